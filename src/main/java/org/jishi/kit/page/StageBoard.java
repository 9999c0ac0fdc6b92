package org.jishi.kit.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.help.KeyWords;

/** Cases by stage: a column for each stage, cards in it. Arrows go from card to card, Enter opens. */
public final class StageBoard<T> extends ScrollPane {
    /**
     * One stage.
     *
     * @param title its name, in the user's language
     * @param total how many stand in it, which may be more than are shown
     */
    public record Stage<T>(String title, long total, List<T> cards) {
        public Stage {
            cards = List.copyOf(cards);
        }
    }

    private final Ui ui;
    private final Function<T, Node> draw;
    private final Function<T, String> say;
    private final Consumer<T> open;
    private final HBox columns = new HBox(12);
    private final List<List<Node>> cards = new ArrayList<>();

    /**
     * @param draw what a card shows
     * @param say what the screen reader says of it
     */
    public StageBoard(Ui ui, Function<T, Node> draw, Function<T, String> say, Consumer<T> open) {
        this.ui = ui;
        this.draw = draw;
        this.say = say;
        this.open = open;
        getStyleClass().addAll("stage-board", "edge-to-edge");
        setContent(columns);
        setFitToHeight(true);
        setFitToWidth(true);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        KeyWords.of(
                this,
                "kit.keys.cards",
                () -> List.of(
                        new KeyWords.Line("Enter", "kit.keys.openCard"),
                        new KeyWords.Line("↑ ↓ ← →", "kit.keys.card")));
    }

    public void show(List<Stage<T>> stages) {
        cards.clear();
        columns.getChildren().setAll(stages.stream().map(this::column).toList());
    }

    private Node column(Stage<T> stage) {
        List<Node> nodes = new ArrayList<>();
        cards.add(nodes);
        int column = cards.size() - 1;
        VBox list = new VBox(8);
        for (T thing : stage.cards()) {
            nodes.add(card(thing, column, nodes.size()));
        }
        list.getChildren().addAll(nodes);
        if (stage.total() > stage.cards().size()) {
            list.getChildren()
                    .add(Nodes.muted(ui.text(
                            "kit.board.more", stage.total() - stage.cards().size())));
        }
        if (stage.total() == 0) {
            list.getChildren().add(Nodes.muted(ui.text("kit.board.noneHere")));
        }
        Label count = new Label(String.format(java.util.Locale.ROOT, "%,d", stage.total()));
        count.getStyleClass().add("count");
        VBox box = new VBox(8, Nodes.row(Nodes.heading(stage.title()), count), Nodes.grow(Nodes.scroll(list)));
        box.getStyleClass().add("stage");
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    private Node card(T thing, int column, int place) {
        StackPane card = new StackPane(draw.apply(thing));
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
            switch (event.getCode()) {
                case ENTER -> open.accept(thing);
                case DOWN -> focus(column, place + 1);
                case UP -> focus(column, place - 1);
                case RIGHT -> focus(column + 1, place);
                case LEFT -> focus(column - 1, place);
                default -> {
                    return;
                }
            }
            event.consume();
        });
        return card;
    }

    private void focus(int column, int place) {
        if (column >= 0 && column < cards.size() && !cards.get(column).isEmpty()) {
            List<Node> nodes = cards.get(column);
            nodes.get(Math.clamp(place, 0, nodes.size() - 1)).requestFocus();
        }
    }
}
