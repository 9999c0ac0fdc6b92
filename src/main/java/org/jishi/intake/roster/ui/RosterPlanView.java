package org.jishi.intake.roster.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.jishi.intake.roster.ColumnRemarks;
import org.jishi.intake.roster.ImportPlan;
import org.jishi.intake.roster.ImportRow;
import org.jishi.intake.roster.MatchRule;
import org.jishi.intake.roster.RosterField;
import org.jishi.intake.roster.RosterSubject;
import org.jishi.intake.roster.RosterVerdict;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.page.CountBar;
import org.jishi.kit.table.PagedTable;
import org.kordamp.ikonli.feather.Feather;

/** The third step: what would become of each row, and why. */
final class RosterPlanView {
    private static final String WARNED = "WARNED";
    private static final String ASKED = "ASKED";

    private final Ui ui;
    private final RosterImportModel<?> model;
    private final PagedTable<ImportRow> table;
    private final PlanCells cells;
    private final CountBar counts;
    /** What is to be said of columns. */
    private final VBox remarks = new VBox(4);

    private final VBox root;

    RosterPlanView(Ui ui, RosterImportModel<?> model) {
        this.ui = ui;
        this.model = model;
        this.cells = new PlanCells(ui);
        boolean persons = model.subject() == RosterSubject.PERSONS;
        table = new PagedTable<>(ui, "roster-plan", model::rows, row -> List.of(row.table(), row.row()))
                .column("people.import.row", this::place, c -> c.width(136))
                .column(
                        "people.roster.field." + model.subject().naming(),
                        row -> row.name().strip(),
                        c -> c.width(persons ? 88 : 200))
                .column(
                        "people.roster.field." + model.subject().number(),
                        persons ? cells::idNumber : row -> row.number().strip(),
                        c -> c.width(176))
                .chip("people.roster.answer.verdict", cells::verdict, c -> c.width(112))
                .column(
                        "people.import.why",
                        cells::why,
                        c -> c.width(persons ? 620 : 508).grow())
                .menu(this::acts)
                .whenEmpty("people.import.noRows", null);
        if (persons) {
            table.onOpen(this::look);
        }
        counts = new CountBar(ui, kind -> table.filter("verdict", kind));
        root = new VBox(12, counts, remarks, Nodes.grow(table));
    }

    Node node() {
        return root;
    }

    /** Builds the counts of the plan and fetches its rows. */
    void show() {
        counts.clear();
        remarks.getChildren().clear();
        ImportPlan plan = model.plan().get();
        if (plan == null) {
            return;
        }
        ColumnRemarks.of(plan).forEach(told -> {
            Label label = Nodes.label(ui.texts().text(told).strip(), "field-warning");
            label.setWrapText(true);
            label.setMinHeight(Label.USE_PREF_SIZE);
            remarks.getChildren().add(label);
        });
        boolean any = !remarks.getChildren().isEmpty();
        remarks.setVisible(any);
        remarks.setManaged(any);
        counts.count("people.import.all", plan.rows().size(), null);
        for (RosterVerdict verdict : RosterVerdict.values()) {
            counts.count("people.roster.verdict." + verdict.name(), plan.count(verdict), verdict.name());
        }
        counts.count("people.import.warned", plan.warned(), WARNED);
        if (plan.asked() > 0) {
            counts.count("people.rule.asked", plan.asked(), ASKED);
        }
        var save = Buttons.plain(ui, "people.import.saveAnswer", Feather.DOWNLOAD, model::saveAnswer);
        var change = Buttons.plain(ui, "people.rule.button", Feather.SLIDERS, this::askRule);
        if (model.subject() == RosterSubject.PERSONS) {
            counts.getChildren().add(change);
        }
        counts.getChildren().add(save);
        table.clearFilters();
    }

    /** What to do with each field of persons who are known; then the rows are tried again. */
    private void askRule() {
        Map<RosterField, ObjectProperty<MatchRule.Choice>> chosen = new EnumMap<>(RosterField.class);
        Form form = new Form(ui).note("people.rule.note");
        for (RosterField field : MatchRule.CHANGEABLE) {
            if (model.has(field)) {
                ObjectProperty<MatchRule.Choice> choice =
                        new SimpleObjectProperty<>(model.rule().of(field));
                chosen.put(field, choice);
                form.choice(
                        "people.roster.field." + field.name(),
                        choice,
                        MatchRule.Choice.class,
                        "people.rule",
                        f -> f.width(200));
            }
        }
        form.submit("people.rule.apply", (done, refused) -> {
            MatchRule rule = model.rule();
            for (Map.Entry<RosterField, ObjectProperty<MatchRule.Choice>> each : chosen.entrySet()) {
                rule = rule.with(each.getKey(), each.getValue().get());
            }
            model.rule(rule, done, refused);
        });
        if (ui.dialogs().form("people.rule.title", form)) {
            show();
        }
    }

    private List<MenuItem> acts(ImportRow row) {
        List<MenuItem> items = new ArrayList<>();
        if (model.subject() == RosterSubject.PERSONS) {
            items.add(Buttons.item(ui, "people.import.look", () -> look(row)));
        }
        if (row.asks()) {
            items.add(Buttons.item(ui, "people.rule.take", () -> model.answer(row, true, this::show)));
        } else if (model.answered(row)) {
            items.add(Buttons.item(ui, "people.rule.leave", () -> model.answer(row, false, this::show)));
        }
        return items;
    }

    private void look(ImportRow row) {
        ImportPlan plan = model.plan().get();
        if (plan != null) {
            ui.dialogs().sheet("people.import.lookTitle", cells.sheet(plan, row, model.whole(row)));
        }
    }

    private String place(ImportRow row) {
        ImportPlan plan = model.plan().get();
        return plan == null ? "" : cells.place(plan, row);
    }
}
