package org.jishi.kit.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jishi.kit.FocusGuard;
import org.jishi.kit.Stops;
import org.jspecify.annotations.Nullable;

/** The window's root: the content, sheets over it one above the other, toasts above all. Focus stays in the top sheet. */
final class Layers extends StackPane {
    private final StackPane content = new StackPane();
    private final Toasts toasts;
    private final Deque<Overlay> sheets = new ArrayDeque<>();
    private final FocusGuard guard;
    private boolean backwards;
    private int ending;

    Layers(Toasts toasts) {
        this.toasts = toasts;
        guard = new FocusGuard(this);
        getStyleClass().add("window-root");
        getChildren().addAll(content, toasts);
        StackPane.setAlignment(toasts, Pos.BOTTOM_CENTER);
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
        guard.land(content);
    }

    /** Keeps the keys where one was working. */
    FocusGuard guard() {
        return guard;
    }

    boolean isCovered() {
        return !sheets.isEmpty();
    }

    void push(Overlay sheet) {
        sheet.wayBack(guard.wayBack());
        sheets.push(sheet);
        StackPane veil = new StackPane(sheet);
        veil.getStyleClass().add("veil");
        getChildren().add(getChildren().size() - 1, veil);
    }

    void pop(Overlay sheet) {
        if (sheets.remove(sheet)) {
            getChildren().remove(sheet.getParent());
            sheet.wayBack().run();
        }
    }

    /** A sheet was told to end; who asked has not gone on yet. */
    void ending() {
        ending++;
    }

    /** Who asked goes on. */
    void ended() {
        ending--;
    }

    boolean isEnding() {
        return ending > 0;
    }

    /** Ends every question as if the user had thought better of it. */
    void closeAll() {
        List.copyOf(sheets).forEach(Overlay::cancel);
    }

    private void keepFocus(@Nullable Node before, @Nullable Node now) {
        Overlay top = sheets.peek();
        if (top == null || now == null || Stops.isInside(now, top) || Stops.isInside(now, toasts)) {
            return;
        }
        List<Node> stops = Stops.in(top);
        if (stops.isEmpty()) {
            top.requestFocus();
        } else if (before != null && Stops.isInside(before, top) && !backwards) {
            stops.getFirst().requestFocus();
        } else if (before != null && Stops.isInside(before, top)) {
            stops.getLast().requestFocus();
        } else {
            stops.getFirst().requestFocus();
        }
    }

    static Region keepSize(Region region) {
        region.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return region;
    }
}
