package org.jishi.kit.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;

/**
 * A card under the mouse on its way to another column. Columns that none of its steps leads to are dimmed; Esc puts it
 * back, and so does letting it go anywhere but over another column. Plain mouse events: the system's own dragging is for
 * what leaves the window.
 */
final class CardDrag<T> {
    private static final PseudoClass MOVED = PseudoClass.getPseudoClass("moved");
    private static final PseudoClass BARRED = PseudoClass.getPseudoClass("barred");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    /** So far the mouse goes before a press is more than a click. */
    private static final double BEGINS = 6;
    /** So near to the board's edge it scrolls, and by so much of what is hidden. */
    private static final double EDGE = 32;

    private static final double SCROLLED = 0.04;

    private final Ui ui;
    private final ScrollPane board;
    private final Pane air = new Pane();
    private final List<StageColumn<T>> columns;
    private final EventHandler<KeyEvent> escape = this::key;
    private Point2D pressed = Point2D.ZERO;
    private @Nullable Way<T> way;
    /** Esc, or the page's going, ended this press: the mouse moves on, the card does not. */
    private boolean over;

    /** One card on its way. */
    private record Way<T>(
            T thing,
            Node card,
            String from,
            Map<String, String> steps,
            StageBoard.Moves<T> moves,
            VBox copy,
            Label words,
            Scene scene) {}

    CardDrag(Ui ui, ScrollPane board, StackPane content, List<StageColumn<T>> columns) {
        this.ui = ui;
        this.board = board;
        this.columns = columns;
        air.setManaged(false);
        air.setMouseTransparent(true);
        content.getChildren().add(air);
        // a key, or the lock, may take the page away under the mouse: nothing of it stays behind
        board.sceneProperty().subscribe((before, now) -> {
            over = true;
            cancel();
        });
    }

    /** @param copy draws what is under the mouse meanwhile */
    void hear(Node card, T thing, String from, StageBoard.Moves<T> moves, Supplier<Node> copy) {
        card.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            pressed = new Point2D(event.getSceneX(), event.getSceneY());
            over = false;
        });
        card.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (way == null
                    && !over
                    && event.getButton() == MouseButton.PRIMARY
                    && pressed.distance(event.getSceneX(), event.getSceneY()) > BEGINS) {
                begin(card, thing, from, moves, copy.get());
            }
            if (way != null) {
                follow(event);
            }
        });
        card.addEventHandler(MouseEvent.MOUSE_RELEASED, this::drop);
    }

    private void begin(Node card, T thing, String from, StageBoard.Moves<T> moves, Node copy) {
        Map<String, String> steps = moves.of(thing).stream()
                .collect(Collectors.toMap(StageBoard.Step::column, StageBoard.Step::key, (one, same) -> one));
        Label words = Nodes.label("", "heading");
        VBox flying = new VBox(4, copy, words);
        flying.getStyleClass().addAll("stage-card", "flying");
        flying.setPrefWidth(card.getLayoutBounds().getWidth());
        air.getChildren().setAll(flying);
        Scene scene = board.getScene();
        way = new Way<>(thing, card, from, steps, moves, flying, words, scene);
        card.pseudoClassStateChanged(MOVED, true);
        columns.forEach(column -> {
            column.pseudoClassStateChanged(TARGET, steps.containsKey(column.id()));
            column.pseudoClassStateChanged(
                    BARRED, !steps.containsKey(column.id()) && !column.id().equals(from));
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
    }

    private void follow(MouseEvent event) {
        Way<T> on = Objects.requireNonNull(way);
        Point2D at = air.sceneToLocal(event.getSceneX(), event.getSceneY());
        on.copy().autosize();
        on.copy().relocate(at.getX() + 8, at.getY() + 8);
        StageColumn<T> under = under(event);
        columns.forEach(column -> column.pseudoClassStateChanged(OVER, column.equals(under)));
        String step = under == null ? null : on.steps().get(under.id());
        on.words()
                .setText(
                        under == null || under.id().equals(on.from())
                                ? ""
                                : ui.text(step == null ? "kit.board.notHere" : step));
        scroll(event);
    }

    private void scroll(MouseEvent event) {
        Bounds seen = board.localToScene(board.getLayoutBounds());
        if (event.getSceneX() > seen.getMaxX() - EDGE) {
            board.setHvalue(Math.min(board.getHmax(), board.getHvalue() + SCROLLED));
        } else if (event.getSceneX() < seen.getMinX() + EDGE) {
            board.setHvalue(Math.max(board.getHmin(), board.getHvalue() - SCROLLED));
        }
    }

    private @Nullable StageColumn<T> under(MouseEvent event) {
        return columns.stream()
                .filter(column ->
                        column.localToScene(column.getLayoutBounds()).contains(event.getSceneX(), event.getSceneY()))
                .findFirst()
                .orElse(null);
    }

    private void drop(MouseEvent event) {
        Way<T> on = way;
        if (on == null) {
            return;
        }
        StageColumn<T> under = under(event);
        cancel();
        if (under != null && !under.id().equals(on.from())) {
            // what it asks must not hold up the end of the press
            Platform.runLater(() -> on.moves().to(on.thing(), under.id()));
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            over = true;
            cancel();
        }
    }

    /** Puts the card back where it was. */
    void cancel() {
        Way<T> on = way;
        if (on == null) {
            return;
        }
        way = null;
        air.getChildren().clear();
        on.card().pseudoClassStateChanged(MOVED, false);
        columns.forEach(column -> {
            column.pseudoClassStateChanged(TARGET, false);
            column.pseudoClassStateChanged(BARRED, false);
            column.pseudoClassStateChanged(OVER, false);
        });
        on.scene().removeEventFilter(KeyEvent.KEY_PRESSED, escape);
    }
}
