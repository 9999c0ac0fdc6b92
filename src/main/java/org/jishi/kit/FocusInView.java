package org.jishi.kit;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Scrolls to what has the keys. JavaFX does so for Tab alone: whoever goes on by Enter or an arrow, or is led to a field that
 * was refused, would type into what cannot be seen.
 */
final class FocusInView {
    private static final double MARGIN = 8;

    private final ScrollPane pane;
    private Subscription owner = Subscription.EMPTY;
    /** What the mouse goes to is seen already; it must not move away under it. */
    private boolean byMouse;

    private FocusInView(ScrollPane pane) {
        this.pane = pane;
    }

    static void of(ScrollPane pane) {
        FocusInView view = new FocusInView(pane);
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> view.byMouse = true);
        pane.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> view.byMouse = false);
        pane.sceneProperty().subscribe(view::in);
    }

    private void in(@Nullable Scene scene) {
        owner.unsubscribe();
        owner = scene == null
                ? Subscription.EMPTY
                : scene.focusOwnerProperty().subscribe((before, now) -> {
                    if (now != null && !byMouse) {
                        reveal(pane, now);
                    }
                });
    }

    static void reveal(ScrollPane pane, Node node) {
        Node content = pane.getContent();
        double shown = pane.getViewportBounds().getHeight();
        if (content == null || !within(node, content) || shown <= 0) {
            return;
        }
        Bounds at = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double hidden = content.getBoundsInLocal().getHeight() - shown;
        if (hidden <= 0 || at.getHeight() > shown) {
            return;
        }
        double top = pane.getVvalue() * hidden;
        double from = Math.max(0, at.getMinY() - MARGIN);
        double to = at.getMaxY() + MARGIN;
        if (from < top) {
            pane.setVvalue(from / hidden);
        } else if (to > top + shown) {
            pane.setVvalue(Math.min(1, (to - shown) / hidden));
        }
    }

    private static boolean within(Node node, Node content) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == content) {
                return true;
            }
        }
        return false;
    }
}
