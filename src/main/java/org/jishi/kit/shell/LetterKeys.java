package org.jishi.kit.shell;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.ScrollEvent;

/** Larger and smaller letters as browsers have them: Ctrl and plus, minus or 0, or Ctrl and the wheel. */
final class LetterKeys {
    private LetterKeys() {}

    static void install(Scene scene, Shortcuts shortcuts, Theme theme) {
        on(shortcuts, List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD), "kit.keys.larger", () -> theme.step(1));
        on(shortcuts, List.of(KeyCode.MINUS, KeyCode.SUBTRACT), "kit.keys.smaller", () -> theme.step(-1));
        on(shortcuts, List.of(KeyCode.DIGIT0, KeyCode.NUMPAD0), "kit.keys.plain", () -> theme.step(0));
        scene.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.isShortcutDown() && event.getDeltaY() != 0) {
                event.consume();
                theme.step(event.getDeltaY() > 0 ? 1 : -1);
            }
        });
    }

    private static void on(Shortcuts shortcuts, List<KeyCode> codes, String does, Runnable action) {
        codes.forEach(code -> shortcuts.onAlways(
                new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY), does, action));
    }
}
