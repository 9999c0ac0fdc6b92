package org.jishi.people.roster.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.table.PagedTable;
import org.jishi.people.roster.PlannedRow;
import org.jishi.people.roster.Remark;
import org.jishi.people.roster.RosterPlan;
import org.jishi.people.roster.RosterVerdict;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The third step: what would become of each row, and why. */
final class RosterPlanView {
    private static final String WARNED = "WARNED";

    private final Ui ui;
    private final RosterImportModel model;
    private final PagedTable<PlannedRow> table;
    private final FlowPane counts = new FlowPane(8, 8);
    private final VBox root;

    RosterPlanView(Ui ui, RosterImportModel model) {
        this.ui = ui;
        this.model = model;
        table = new PagedTable<>(
                        ui,
                        "roster-plan",
                        model::rows,
                        row -> List.of(row.line().table(), row.line().row()))
                .column("people.import.row", this::place, c -> c.width(136))
                .column("people.roster.field.NAME", row -> row.line().name().strip(), c -> c.width(88))
                .column(
                        "people.roster.field.ID_NUMBER",
                        row -> row.line().idNumber().strip(),
                        c -> c.width(176))
                .chip("people.roster.answer.verdict", this::verdict, c -> c.width(112))
                .column("people.import.why", this::why, c -> c.width(620).grow())
                .whenEmpty("people.import.noRows", null);
        root = new VBox(12, counts, Nodes.grow(table));
    }

    Node node() {
        return root;
    }

    /** Builds the counts of the plan and fetches its rows. */
    void show() {
        counts.getChildren().clear();
        RosterPlan plan = model.plan().get();
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
        var save = Buttons.plain(ui, "people.import.saveAnswer", Feather.DOWNLOAD, model::saveAnswer);
        counts.getChildren().add(save);
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

    private String place(PlannedRow row) {
        RosterPlan plan = model.plan().get();
        int tables = plan == null ? 1 : plan.file().tables().size();
        int number = row.line().row() + 1;
        String sheet = tables > 1 && plan != null
                ? plan.file().tables().get(row.line().table()).sheet().name()
                : "";
        return ui.text(row.line().hidden() ? "people.import.hiddenRow" : "people.import.rowOf", sheet, number)
                .strip();
    }

    private Chip verdict(PlannedRow row) {
        String word = ui.text("people.roster.verdict", row.verdict());
        return switch (row.verdict()) {
            case NEW -> row.warnings().isEmpty() ? Chip.of(word, Tone.SUCCESS) : Chip.of(word, Tone.WARNING);
            case UPDATED ->
                row.warnings().isEmpty() ? new Chip(word, Tone.ACCENT, Feather.EDIT_2) : Chip.of(word, Tone.WARNING);
            case DUPLICATE -> new Chip(word, Tone.NEUTRAL, Feather.COPY);
            case REFUSED -> Chip.of(word, Tone.DANGER);
        };
    }

    private String why(PlannedRow row) {
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
