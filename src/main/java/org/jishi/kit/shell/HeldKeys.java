package org.jishi.kit.shell;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Enter or Space held down comes again and again: the first press opens a question, the next would answer it unread. A
 * question hears such a key only after it has been let go.
 */
final class HeldKeys {
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private final Layers layers;

    private HeldKeys(Layers layers) {
        this.layers = layers;
    }

    static void install(Scene scene, Layers layers) {
        HeldKeys keys = new HeldKeys(layers);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> keys.down.remove(event.getCode()));
        scene.windowProperty().flatMap(javafx.stage.Window::focusedProperty).subscribe(keys.down::clear);
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if ((code == KeyCode.ENTER || code == KeyCode.SPACE) && !down.add(code) && layers.isQuestion()) {
            event.consume();
        }
    }
}
