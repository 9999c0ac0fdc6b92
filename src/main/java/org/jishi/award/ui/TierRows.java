package org.jishi.award.ui;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jishi.award.AwardTier;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.Worded;
import org.kordamp.ikonli.feather.Feather;

/** Tiers, one a row: from where, what it gives, to how many. */
final class TierRows extends VBox {
    private static final double BOUND = 88;
    private static final double MONEY = 104;
    private static final double SHAPE = 136;
    private static final double PLACES = 64;

    private final Ui ui;
    private final List<TierDraft> tiers;
    private final VBox rows = new VBox(8);

    TierRows(Ui ui, List<TierDraft> tiers) {
        super(8);
        this.ui = ui;
        this.tiers = tiers;
        HBox head = Nodes.row(
                head("award.tier.begins", BOUND + 8 + MONEY),
                head("award.tier.shape", SHAPE),
                head("award.tier.gives", MONEY),
                head("award.tier.places", PLACES));
        getChildren().addAll(head, rows, Buttons.plain(ui, "award.tier.add", Feather.PLUS, this::add));
        show();
    }

    private Label head(String key, double width) {
        Label label = Nodes.label(ui.text(key), "text-muted");
        label.setMinWidth(width);
        label.setMaxWidth(width);
        return label;
    }

    private void add() {
        tiers.add(new TierDraft());
        show();
        if (rows.getChildren().getLast() instanceof HBox row) {
            row.getChildren().get(1).requestFocus();
        }
    }

    private void remove(TierDraft tier) {
        tiers.remove(tier);
        show();
    }

    private void show() {
        rows.getChildren().setAll(tiers.stream().map(this::row).toList());
    }

    private Node row(TierDraft tier) {
        String number = String.valueOf(tiers.indexOf(tier) + 1);
        ComboBox<TierDraft.Bound> bound = choice(TierDraft.Bound.values(), "award.bound", BOUND);
        bound.valueProperty().bindBidirectional(tier.bound);
        name(bound, "award.tier.boundOf", number);
        ComboBox<AwardTier.Shape> shape = choice(AwardTier.Shape.values(), "award.shape", SHAPE);
        shape.valueProperty().bindBidirectional(tier.shape);
        name(shape, "award.tier.shapeOf", number);
        HBox row = Nodes.row(
                bound,
                text("award.tier.fromOf", number, tier.from, MONEY),
                shape,
                text("award.tier.givesOf", number, tier.gives, MONEY),
                text("award.tier.placesOf", number, tier.places, PLACES));
        if (tiers.size() > 1) {
            row.getChildren().add(Buttons.icon(ui, "award.tier.remove", Feather.X, () -> remove(tier)));
        }
        return row;
    }

    private TextField text(String key, String number, StringProperty text, double width) {
        TextField field = new TextField();
        field.getStyleClass().add("figure");
        field.textProperty().bindBidirectional(text);
        name(field, key, number);
        field.setPrefWidth(width);
        field.setMinWidth(width);
        return field;
    }

    /** Id and name of a tier's part, told apart by the tier's number. */
    private void name(Control part, String key, String number) {
        part.setId(Buttons.id(key) + "-" + number);
        part.setAccessibleText(ui.text(key, number));
    }

    private <E extends Enum<E>> ComboBox<E> choice(E[] values, String prefix, double width) {
        ComboBox<E> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setPrefWidth(width);
        box.setMinWidth(width);
        box.setConverter(Worded.by(value -> ui.text(prefix, value)));
        return box;
    }
}
