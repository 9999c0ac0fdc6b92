package org.jishi.kit.shell;

import java.util.EnumSet;
import java.util.Set;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Enter or Space held down comes again and again: the first press opens a question, the next would answer it unread. A
 * question, and a line whose Enter keeps it, hear such a key only after it has been let go; what a key with Ctrl begins
 * begins once.
 */
final class HeldKeys {
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private final Layers layers;
    private final EventHandler<KeyEvent> onPressed = this::pressedInPopup;
    private final EventHandler<KeyEvent> onReleased = event -> down.remove(event.getCode());
    /** Held by the scene alone, so that both go together. */
    private final ListChangeListener<Window> opened = this::opened;

    /** A first press on its way through a popup to the window. */
    private @Nullable KeyCode passing;

    private HeldKeys(Layers layers) {
        this.layers = layers;
    }

    static void install(Scene scene, Layers layers) {
        HeldKeys keys = new HeldKeys(layers);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, keys.onReleased);
        scene.windowProperty().flatMap(Window::focusedProperty).subscribe(keys.down::clear);
        Window.getWindows().addListener(new WeakListChangeListener<>(keys.opened));
    }

    /** A menu, a list that drops down or a tooltip hears the keys before the window does, which may never hear them. */
    private void opened(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getAddedSubList().stream()
                    .filter(PopupWindow.class::isInstance)
                    .map(Window::getScene)
                    .forEach(popup -> {
                        popup.addEventFilter(KeyEvent.KEY_PRESSED, onPressed);
                        popup.addEventFilter(KeyEvent.KEY_RELEASED, onReleased);
                    });
        }
    }

    private void pressedInPopup(KeyEvent event) {
        if (isOfButtons(event.getCode()) && down.add(event.getCode())) {
            passing = event.getCode();
            Platform.runLater(() -> passing = null);
        }
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean begins = event.isShortcutDown() && (code == KeyCode.ENTER || code == KeyCode.N);
        if ((isOfButtons(code) || begins) && !down.add(code) && passing != code && (begins || answers(event))) {
            event.consume();
        }
    }

    private boolean answers(KeyEvent event) {
        return layers.isQuestion() || layers.isSheet() && event.getTarget() instanceof TextField;
    }

    private static boolean isOfButtons(KeyCode code) {
        return code == KeyCode.ENTER || code == KeyCode.SPACE;
    }
}
