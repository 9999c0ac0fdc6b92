package org.jishi.kit.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jishi.kit.Buttons;
import org.jishi.kit.Ui;
import org.jishi.kit.help.KeyWords;
import org.jspecify.annotations.Nullable;

/**
 * Cases by stage: a column for each stage, cards in it, which are dragged to the stage that their next step leads to.
 * Arrows go from card to card, Enter opens; Ctrl and an arrow takes the step to that side, the menu key offers the steps.
 * Whatever is shown anew, the keys stay at the card where they were, in whichever column it stands now.
 * A column that is empty, or of what is done, is folded to a strip until somebody wants it; that is kept.
 */
public final class StageBoard<T> extends ScrollPane {
    /**
     * One stage.
     *
     * @param id what the board keeps it by
     * @param title its name, in the user's language
     * @param total how many stand in it, which may be more than are shown
     * @param done nothing more happens to what stands in it: folded until somebody unfolds it
     */
    public record Stage<T>(String id, String title, long total, boolean done, List<T> cards) {
        public Stage {
            cards = List.copyOf(cards);
        }
    }

    /**
     * A step that a card may take.
     *
     * @param column where it leads
     * @param key text of what it is called
     */
    public record Step(String column, String key) {}

    /** What becomes of a card that is moved. */
    public interface Moves<T> {
        /** What may be done with it now, by whoever is signed in. */
        List<Step> of(T card);

        /** It was put into another column: does what leads there, or says why it does not. */
        void to(T card, String column);
    }

    private final Ui ui;
    private final Function<T, Object> identity;
    private final Function<T, Node> draw;
    private final Function<T, String> say;
    private final Consumer<T> open;
    private final Folds folds;
    private final HBox row = new HBox(Folds.BETWEEN);
    private final List<StageColumn<T>> columns = new ArrayList<>();
    private List<Stage<T>> stages = List.of();
    private Set<String> crowded = Set.of();
    private final CardDrag<T> drag;
    private @Nullable Moves<T> moves;
    private @Nullable Consumer<Stage<T>> more;
    private @Nullable ContextMenu menu;

    /**
     * @param name by which it is kept which columns are folded
     * @param identity what a thing is known by, however it stands now
     * @param draw what a card shows
     * @param say what the screen reader says of it
     */
    public StageBoard(
            Ui ui,
            String name,
            Function<T, Object> identity,
            Function<T, Node> draw,
            Function<T, String> say,
            Consumer<T> open) {
        this.ui = ui;
        this.identity = identity;
        this.draw = draw;
        this.say = say;
        this.open = open;
        this.folds = new Folds(ui.viewState(), name);
        StackPane content = new StackPane(row);
        this.drag = new CardDrag<>(ui, this, content, columns);
        getStyleClass().addAll("stage-board", "edge-to-edge");
        setContent(content);
        setFitToHeight(true);
        setFitToWidth(true);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        KeyWords.of(this, "kit.keys.cards", this::keys);
        widthProperty().subscribe(this::fit);
    }

    private List<KeyWords.Line> keys() {
        List<KeyWords.Line> lines = new ArrayList<>(List.of(
                new KeyWords.Line("Enter  Space", "kit.keys.openCard"), new KeyWords.Line("↑ ↓ ← →", "kit.keys.card")));
        if (moves != null) {
            lines.add(new KeyWords.Line("Ctrl+← Ctrl+→", "kit.keys.moveCard"));
            lines.add(new KeyWords.Line("Shift+F10", "kit.keys.cardSteps"));
        }
        return lines;
    }

    public StageBoard<T> moves(Moves<T> steps) {
        moves = steps;
        return this;
    }

    /** Where the rest of a column is seen that is too long; none says only how many there are. */
    public void more(@Nullable Consumer<Stage<T>> elsewhere) {
        more = elsewhere;
    }

    public void show(List<Stage<T>> these) {
        stages = List.copyOf(these);
        crowded = folds.crowded(stages, this::idle, getWidth());
        build();
    }

    /** Nobody here has a step for what stands in it. */
    private boolean idle(Stage<T> stage) {
        Moves<T> steps = moves;
        return steps != null
                && stage.cards().stream().allMatch(card -> steps.of(card).isEmpty());
    }

    /** With another width others fit. */
    private void fit() {
        Set<String> now = folds.crowded(stages, this::idle, getWidth());
        if (!now.equals(crowded)) {
            crowded = now;
            build();
        }
    }

