package org.jishi.people.roster.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.table.PagedTable;
import org.jishi.people.roster.ImportPlan;
import org.jishi.people.roster.ImportRow;
import org.jishi.people.roster.MatchRule;
import org.jishi.people.roster.Remark;
import org.jishi.people.roster.RosterField;
import org.jishi.people.roster.RosterVerdict;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The third step: what would become of each row, and why. */
final class RosterPlanView {
    private static final String WARNED = "WARNED";
    private static final String ASKED = "ASKED";

    private final Ui ui;
    private final RosterImportModel<?> model;
    private final PagedTable<ImportRow> table;
    private final FlowPane counts = new FlowPane(8, 8);
    private final VBox root;

    RosterPlanView(Ui ui, RosterImportModel<?> model) {
        this.ui = ui;
        this.model = model;
        table = new PagedTable<>(ui, "roster-plan", model::rows, row -> List.of(row.table(), row.row()))
                .column("people.import.row", this::place, c -> c.width(136))
                .column("people.roster.field.NAME", row -> row.name().strip(), c -> c.width(88))
                .column("people.roster.field.ID_NUMBER", MaskedCells::idNumber, c -> c.width(176))
                .chip("people.roster.answer.verdict", this::verdict, c -> c.width(112))
                .column("people.import.why", this::why, c -> c.width(620).grow())
                .menu(this::answers)
                .whenEmpty("people.import.noRows", null);
        root = new VBox(12, counts, Nodes.grow(table));
    }

    Node node() {
        return root;
    }

    /** Builds the counts of the plan and fetches its rows. */
    void show() {
        counts.getChildren().clear();
        ImportPlan plan = model.plan().get();
        if (plan == null) {
            return;
        }
        ToggleGroup group = new ToggleGroup();
        ToggleButton all = count(group, "people.import.all", plan.rows().size(), null);
        all.setSelected(true);
        for (RosterVerdict verdict : RosterVerdict.values()) {
            count(group, "people.roster.verdict." + verdict.name(), plan.count(verdict), verdict.name());
        }
        count(group, "people.import.warned", plan.warned(), WARNED);
        if (plan.asked() > 0) {
            count(group, "people.rule.asked", plan.asked(), ASKED);
        }
        var save = Buttons.plain(ui, "people.import.saveAnswer", Feather.DOWNLOAD, model::saveAnswer);
        var change = Buttons.plain(ui, "people.rule.button", Feather.SLIDERS, this::askRule);
        counts.getChildren().addAll(change, save);
        table.clearFilters();
    }

    private ToggleButton count(ToggleGroup group, String key, int number, @Nullable String filter) {
        ToggleButton button = new ToggleButton(ui.text("people.import.countOf", ui.text(key), number));
        button.setId(Buttons.id(key));
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            button.setSelected(true);
            table.filter("verdict", filter);
        });
        counts.getChildren().add(button);
        return button;
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

    private List<MenuItem> answers(ImportRow row) {
        if (row.asks()) {
            return List.of(Buttons.item(ui, "people.rule.take", () -> model.answer(row, true, this::show)));
        }
        return model.answered(row)
                ? List.of(Buttons.item(ui, "people.rule.leave", () -> model.answer(row, false, this::show)))
                : List.of();
    }

    private String place(ImportRow row) {
        ImportPlan plan = model.plan().get();
        int tables = plan == null ? 1 : plan.file().tables().size();
        int number = row.row() + 1;
        String sheet = tables > 1 && plan != null
                ? plan.file().tables().get(row.table()).sheet().name()
                : "";
        return ui.text(row.hidden() ? "people.import.hiddenRow" : "people.import.rowOf", sheet, number)
                .strip();
    }

    private Chip verdict(ImportRow row) {
        String word = ui.text("people.roster.verdict", row.verdict());
        return switch (row.verdict()) {
            case NEW -> row.warnings().isEmpty() ? Chip.of(word, Tone.SUCCESS) : Chip.of(word, Tone.WARNING);
            case UPDATED ->
                row.warnings().isEmpty() ? new Chip(word, Tone.ACCENT, Feather.EDIT_2) : Chip.of(word, Tone.WARNING);
            case DUPLICATE -> new Chip(word, Tone.NEUTRAL, Feather.COPY);
            case REFUSED -> Chip.of(word, Tone.DANGER);
        };
    }

    private String why(ImportRow row) {
        return Stream.of(row.reasons(), row.warnings(), row.flags())
                .flatMap(List::stream)
                .map(this::told)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private String told(Remark remark) {
        return ui.text("people.import.atCell", remark.address(), ui.texts().text(remark.problem()));
    }
}
