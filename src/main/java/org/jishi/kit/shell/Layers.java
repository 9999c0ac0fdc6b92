package org.jishi.kit.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
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
    /** Sheets that wait behind a page that stands alone, the lowest first. */
    private final List<Overlay> aside = new ArrayList<>();

    private final FocusGuard guard;
    private @Nullable Node asideFocus;
    private boolean backwards;
    private int ending;
    private Runnable unwatch = () -> {};

    Layers(Toasts toasts) {
        this.toasts = toasts;
        guard = new FocusGuard(this);
        getStyleClass().add("window-root");
        getChildren().addAll(content, toasts);
        toasts.aside(false);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                backwards = event.isShiftDown();
            }
        });
        sceneProperty().subscribe(scene -> {
            unwatch.run();
            unwatch = () -> {};
            if (scene != null) {
                // once all stands in its place: a sheet that has just opened, or grown, has its buttons elsewhere
                // before
                Runnable pulse = () -> toasts.giveWay(scene.getFocusOwner(), sheets.peek());
                scene.addPostLayoutPulseListener(pulse);
                unwatch = () -> scene.removePostLayoutPulseListener(pulse);
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

    /** What the keys reach: the top sheet, else the page and all around it. */
    Node inReach() {
        Overlay top = sheets.peek();
        return top == null ? content : top;
    }

    /** Whether a sheet lies over the window. */
    boolean isSheet() {
        return !sheets.isEmpty();
    }

    /** Whether the top sheet is answered by a button alone: nothing is written in it. */
    boolean isQuestion() {
        Overlay top = sheets.peek();
        return top != null && top.isQuestion();
    }

    /** Whether a sheet in sight asks this. */
    boolean asks(String key) {
        return sheets.stream().anyMatch(sheet -> sheet.isAbout(key));
    }

    void push(Overlay sheet) {
        sheet.wayBack(guard.wayBack());
        sheets.push(sheet);
        StackPane veil = new StackPane(sheet);
        veil.getStyleClass().add("veil");
        lay(sheet);
    }

    /** Notices stand above a sheet, but not above help: that is large, and they would hide its last lines. */
    private void lay(Overlay sheet) {
        boolean aboveNotices = sheets.stream().anyMatch(Overlay::isHelp);
        getChildren().add(aboveNotices ? getChildren().size() : getChildren().indexOf(toasts), sheet.getParent());
    }

    void pop(Overlay sheet) {
        if (aside.remove(sheet)) {
            return;
        }
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

    /** Takes what is asked and written out of sight as it stands. */
    void setAside() {
        Scene scene = getScene();
        asideFocus = scene == null ? null : scene.getFocusOwner();
        sheets.descendingIterator().forEachRemaining(aside::add);
        sheets.clear();
        aside.forEach(sheet -> getChildren().remove(sheet.getParent()));
    }

    /** Brings back what was set aside, with the keys where they were. */
    void bringBack() {
        List<Overlay> back = List.copyOf(aside);
        aside.clear();
        for (Overlay sheet : back) {
            sheets.push(sheet);
            lay(sheet);
            guard.land(sheet);
        }
        Node focus = asideFocus;
        asideFocus = null;
        if (!back.isEmpty() && focus != null && Stops.isInside(focus, back.getLast())) {
            focus.requestFocus();
        }
    }

    /** Ends every question in sight as if the user had thought better of it. */
    void closeShown() {
        List.copyOf(sheets).forEach(Overlay::cancel);
    }

    /** As {@link #closeShown}, and every question that waits. */
    void closeAll() {
        List.copyOf(aside).forEach(Overlay::cancel);
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
