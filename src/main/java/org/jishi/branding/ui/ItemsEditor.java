package org.jishi.branding.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jishi.branding.BrandingItem;
import org.jishi.branding.BrandingRule;
import org.jishi.branding.ItemKind;
import org.jishi.branding.ItemPlan;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.Worded;
import org.jishi.platform.money.Money;
import org.kordamp.ikonli.feather.Feather;

/** The items of a plan, a line each: what, how many, at what price, beside the most the scheme allows; the sum below. */
final class ItemsEditor extends VBox {
    private final Ui ui;
    private final BrandingRule rule;
    private final List<ItemKind> kinds;
    private final VBox rows = new VBox(8);
    private final Label sum = new Label();
    private final List<Line> lines = new ArrayList<>();

    ItemsEditor(Ui ui, BrandingRule rule, List<BrandingItem> before) {
        super(8);
        this.ui = ui;
        this.rule = rule;
        this.kinds = rule.itemCaps().keySet().stream().sorted().toList();
        sum.getStyleClass().add("figure");
        getChildren()
                .addAll(
                        rows,
                        Nodes.row(
                                Buttons.plain(ui, "branding.plan.addItem", Feather.PLUS, this::addAndGoThere),
                                Nodes.gap(),
                                sum));
        before.forEach(item -> add(new ItemPlan(item.kind(), item.description(), item.quantity(), item.unitPrice())));
        if (before.isEmpty() && !kinds.isEmpty()) {
            add(new ItemPlan(kinds.getFirst(), "", 1, Money.ZERO));
        }
        count();
    }

    /** What is typed now; a quantity or a price that cannot be read counts as nothing, which the rules refuse. */
    List<ItemPlan> items() {
        return lines.stream().map(Line::plan).toList();
    }

    private void addAndGoThere() {
        if (!kinds.isEmpty()) {
            add(new ItemPlan(kinds.getFirst(), "", 1, Money.ZERO)).kind.requestFocus();
            count();
        }
    }

    private Line add(ItemPlan plan) {
        Line line = new Line(plan);
        lines.add(line);
        rows.getChildren().add(line.node);
        number();
        return line;
    }

    private void remove(Line line) {
        lines.remove(line);
        rows.getChildren().remove(line.node);
        number();
        count();
    }

    private void number() {
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).number(i + 1);
        }
    }

    private void count() {
        Money total = lines.stream().map(line -> line.plan().budget()).reduce(Money.ZERO, Money::plus);
        sum.setText(ui.text("branding.plan.sum", total, rule.caseCap()));
        sum.getStyleClass().remove("field-problem");
        if (total.compareTo(rule.caseCap()) > 0) {
            sum.getStyleClass().add("field-problem");
        }
    }

    /** One item: a box for its kind and fields for the rest. */
    private final class Line {
        private final ComboBox<ItemKind> kind = new ComboBox<>();
        private final TextField description = field("branding.plan.description", 180);
        private final TextField quantity = field("branding.plan.quantity", 56);
        private final TextField price = field("branding.plan.price", 104);
        private final Label cap = new Label();
        private final Node node;

        Line(ItemPlan plan) {
            kind.getItems().setAll(kinds);
            kind.setConverter(Worded.by(value -> ui.text("branding.item", value)));
            kind.setPrefWidth(144);
            kind.valueProperty().subscribe(value -> changed());
            kind.setValue(plan.kind());
            description.setText(plan.description());
            quantity.setText(String.valueOf(plan.quantity()));
            price.setText(plan.unitPrice().isZero() ? "" : plan.unitPrice().plain());
            price.getStyleClass().add("figure");
            quantity.getStyleClass().add("figure");
            for (TextField field : List.of(quantity, price)) {
                field.textProperty().subscribe((before, after) -> changed());
            }
            cap.getStyleClass().add("text-muted");
            cap.setMinWidth(152);
            HBox row = Nodes.row(
                    kind,
                    description,
                    quantity,
                    price,
                    cap,
                    Buttons.icon(ui, "branding.plan.removeItem", Feather.X, () -> remove(this)));
            node = row;
        }

        private TextField field(String key, double width) {
            TextField field = new TextField();
            field.setPromptText(ui.text(key));
            field.setPrefWidth(width);
            return field;
        }

        /** Ids and names of its parts, told apart by its place among the lines. */
        private void number(int place) {
            name(kind, "branding.plan.kind", place);
            name(description, "branding.plan.description", place);
            name(quantity, "branding.plan.quantity", place);
            name(price, "branding.plan.price", place);
        }

        private void name(Control part, String key, int place) {
            part.setId(Buttons.id(key) + "-" + place);
            part.setAccessibleText(ui.text("branding.plan.part", place, ui.text(key)));
        }

        private void changed() {
            ItemKind chosen = kind.getValue();
            Money most = chosen == null ? null : rule.itemCaps().get(chosen);
            cap.setText(most == null ? "" : ui.text("branding.plan.cap", most));
            boolean over = most != null && plan().budget().compareTo(most) > 0;
            cap.getStyleClass().removeAll("field-problem", "text-muted");
            cap.getStyleClass().add(over ? "field-problem" : "text-muted");
            if (lines.contains(this)) {
                count();
            }
        }

        private ItemPlan plan() {
            String many = quantity.getText().strip();
            int number = many.matches("\\d{1,6}") ? Integer.parseInt(many) : 0;
            Money each = Money.parse(price.getText())
                    .filter(money -> !money.isNegative())
                    .orElse(Money.ZERO);
            return new ItemPlan(
                    kind.getValue() == null ? kinds.getFirst() : kind.getValue(), description.getText(), number, each);
        }
    }
}
