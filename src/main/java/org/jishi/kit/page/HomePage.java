package org.jishi.kit.page;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;

/** Kind 6: my work first, then the county at a glance. Made of {@link WorkList}s, {@link FigureTile}s and {@link Bars}. */
public final class HomePage implements Page {
    /** What is there sooner needs no word that it is on its way. */
    private static final Duration TELLS_AFTER = Duration.millis(200);

    private final Ui ui;
    private final String titleKey;
    private final PauseTransition waiting = new PauseTransition(TELLS_AFTER);
    private final Label note = Nodes.label("", "text-muted");
    private final VBox work = new VBox(16);
    /** Where so much is left for a figure, all stand in one line; else two and two, or in a narrow window one by one. */
    private static final double ENOUGH = 212;

    private static final double GAP = 12;

    /** Narrower than this a card beside another would break its lines. */
    private static final double CARD = 480;

    private final TilePane figures = new TilePane(GAP, GAP);
    private final VBox right = new VBox(16);
    private final VBox root;
    private List<Node> cards = List.of();
    private int columns;
    private Runnable shown = () -> {};

    public HomePage(Ui ui, String titleKey) {
        this.ui = ui;
        this.titleKey = titleKey;
        HBox head = Nodes.row(Nodes.title(ui.text(titleKey)), note);
        head.getStyleClass().add("page-head");
        work.setMinWidth(320);
        work.setPrefWidth(472);
        work.setMaxWidth(560);
        right.getChildren().add(figures);
        figures.setPrefColumns(2);
        right.widthProperty().subscribe((before, after) -> {
            share(after.doubleValue());
            arrange(after.doubleValue());
        });
        HBox.setHgrow(work, Priority.SOMETIMES);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox body = new HBox(24, work, right);
        root = new VBox(12, head, Nodes.grow(Nodes.scroll(body)));
        root.getStyleClass().addAll("page", "home-page");
    }

    private void share(double width) {
        int all = Math.max(1, figures.getChildren().size());
        if (figures.getScene() != null) {
            // how wide words are is known with their letters only
            figures.applyCss();
        }
        double needed = figures.getChildren().stream()
                .mapToDouble(tile -> tile instanceof FigureTile figure ? figure.needed() : 0)
                .max()
                .orElse(0);
        int line = width >= all * (Math.max(ENOUGH, needed) + GAP) ? all : width >= 2 * needed + GAP ? 2 : 1;
        figures.setPrefColumns(line);
        figures.setPrefTileWidth(Math.max(0, Math.floor((width - (line - 1) * GAP) / line)));
    }

    /** Says that the page is on its way, where its first contents take their time. */
    public HomePage loading(String words) {
        if (work.getChildren().isEmpty()) {
            waiting.setOnFinished(event -> work.getChildren().setAll(Nodes.muted(words)));
            waiting.playFromStart();
        }
        return this;
    }

    /** Says why there are no contents, in place of those that were there; they come with {@link #work}. */
    public HomePage failed(Node card) {
        note("").figures().below();
        return work(card);
    }

    /** Grey words beside the title: the day, what is due today. */
    public HomePage note(String words) {
        note.setText(words);
        return this;
    }

    public HomePage work(Node... cards) {
        waiting.stop();
        work.getChildren().setAll(cards);
        return this;
    }

    public HomePage figures(Node... tiles) {
        figures.setVisible(tiles.length > 0);
        figures.setManaged(tiles.length > 0);
        figures.getChildren().setAll(tiles);
        share(right.getWidth());
        return this;
    }

    /** Wider cards under the figures. */
    public HomePage below(Node... cards) {
        this.cards = List.of(cards);
        columns = 0;
        arrange(right.getWidth());
        return this;
    }

    /** One column of cards, or two where both are wide enough to be read: else a wide window would be half blank. */
    private void arrange(double width) {
        int wanted = width >= 2 * CARD + GAP && cards.size() > 1 ? 2 : 1;
        if (wanted == columns) {
            return;
        }
        columns = wanted;
        right.getChildren().setAll(figures);
        if (wanted == 1) {
            right.getChildren().addAll(cards);
            return;
        }
        GridPane grid = new GridPane(16, 0);
        for (int i = 0; i < wanted; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / wanted);
            column.setFillWidth(true);
            grid.getColumnConstraints().add(column);
            VBox part = new VBox(16);
            // Read from the left column down, then the right one: the first cards stand on the left.
            int half = (cards.size() + 1) / 2;
            part.getChildren().addAll(i == 0 ? cards.subList(0, half) : cards.subList(half, cards.size()));
            grid.add(part, i, 0);
        }
        right.getChildren().add(grid);
    }

    public HomePage onShown(Runnable action) {
        shown = action;
        return this;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public String title() {
        return ui.text(titleKey);
    }

    @Override
    public void shown() {
        shown.run();
    }
}
