package org.jishi.kit.shell;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
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
 * the pointer or the keys are at one. At most three. Where they would lie over the field in which the keys stand, or over
 * anything in a sheet that can be pressed or written in, they stand in another corner.
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

    private static final List<Pos> OVER_A_PAGE = List.of(Pos.BOTTOM_RIGHT, Pos.BOTTOM_LEFT);
    /** At the head a sheet has its title only, if it reaches up there at all. */
    private static final List<Pos> OVER_A_SHEET =
            List.of(Pos.BOTTOM_RIGHT, Pos.TOP_RIGHT, Pos.BOTTOM_LEFT, Pos.TOP_LEFT);

    private boolean aside;
    private Pos corner = Pos.BOTTOM_RIGHT;

    Toasts() {
        super(8);
        getStyleClass().add("toasts");
        setAlignment(corner);
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /** Out of the way of the buttons at the foot of a sheet as large as the window. */
    void aside(boolean aside) {
        pseudoClassStateChanged(ASIDE, aside);
        this.aside = aside;
        stand(aside ? Pos.BOTTOM_LEFT : Pos.BOTTOM_RIGHT);
    }

    /**
     * Lies over nothing that is needed.
     *
     * @param sheet what stands over the page and has the keys; null where none does
     */
    void giveWay(@Nullable Node focused, @Nullable Node sheet) {
        if (getChildren().isEmpty() || aside || focused != null && Stops.isInside(focused, this)) {
            return;
        }
        if (getParent() instanceof Parent around && around.getScene() != null) {
            List<Bounds> field = focused == null ? List.of() : fields(around, List.of(focused));
            List<Bounds> needed = sheet == null ? field : fields(around, Stops.in(sheet));
            List<Pos> corners = sheet == null ? OVER_A_PAGE : OVER_A_SHEET;
            stand(free(around, corners, needed)
                    .or(() -> free(around, corners, field))
                    .orElse(Pos.BOTTOM_RIGHT));
        }
    }

    private Optional<Pos> free(Parent around, List<Pos> corners, List<Bounds> fields) {
        return corners.stream().filter(place -> isFree(around, place, fields)).findFirst();
    }

    /** Where they stand; a list is no field: it fills the page, whatever corner one takes. */
    private static List<Bounds> fields(Parent around, List<Node> nodes) {
        return nodes.stream()
                .map(node -> around.sceneToLocal(node.localToScene(node.getLayoutBounds())))
                .filter(field -> field.getHeight() < FIELD)
                .toList();
    }

    private boolean isFree(Parent around, Pos place, List<Bounds> fields) {
        Bounds all = around.getLayoutBounds();
        Insets beside = getInsets();
        double width = getWidth() - beside.getLeft() - beside.getRight();
        double height = getHeight() - beside.getTop() - beside.getBottom();
        double left = place.getHpos() == HPos.LEFT ? beside.getLeft() : all.getWidth() - beside.getRight() - width;
        double top = place.getVpos() == VPos.TOP ? beside.getTop() : all.getHeight() - beside.getBottom() - height;
        Bounds taken = new BoundingBox(left, top, width, height);
        return fields.stream().noneMatch(taken::intersects);
    }

    /** Only where it is another: to be told of its place anew, all is laid out anew, and asked again after that. */
    private void stand(Pos now) {
        if (corner != now || StackPane.getAlignment(this) == null) {
            corner = now;
            setAlignment(now);
            StackPane.setAlignment(this, now);
        }
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
