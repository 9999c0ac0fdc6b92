package org.jishi.branding.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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

/** The items of a plan, a line each: what, how many, at what price, above the most the scheme allows; the sum below. */
final class ItemsEditor extends VBox {
    private static final double KIND = 144;
    /** Shows seven digits. */
    private static final double QUANTITY = 88;
    /** Shows nine digits with the point and the cents. */
    private static final double PRICE = 128;

    private static final double REMOVE = 36;
    /** What a form in a sheet has beside its labels. */
    private static final double WHOLE = 576;

    private final Ui ui;
    private final BrandingRule rule;
    private final List<ItemKind> kinds;
    private final VBox rows = new VBox(8);
    private final Label sum = new Label();
    private final List<Line> lines = new ArrayList<>();

    ItemsEditor(Ui ui, BrandingRule rule, List<BrandingItem> before) {
        super(8);
        setPrefWidth(WHOLE);
        this.ui = ui;
        this.rule = rule;
        this.kinds = rule.itemCaps().keySet().stream().sorted().toList();
        sum.getStyleClass().add("figure");
        getChildren()
                .addAll(
                        headings(),
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

    /** A field that is filled no longer shows its prompt, so the names stand above. */
    private HBox headings() {
        Label description = heading("branding.plan.description");
        HBox.setHgrow(description, Priority.ALWAYS);
        description.setMaxWidth(Double.MAX_VALUE);
        Region remove = new Region();
        return Nodes.row(
                fixed(heading("branding.plan.kind"), KIND),
                description,
                fixed(heading("branding.plan.quantity"), QUANTITY),
                fixed(heading("branding.plan.price"), PRICE),
                fixed(remove, REMOVE));
    }

    private Label heading(String key) {
        Label heading = Nodes.label(ui.text(key), "text-muted");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        return heading;
    }

    private static <R extends Region> R fixed(R part, double width) {
        part.setMinWidth(width);
        part.setPrefWidth(width);
        part.setMaxWidth(width);
        return part;
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
        private final TextField description = field("branding.plan.description");
        private final TextField quantity = fixed(field("branding.plan.quantity"), QUANTITY);
        private final TextField price = fixed(field("branding.plan.price"), PRICE);
        private final Label cap = new Label();
        private final Node node;

        Line(ItemPlan plan) {
            kind.getItems().setAll(kinds);
            kind.setConverter(Worded.by(value -> ui.text("branding.item", value)));
            fixed(kind, KIND);
            HBox.setHgrow(description, Priority.ALWAYS);
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
            Node remove = fixed(
                    Buttons.icon(ui, "branding.plan.removeItem", Feather.X, () -> ItemsEditor.this.remove(this)),
                    REMOVE);
            node = new VBox(4, Nodes.row(kind, description, quantity, price, remove), cap);
        }

        private TextField field(String key) {
            TextField field = new TextField();
            field.setPromptText(ui.text(key));
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
