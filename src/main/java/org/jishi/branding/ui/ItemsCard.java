package org.jishi.branding.ui;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jishi.branding.BrandingFile;
import org.jishi.branding.BrandingItem;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;

/** What a case pays for: each item with its budget, what was delivered and what was accepted; the sums below. */
final class ItemsCard {
    private final Ui ui;

    ItemsCard(Ui ui) {
        this.ui = ui;
    }

    Node of(BrandingFile file) {
        Card card = new Card(ui.text("branding.items.heading"));
        card.action(Nodes.label(ui.text("branding.items.cap", file.rule().caseCap()), "text-muted"));
        if (file.items().isEmpty()) {
            card.getChildren().add(Nodes.muted(ui.text("branding.items.none")));
            return card;
        }
        GridPane grid = grid();
        int row = 0;
        head(grid, row++);
        for (BrandingItem item : file.items()) {
            grid.addRow(
                    row++,
                    Nodes.label(ui.text("branding.item", item.kind())),
                    Nodes.paragraph(
                            ui.text("branding.items.what", item.description(), item.quantity(), item.unitPrice())),
                    figure(item.budget().format()),
                    Nodes.paragraph(delivered(item)),
                    accepted(item));
        }
        var accepted = file.branding().accepted();
        grid.addRow(
                row,
                Nodes.label(ui.text("branding.items.sum"), "heading"),
                new Label(),
                figure(file.branding().budget().format()),
                new Label(),
                figure(accepted == null ? "" : accepted.format()));
        card.getChildren().add(grid);
        return card;
    }

    /** What is wide breaks into lines; kinds, figures and all heads stand whole. */
    private static GridPane grid() {
        GridPane grid = new GridPane(16, 8);
        grid.getColumnConstraints().setAll(whole(), wide(), whole(), wide(), whole());
        return grid;
    }

    private static ColumnConstraints whole() {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(Region.USE_PREF_SIZE);
        return column;
    }

    private static ColumnConstraints wide() {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(120);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private void head(GridPane grid, int row) {
        grid.addRow(
                row,
                muted("branding.plan.kind"),
                muted("branding.plan.description"),
                right(muted("branding.items.budget")),
                muted("branding.items.delivered"),
                right(muted("branding.items.accepted")));
    }

    private Label muted(String key) {
        return Nodes.label(ui.text(key), "text-muted");
    }

    private static Label right(Label label) {
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }

    private static Label figure(String words) {
        Label label = Nodes.label(words, "figure");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return right(label);
    }

    private String delivered(BrandingItem item) {
        if (item.deliveredOn() == null) {
            return ui.text("branding.notYet");
        }
        String day = item.deliveredOn().toString();
        if (item.resultNo() == null) {
            return day;
        }
        return item.validTo() == null
                ? ui.text("branding.items.number", day, item.resultNo())
                : ui.text("branding.items.valid", day, item.resultNo(), item.validTo());
    }

    private Label accepted(BrandingItem item) {
        if (item.accepted() == null) {
            return figure("");
        }
        return item.accepted()
                ? figure(
                        item.acceptedAmount() == null
                                ? ""
                                : item.acceptedAmount().format())
                : right(Nodes.label(ui.text("branding.items.refused"), "field-problem"));
    }
}
