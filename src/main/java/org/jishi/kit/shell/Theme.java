package org.jishi.kit.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.text.Font;
import org.jishi.kit.ScreenFont;
import org.jishi.kit.ViewState;
import org.jishi.platform.print.FontFiles;

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

    /** How large letters may be, in percent; everything grows with them. */
    public static final List<Integer> LETTERS = List.of(90, 100, 110, 125, 150);

    private static final String KEPT = "theme";
    private static final String KEPT_LETTERS = "letters";
    private static final int PLAIN = 100;
    private static final double TOOLTIP = 13;

    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(Choice.LIGHT);
    private final ReadOnlyIntegerWrapper letters = new ReadOnlyIntegerWrapper(PLAIN);
    private ViewState kept = ViewState.inMemory();

    /** Loads the bundled fonts; call once, on the window's thread. Where there are none, the system's serve. */
    public Theme() {
        for (String font : FontFiles.NAMES) {
            FontFiles.find(font).ifPresent(url -> Font.loadFont(url.toString(), ScreenFont.SIZE));
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
        String size = state.get(KEPT_LETTERS).orElse("");
        letters.set(LETTERS.stream()
                .filter(each -> String.valueOf(each).equals(size))
                .findFirst()
                .orElse(PLAIN));
        apply();
    }

    /** How large letters are, in percent. */
    public ReadOnlyIntegerProperty letters() {
        return letters.getReadOnlyProperty();
    }

    /** @param percent one of {@link #LETTERS} */
    public void letters(int percent) {
        if (LETTERS.contains(percent) && percent != letters.get()) {
            letters.set(percent);
            kept.put(KEPT_LETTERS, String.valueOf(percent));
            apply();
        }
    }

    /** The next larger letters, or with -1 the next smaller; 0 the plain ones. */
    public void step(int by) {
        int at = LETTERS.indexOf(by == 0 ? PLAIN : letters.get()) + by;
        letters(LETTERS.get(Math.clamp(at, 0, LETTERS.size() - 1)));
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
        Application.setUserAgentStylesheet(stylesheet(isDark(), letters.get()));
    }

    /**
     * The whole look as the address of one stylesheet. Its parts are put together, not imported: imported rules would
     * overrule what a view sets in code.
     */
    private static String stylesheet(boolean dark, int letters) {
        byte[] base = bytes(dark ? "/atlantafx/base/theme/primer-dark.css" : "/atlantafx/base/theme/primer-light.css");
        byte[] ours = bytes("/css/jishi.css");
        byte[] popups = (popups(letters) + opaque()).getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(base, base.length + ours.length + popups.length);
        System.arraycopy(ours, 0, both, base.length, ours.length);
        System.arraycopy(popups, 0, both, base.length + ours.length, popups.length);
        return "data:text/css;charset=utf-8;base64," + Base64.getEncoder().encodeToString(both);
    }

    /** Menus, lists that drop down and tooltips are windows of their own: {@link Zoomed} does not reach them. */
    private static String popups(int letters) {
        return letters == PLAIN
                ? ""
                : String.format(
                        Locale.ROOT,
                        ".root.popup { -fx-font-size: %.1fpx; } .tooltip { -fx-font-size: %.1fpx; }",
                        ScreenFont.SIZE * letters / PLAIN,
                        TOOLTIP * letters / PLAIN);
    }

    /** Where no window can be seen through, the room of a shadow is a white frame that eats what lies below it. */
    private static String opaque() {
        return Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)
                ? ""
                : ".context-menu, .tooltip, .combo-box-popup > .list-view, .date-picker-popup, .search-list, .pick-list,"
                        + " .jobs-list, .word-note { -fx-effect: none; -fx-background-radius: 0; -fx-border-radius: 0; }";
    }

    private static byte[] bytes(String path) {
        try (InputStream stream = Objects.requireNonNull(Theme.class.getResourceAsStream(path), path)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
