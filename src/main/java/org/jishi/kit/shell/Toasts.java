package org.jishi.kit.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jishi.kit.Nodes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Short notices at the foot of the window; they go by themselves, not while the pointer rests on one. At most three. They
 * stand in the middle, since the act that goes on stands at the right of a page's head and foot, and the way back at the
 * left.
 */
final class Toasts extends VBox {
    private static final Duration PLAIN = Duration.seconds(5);
    private static final Duration WITH_UNDO = Duration.seconds(12);
    private static final int MOST = 3;

    Toasts() {
        super(8);
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    void show(String words, @Nullable Button undo) {
        Label text = Nodes.paragraph(words);
        text.setMaxWidth(360);
        FontIcon icon = new FontIcon(Feather.CHECK_CIRCLE);
        HBox toast = new HBox(8, icon, text);
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.getStyleClass().add("toast");
        toast.setAccessibleRole(AccessibleRole.TEXT);
        toast.setAccessibleText(words);
        if (undo != null) {
            undo.getStyleClass().add("flat");
            undo.addEventHandler(
                    javafx.event.ActionEvent.ACTION, event -> getChildren().remove(toast));
            toast.getChildren().add(undo);
        }
        PauseTransition rest = new PauseTransition(undo == null ? PLAIN : WITH_UNDO);
        rest.setOnFinished(event -> getChildren().remove(toast));
        toast.hoverProperty().subscribe(over -> {
            if (over) {
                rest.stop();
            } else {
                rest.playFromStart();
            }
        });
        getChildren().add(toast);
        while (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
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
