package org.jishi.platform.print;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the bundled fonts lie: as files in the folder that the property {@code jishi.fonts} names, where a package and the
 * scripts put them; else among the program's resources, where a build that runs from its classes has them. The jar holds
 * none, so that a package carries them once.
 */
public final class FontFiles {
    /** Text in every weight that the program uses, the regular one first. */
    public static final List<String> NAMES = List.of("NotoSansSC_400Regular.ttf", "NotoSansSC_700Bold.ttf");

    private FontFiles() {}

    /** Empty where the font is neither in the folder nor among the resources. */
    public static Optional<URL> find(String name) {
        String folder = System.getProperty("jishi.fonts");
        Path file = folder == null ? null : Path.of(folder, name);
        return file != null && Files.isReadable(file) ? Optional.of(url(file)) : Optional.ofNullable(resource(name));
    }

    /** The font's bytes, read by the caller. */
    static InputStream open(String name) throws IOException {
        return find(name).orElseThrow(() -> new IOException("no font " + name)).openStream();
    }

    private static @Nullable URL resource(String name) {
        return FontFiles.class.getResource("/fonts/" + name);
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
