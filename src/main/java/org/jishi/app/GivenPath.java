package org.jishi.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jishi.platform.files.ShownName;
import org.jishi.platform.text.Refusal;
import picocli.CommandLine.ITypeConverter;

/**
 * A file or folder of the command line. A name in another coding than the system's (GBK out of an old archive, Chinese where
 * the system knows only English letters) comes in with its letters lost, and no file is found by it: told as what it is.
 */
final class GivenPath implements ITypeConverter<Path> {
    private static final String LOST = "\uFFFD";

    @Override
    public Path convert(String given) {
        Path path;
        try {
            path = Path.of(given);
        } catch (InvalidPathException e) {
            throw unreadable(given);
        }
        if (given.contains(LOST) && Files.notExists(path)) {
            throw unreadable(given);
        }
        return path;
    }

    private static Refusal unreadable(String given) {
        int folder = Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\'));
        return new Refusal("app.path.unreadable", ShownName.of(given.substring(folder + 1)));
    }
}
