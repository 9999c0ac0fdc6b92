package org.jishi.kit.shell;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** The whole look as one stylesheet's address; it must not depend on where the program's files lie. */
    private static String stylesheet(boolean dark) {
        String base =
                resource(dark ? "/atlantafx/base/theme/primer-dark.css" : "/atlantafx/base/theme/primer-light.css");
        String css = "@import url(\"" + base + "\");\n" + "@import url(\"" + resource("/css/jishi.css") + "\");\n";
        return "data:text/css;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String path) {
        return Objects.requireNonNull(Theme.class.getResource(path), path).toExternalForm();
    }
}
