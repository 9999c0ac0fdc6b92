package org.jishi.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Where Tab stops. */
public final class Stops {
    private Stops() {}

    /** Where Tab stops within a node that is in view, in the order of the nodes. */
    public static List<Node> in(Node node) {
        List<Node> found = new ArrayList<>();
        collect(node, found);
        return found;
    }

    /** Puts the focus on the first stop within a node; false when there is none. */
    public static boolean focusFirst(Node node) {
        // What scrolls has its content only with its skin, and that comes with the style: a sheet just opened has none.
        node.applyCss();
        List<Node> stops = in(node);
        stops.stream().findFirst().ifPresent(Node::requestFocus);
        return !stops.isEmpty();
    }

    public static boolean isInside(Node node, Node parent) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == parent) {
                return true;
            }
        }
        return false;
    }

    /** Whether the focus can stay on a node: it is in a scene, in view and not disabled. */
    public static boolean usable(Node node) {
        return !node.isDisabled() && isSeen(node);
    }

    /** Whether a node is in a scene and neither it nor what it stands in is hidden. */
    public static boolean isSeen(Node node) {
        if (node.getScene() == null) {
            return false;
        }
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Tab leaves a text area as it leaves any field: pages are walked by Tab, and nobody indents a reason. */
    public static void tabLeaves(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                event.consume();
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
        });
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
        }
        if (node instanceof Parent parent && !isWhole(node)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    /** Controls whose inner parts are no stops of their own. */
    private static boolean isWhole(Node node) {
        return node instanceof Control && node.isFocusTraversable() && !(node instanceof ScrollPane);
    }
}
