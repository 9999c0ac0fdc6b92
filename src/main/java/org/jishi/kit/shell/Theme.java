package org.jishi.kit.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.text.Font;
import org.jishi.kit.ViewState;
import org.jspecify.annotations.Nullable;

/**
 * The look: AtlantaFX Primer light or dark, our own rules over it, Noto Sans SC everywhere. It is one user-agent
 * stylesheet, so that popups and tooltips have it too, and it changes while the program runs.
 */
public final class Theme {
    /** What the user wants. */
    public enum Choice {
        LIGHT,
        DARK,
        /** As the system has it. */
        SYSTEM
    }

    private static final String KEPT = "theme";
    private static final String[] FONTS = {"NotoSansSC_400Regular.ttf", "NotoSansSC_700Bold.ttf"};

    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(Choice.LIGHT);
    private ViewState kept = ViewState.inMemory();

    /**
     * Loads the fonts; call once, on the window's thread.
     *
     * @param fonts the folder that holds them as files; null takes them from the program's resources, which costs a
     *     temporary copy when those lie in a jar
     */
    public Theme(@Nullable Path fonts) {
        for (String font : FONTS) {
            Path file = fonts == null ? null : fonts.resolve(font);
            String url = file != null && Files.isReadable(file) ? file.toUri().toString() : resource("/fonts/" + font);
            Font.loadFont(url, 14);
        }
        Platform.getPreferences().colorSchemeProperty().subscribe((before, now) -> {
            if (choice.get() == Choice.SYSTEM) {
                apply();
            }
        });
    }

    public ReadOnlyObjectProperty<Choice> choice() {
        return choice.getReadOnlyProperty();
    }

    /** Takes up what the user chose before, light when nothing, and keeps there what the user will choose. */
    public void follow(ViewState state) {
        kept = state;
        String name = state.get(KEPT).orElse("");
        choice.set(Choice.LIGHT);
        for (Choice each : Choice.values()) {
            if (each.name().equals(name)) {
                choice.set(each);
            }
        }
        apply();
    }

    public void choose(Choice wanted) {
        choice.set(wanted);
        kept.put(KEPT, wanted.name());
        apply();
    }

    /** Whether the window is dark now. */
    public boolean isDark() {
        return choice.get() == Choice.DARK
                || (choice.get() == Choice.SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
    }

    private void apply() {
        Application.setUserAgentStylesheet(stylesheet(isDark()));
    }

    /**
     * The whole look as the address of one stylesheet. Its parts are put together, not imported: imported rules would
     * overrule what a view sets in code.
     */
    private static String stylesheet(boolean dark) {
        byte[] base = bytes(dark ? "/atlantafx/base/theme/primer-dark.css" : "/atlantafx/base/theme/primer-light.css");
        byte[] ours = bytes("/css/jishi.css");
        byte[] both = Arrays.copyOf(base, base.length + ours.length);
        System.arraycopy(ours, 0, both, base.length, ours.length);
        return "data:text/css;charset=utf-8;base64," + Base64.getEncoder().encodeToString(both);
    }

    private static byte[] bytes(String path) {
        try (InputStream stream = Objects.requireNonNull(Theme.class.getResourceAsStream(path), path)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static String resource(String path) {
        return Objects.requireNonNull(Theme.class.getResource(path), path).toExternalForm();
    }
}
