package org.jishi.kit.shell;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Short notices at the foot of the window; they go by themselves, not while the pointer or the keys
 * are at one. At most three. They
 * stand in the middle, since the act that goes on stands at the right of a page's head and foot, and the way back at the
 * left.
 */
final class Toasts extends VBox {
    private static final Duration PLAIN = Duration.seconds(5);
    private static final Duration WITH_UNDO = Duration.seconds(12);
    /** Time to read a file's name and to go to a button by keys. */
    private static final Duration SAVED = Duration.seconds(20);

    private static final PseudoClass ASIDE = PseudoClass.getPseudoClass("aside");
    private static final int MOST = 3;

    Toasts() {
        super(8);
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /** Out of the way of the buttons at the foot of a sheet as large as the window. */
    void aside(boolean aside) {
        pseudoClassStateChanged(ASIDE, aside);
        StackPane.setAlignment(this, aside ? Pos.BOTTOM_LEFT : Pos.BOTTOM_CENTER);
    }

    void show(String words) {
        add(words, PLAIN, List.of());
    }

    /** With the button that takes it back, which ends the notice. */
    void undoable(String words, Button undo) {
        undo.getStyleClass().add("flat");
        Node toast = add(words, WITH_UNDO, List.of(undo));
        undo.addEventHandler(ActionEvent.ACTION, event -> getChildren().remove(toast));
    }

    /** With what can be done with a file; it stays while one is at its buttons. */
    void saved(String words, List<Button> acts) {
        add(words, SAVED, acts);
    }

    private Node add(String words, Duration time, List<Button> acts) {
        Toast[] made = new Toast[1];
        Toast toast = new Toast(words, time, acts, () -> getChildren().remove(made[0]));
        made[0] = toast;
        getChildren().add(toast);
        while (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        return toast;
    }

    /** Presses the newest notice's way back; false when none in sight has one. */
    boolean undoLast() {
        for (Node toast : getChildren().reversed()) {
            if (toast.lookup("#toast-undo") instanceof Button undo) {
                undo.fire();
                return true;
            }
        }
        return false;
    }

    void clear() {
        getChildren().clear();
    }
}
