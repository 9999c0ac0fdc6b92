package org.jishi.kit.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The window's root: the content, sheets over it one above the other, toasts above all. Focus stays in the top sheet. */
final class Layers extends StackPane {
    private final StackPane content = new StackPane();
    private final Toasts toasts;
    private final Deque<Overlay> sheets = new ArrayDeque<>();
    private boolean backwards;

    Layers(Toasts toasts) {
        this.toasts = toasts;
        getStyleClass().add("window-root");
        getChildren().addAll(content, toasts);
        StackPane.setAlignment(toasts, Pos.BOTTOM_RIGHT);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                backwards = event.isShiftDown();
            }
        });
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().subscribe((before, now) -> keepFocus(before, now));
            }
        });
    }

    void content(Node node) {
        content.getChildren().setAll(node);
    }

    boolean isCovered() {
        return !sheets.isEmpty();
    }

    void push(Overlay sheet) {
        sheet.returnTo(getScene() == null ? null : getScene().getFocusOwner());
        sheets.push(sheet);
        StackPane veil = new StackPane(sheet);
        veil.getStyleClass().add("veil");
        getChildren().add(getChildren().size() - 1, veil);
    }

    void pop(Overlay sheet) {
        if (sheets.remove(sheet)) {
            getChildren().remove(sheet.getParent());
            Node back = sheet.returnTo();
            if (back != null && back.getScene() != null) {
                back.requestFocus();
            }
        }
    }

    /** Ends every question as if the user had thought better of it. */
    void closeAll() {
        List.copyOf(sheets).forEach(Overlay::cancel);
    }

    private void keepFocus(@Nullable Node before, @Nullable Node now) {
        Overlay top = sheets.peek();
        if (top == null || now == null || isInside(now, top) || isInside(now, toasts)) {
            return;
        }
        List<Node> stops = new ArrayList<>();
        stops(top, stops);
        if (stops.isEmpty()) {
            top.requestFocus();
        } else if (before != null && isInside(before, top) && !backwards) {
            stops.getFirst().requestFocus();
        } else if (before != null && isInside(before, top)) {
            stops.getLast().requestFocus();
        } else {
            stops.getFirst().requestFocus();
        }
    }

    static boolean isInside(Node node, Node parent) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == parent) {
                return true;
            }
        }
        return false;
    }

    /** Where Tab stops, in the order of the nodes. */
    static void stops(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
        }
        if (node instanceof Parent parent && !(node instanceof javafx.scene.control.Control && isWhole(node))) {
            parent.getChildrenUnmodifiable().forEach(child -> stops(child, found));
        }
    }

    /** Controls whose inner parts are no stops of their own. */
    private static boolean isWhole(Node node) {
        return node.isFocusTraversable() && !(node instanceof javafx.scene.control.ScrollPane);
    }

    static Region keepSize(Region region) {
        region.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return region;
    }
}
