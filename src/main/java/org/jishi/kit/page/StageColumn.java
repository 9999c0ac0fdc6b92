package org.jishi.kit.page;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One column of a board: its cards, or a strip with its name and how many there are, which unfolds when it is pressed. */
final class StageColumn<T> extends VBox {
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

    private final Ui ui;
    private final StageBoard.Stage<T> stage;
    private final Folds folds;
    private final boolean crowded;
    private final Function<T, Node> draw;
    private final @Nullable Consumer<StageBoard.Stage<T>> more;
    private List<Node> cards = List.of();

    /** @param crowded the window has no room for it: folded until somebody unfolds it */
    StageColumn(
            Ui ui,
            StageBoard.Stage<T> stage,
            Folds folds,
            boolean crowded,
            Function<T, Node> draw,
            @Nullable Consumer<StageBoard.Stage<T>> more) {
        super(8);
        this.ui = ui;
        this.stage = stage;
        this.folds = folds;
        this.crowded = crowded;
        this.draw = draw;
        this.more = more;
        setId("stage-" + stage.id());
        getStyleClass().add("stage");
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (folded() && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
                event.consume();
                fold(false);
            }
        });
        setOnMouseClicked(event -> {
            if (folded()) {
                fold(false);
            }
        });
        fill();
    }

    String id() {
        return stage.id();
    }

    /** Those in sight; none of a folded column. */
    List<Node> cards() {
        return cards;
    }

    /** Where the keys can always be: at the strip, at the first card, or at what folds the column. */
    Node stop() {
        if (folded()) {
            return this;
        }
        return cards.isEmpty() ? lookup("#kit-board-fold") : cards.getFirst();
    }

    private boolean folded() {
        return folds.folded(stage.id(), crowded || Folds.quiet(stage));
    }

    private void fold(boolean folded) {
        folds.choose(stage.id(), folded);
        fill();
        stop().requestFocus();
    }

    private void fill() {
        boolean folded = folded();
        pseudoClassStateChanged(FOLDED, folded);
        HBox.setHgrow(this, folded ? Priority.NEVER : Priority.ALWAYS);
        setFocusTraversable(folded);
        setAccessibleRole(folded ? AccessibleRole.BUTTON : AccessibleRole.PARENT);
        setAccessibleText(ui.text(folded ? "kit.board.folded" : "kit.board.column", stage.title(), stage.total()));
        if (folded) {
            cards = List.of();
            strip();
        } else {
            open();
        }
    }

    private void strip() {
        setAlignment(Pos.TOP_CENTER);
        getChildren().setAll(new FontIcon(Feather.CHEVRONS_RIGHT), count(), upright(stage.title()));
    }

    /** Chinese is read from above, what has letters is turned. */
    private static Node upright(String title) {
        if (title.codePoints().anyMatch(Character::isIdeographic)) {
            Label label =
                    new Label(title.codePoints().mapToObj(Character::toString).collect(Collectors.joining("\n")));
            label.setMinHeight(USE_PREF_SIZE);
            label.getStyleClass().add("heading");
            return label;
        }
        Label label = new Label(title);
        label.getStyleClass().add("heading");
        label.setRotate(90);
        return new Group(label);
    }

    private void open() {
        cards = stage.cards().stream().map(draw).toList();
        VBox list = new VBox(8);
        list.getChildren().addAll(cards);
        long left = stage.total() - stage.cards().size();
        if (left > 0) {
            list.getChildren().add(rest(left));
        }
        if (stage.total() == 0) {
            list.getChildren().add(Nodes.muted(ui.text("kit.board.noneHere")));
        }
        Button fold = Buttons.icon(ui, "kit.board.fold", Feather.CHEVRONS_LEFT, () -> fold(true));
        Label title = Nodes.heading(stage.title());
        title.setMaxWidth(Double.MAX_VALUE);
        setAlignment(Pos.TOP_LEFT);
        HBox head = Nodes.row(Nodes.grow(title), count(), fold);
        head.setSpacing(4);
        getChildren().setAll(head, Nodes.grow(Nodes.scroll(list)));
    }

    private Label count() {
        Label count = new Label(String.format(Locale.ROOT, "%,d", stage.total()));
        count.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add("count");
        return count;
    }

    private Node rest(long left) {
        Consumer<StageBoard.Stage<T>> elsewhere = more;
        String words = ui.text("kit.board.more", left);
        if (elsewhere == null) {
            return Nodes.muted(words);
        }
        Hyperlink link = new Hyperlink(words);
        link.setId("board-more-" + stage.id());
        link.setWrapText(true);
        link.setOnAction(event -> elsewhere.accept(stage));
        return link;
    }
}
