package org.jishi.kit.shell;

import java.util.List;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.FocusGuard;
import org.jishi.kit.Nodes;
import org.jishi.kit.Stops;
import org.jishi.kit.Ui;
import org.jishi.kit.help.KeyWords;
import org.jishi.kit.help.TourStep;
import org.jspecify.annotations.Nullable;

/**
 * Leads a newcomer round: opens a page, puts a ring round the control that it speaks of, and says what that is for. It takes
 * room of its own at the foot of the window and lies over nothing; the pages are the real ones and can be used meanwhile. It
 * presses nothing itself.
 */
final class TourBar extends HBox {
    private static final String SEEN = "tour.seen";
    private static final int OFFERED = -1;
    private static final double AROUND = 4;

    private final Ui ui;
    private final FocusGuard guard;
    private final List<TourStep> steps;
    private final Label count = Nodes.label("", "heading");
    private final Label words = Nodes.paragraph("");
    private final Button back;
    private final Button next;
    private final Button leave;
    private final Region ring = new Region();
    private int at = OFFERED;
    private @Nullable Node shown;
    /** Nobody has pressed anything since the step began: a page that is still loading must not take the keys. */
    private boolean keeping;

    private Runnable unwatch = () -> {};

    TourBar(Ui ui, FocusGuard guard, List<TourStep> steps) {
        super(16);
        this.ui = ui;
        this.guard = guard;
        this.steps = steps;
        back = Buttons.plain(ui, "kit.tour.back", () -> go(at - 1));
        next = Buttons.main(ui, "kit.tour.next", this::onward);
        leave = Buttons.plain(ui, "kit.tour.leave", this::leave);
        setId("tour");
        getStyleClass().add("tour");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(ui.text("kit.tour.title"));
        words.setId("tour-words");
        getChildren().addAll(Nodes.grow(new VBox(2, count, words)), leave, back, next);
        back.managedProperty().bind(back.visibleProperty());
        setVisible(false);
        managedProperty().bind(visibleProperty());
        ring.getStyleClass().add("tour-ring");
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        ring.setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        KeyWords.of(
                this,
                "kit.tour.title",
                () -> List.of(
                        new KeyWords.Line("→", "kit.keys.tourNext"),
                        new KeyWords.Line("←", "kit.keys.tourBack"),
                        new KeyWords.Line("Esc", "kit.keys.tourLeave")));
        sceneProperty().subscribe(this::watch);
    }

    /** What lies round the control that is spoken of, to be laid over the shell. */
    Node ring() {
        return ring;
    }

    boolean isThere() {
        return isVisible();
    }

    /** Asks a newcomer, once. */
    void offer() {
        if (ui.viewState().get(SEEN).isEmpty()) {
            setVisible(true);
            go(OFFERED);
        }
    }

    void start() {
        setVisible(true);
        go(0);
    }

    /** The keys come here. */
    void take() {
        guard.go(next.isDisabled() ? leave : next);
    }

    private void onward() {
        if (at == steps.size() - 1) {
            leave();
        } else {
            go(at + 1);
        }
    }

    private void leave() {
        ui.viewState().put(SEEN, "true");
        boolean here = hasKeys();
        if (here && getParent() instanceof Parent around) {
            // before it vanishes: what vanishes with the keys leaves them to what stood last before it
            Stops.focusFirst(around);
            if (hasKeys()) {
                guard.land(around);
            }
        }
        setVisible(false);
        lose();
    }

    private boolean hasKeys() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        return owner != null && Stops.isInside(owner, this);
    }

    private void go(int step) {
        at = step;
        boolean offered = at == OFFERED;
        lose();
        back.setDisable(at <= 0);
        back.setVisible(!offered);
        next.setText(ui.text(offered ? "kit.tour.begin" : at == steps.size() - 1 ? "kit.tour.end" : "kit.tour.next"));
        leave.setText(ui.text(offered ? "kit.tour.notNow" : "kit.tour.leave"));
        if (offered) {
            count.setText(ui.text("kit.tour.welcome"));
            words.setText(ui.text("kit.tour.offer", steps.size()));
        } else {
            TourStep now = steps.get(at);
            count.setText(ui.text("kit.tour.place", at + 1, steps.size()));
            words.setText(ui.text(now.says()));
            ui.navigator().open(now.screen(), now.argument());
        }
        keeping = true;
        take();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT -> onward();
            case LEFT -> {
                if (at > 0) {
                    go(at - 1);
                }
            }
            case ESCAPE -> leave();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Comes back with the shell after a lock, with the keys. */
    private void watch(@Nullable Scene scene) {
        unwatch.run();
        unwatch = () -> {};
        if (scene != null) {
            Runnable pulse = this::follow;
            EventHandler<InputEvent> touched = event -> keeping = false;
            scene.addPostLayoutPulseListener(pulse);
            scene.addEventFilter(KeyEvent.KEY_PRESSED, touched);
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, touched);
            unwatch = () -> {
                scene.removePostLayoutPulseListener(pulse);
                scene.removeEventFilter(KeyEvent.KEY_PRESSED, touched);
                scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, touched);
            };
            keeping = true;
        }
    }

    private void lose() {
        shown = null;
        ring.setVisible(false);
    }

    /** Keeps the ring where the control is, and the keys here. */
    private void follow() {
        Scene scene = getScene();
        if (scene == null || !isThere() || !(ring.getParent() instanceof Parent shell)) {
            return;
        }
        Node owner = scene.getFocusOwner();
        if (keeping && (owner == null || Stops.isInside(owner, shell) && !Stops.isInside(owner, this))) {
            take();
        }
        if (at != OFFERED) {
            place(shell);
        }
    }

    private void place(Parent shell) {
        Node now = shown;
        if (now == null || now.getScene() == null) {
            now = shell.lookup("#" + steps.get(at).control());
            if (now == null || !Stops.isSeen(now)) {
                lose();
                return;
            }
            shown = now;
            Nodes.reveal(now);
        }
        Bounds bounds = shell.sceneToLocal(now.localToScene(now.getLayoutBounds()));
        ring.resizeRelocate(
                bounds.getMinX() - AROUND,
                bounds.getMinY() - AROUND,
                bounds.getWidth() + 2 * AROUND,
                bounds.getHeight() + 2 * AROUND);
        ring.setVisible(Stops.isSeen(now));
    }
}