    private void build() {
        drag.cancel();
        BoardKeys<T> keys =
                BoardKeys.of(columns, getScene() == null ? null : getScene().getFocusOwner());
        columns.clear();
        for (Stage<T> stage : stages) {
            int place = columns.size();
            columns.add(new StageColumn<>(
                    ui, stage, folds, crowded.contains(stage.id()), thing -> card(thing, place, stage.id()), more));
        }
        if (keys == null || columns.isEmpty()) {
            row.getChildren().setAll(columns);
            return;
        }
        // the new ones stand there before the old ones go, so that the keys are never without a place
        List<Node> before = List.copyOf(row.getChildren());
        row.getChildren().addAll(columns);
        row.applyCss();
        keys.stop(columns, this::whereNow).requestFocus();
        row.getChildren().removeAll(before);
    }

    /** The column in which the thing of that card stands now. */
    private Optional<String> whereNow(String card) {
        return stages.stream()
                .filter(stage ->
                        stage.cards().stream().anyMatch(thing -> id(thing).equals(card)))
                .map(Stage::id)
                .findFirst();
    }

    private String id(T thing) {
        return "card-" + identity.apply(thing);
    }

    private Node card(T thing, int column, String from) {
        StackPane card = new StackPane(draw.apply(thing));
        card.setId(id(thing));
        card.getStyleClass().add("stage-card");
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.BUTTON);
        card.setAccessibleText(say.apply(thing));
        card.setOnMouseClicked(event -> {
            card.requestFocus();
            if (event.getClickCount() == 2) {
                open.accept(thing);
            }
        });
        card.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (key(event, card, thing, column)) {
                event.consume();
            }
        });
        card.setOnContextMenuRequested(event -> {
            card.requestFocus();
            offer(card, thing);
            event.consume();
        });
        Moves<T> steps = moves;
        if (steps != null) {
            drag.hear(card, thing, from, steps, () -> draw.apply(thing));
        }
        return card;
    }

    private boolean key(KeyEvent event, Node card, T thing, int column) {
        int place = columns.get(column).cards().indexOf(card);
        boolean moving = event.isShortcutDown() && moves != null;
        switch (event.getCode()) {
            case ENTER, SPACE -> open.accept(thing);
            case DOWN -> focus(column, place + 1);
            case UP -> focus(column, place - 1);
            case RIGHT -> {
                if (moving) {
                    step(thing, column, 1);
                } else {
                    beside(column, place, 1);
                }
            }
            case LEFT -> {
                if (moving) {
                    step(thing, column, -1);
                } else {
                    beside(column, place, -1);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** To the step that leads to that side, or else towards the column beside, which says why not. */
    private void step(T thing, int column, int side) {
        Moves<T> steps = Objects.requireNonNull(moves);
        List<String> allowed = steps.of(thing).stream().map(Step::column).toList();
        List<String> thatWay = IntStream.iterate(
                        column + side, each -> each >= 0 && each < columns.size(), each -> each + side)
                .mapToObj(each -> columns.get(each).id())
                .toList();
        thatWay.stream()
                .filter(allowed::contains)
                .findFirst()
                .or(() -> thatWay.stream().findFirst())
                .ifPresent(to -> steps.to(thing, to));
    }

    /** The nearest column on that side that has cards in sight. */
    private void beside(int column, int place, int side) {
        for (int each = column + side; each >= 0 && each < columns.size(); each += side) {
            if (!columns.get(each).cards().isEmpty()) {
                focus(each, place);
                return;
            }
        }
    }

    private void focus(int column, int place) {
        List<Node> nodes = columns.get(column).cards();
        nodes.get(Math.clamp(place, 0, nodes.size() - 1)).requestFocus();
    }

    private void offer(Node card, T thing) {
        List<MenuItem> items = new ArrayList<>();
        items.add(Buttons.item(ui, "kit.board.open", () -> open.accept(thing)));
        Moves<T> steps = moves;
        if (steps != null) {
            steps.of(thing)
                    .forEach(step -> items.add(Buttons.item(ui, step.key(), () -> steps.to(thing, step.column()))));
        }
        ContextMenu before = menu;
        if (before != null) {
            before.hide();
        }
        ContextMenu shown = new ContextMenu(items.toArray(MenuItem[]::new));
        menu = shown;
        shown.show(card, Side.BOTTOM, 8, 0);
    }
}
