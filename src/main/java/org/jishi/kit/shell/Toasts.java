package org.jishi.kit.shell;

import java.util.List;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jishi.kit.Stops;
import org.jspecify.annotations.Nullable;

/**
 * Short notices in the lower right corner of the window, above the bars at a page's foot; they go by themselves, not while
 * the pointer or the keys are at one. At most three. Where the keys stand in a field below them, they stand at the left.
 */
final class Toasts extends VBox {
    private static final Duration PLAIN = Duration.seconds(5);
    private static final Duration WITH_UNDO = Duration.seconds(12);
    /** Time to read a file's name and to go to a button by keys. */
    private static final Duration SAVED = Duration.seconds(20);

    private static final PseudoClass ASIDE = PseudoClass.getPseudoClass("aside");
    private static final int MOST = 3;
    /** Higher than any field, a text area of many lines too. */
    private static final double FIELD = 240;

    private boolean aside;

    Toasts() {
        super(8);
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /** Out of the way of the buttons at the foot of a sheet as large as the window. */
    void aside(boolean aside) {
        pseudoClassStateChanged(ASIDE, aside);
        this.aside = aside;
        stand(aside);
    }

    /** Does not lie over what the keys stand in. */
    void giveWay(@Nullable Node focused) {
        if (focused == null || getChildren().isEmpty() || aside || Stops.isInside(focused, this)) {
            return;
        }
        if (getParent() instanceof Parent around && around.getScene() != null) {
            Bounds field = around.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
            double left = around.getLayoutBounds().getWidth() - getWidth();
            Bounds corner = new BoundingBox(left, getBoundsInParent().getMinY(), getWidth(), getHeight());
            // a list is no field: it fills the page, whatever corner one takes
            stand(field.getHeight() < FIELD && field.intersects(corner));
        }
    }

    private void stand(boolean left) {
        Pos corner = left ? Pos.BOTTOM_LEFT : Pos.BOTTOM_RIGHT;
        setAlignment(corner);
        StackPane.setAlignment(this, corner);
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
        Platform.runLater(() -> giveWay(getScene() == null ? null : getScene().getFocusOwner()));
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
