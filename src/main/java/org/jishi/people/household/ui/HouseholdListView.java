package org.jishi.people.household.ui;

import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.people.household.HouseholdRow;
import org.jishi.people.ui.PeopleTabs;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Households: a list and a drawer. They are made on a person's page. */
final class HouseholdListView {
    private static final List<String> STATES = List.of("OPEN", "HEADLESS", "DISSOLVED");

    private final Ui ui;
    private final HouseholdModel model;
    private final HouseholdCard members;
    private final PagedTable<HouseholdRow> table;

    HouseholdListView(Ui ui, HouseholdModel model) {
        this.ui = ui;
        this.model = model;
        this.members = new HouseholdCard(ui, model);
        this.table = new PagedTable<>(ui, HouseholdScreens.HOUSEHOLDS, model::page, HouseholdRow::id)
                .column(
                        "people.household.number",
                        row -> shown(row.number()),
                        c -> c.sort("number").width(200).whole())
                .column("people.household.headName", row -> shown(row.head()), c -> c.width(120))
                .column(
                        "people.household.size",
                        row -> ui.text("people.household.persons", row.members()),
                        c -> c.width(88))
                .column(
                        "people.household.village",
                        row -> shown(row.village()),
                        c -> c.sort("village").width(200).grow())
                .date("people.household.formed", HouseholdRow::formedOn, c -> c.sort("formed"))
                .chip("people.household.state", this::state, c -> c.width(140))
                .onOpen(row -> open(row.id()))
                .menu(row -> List.of(Buttons.item(ui, "people.household.open", () -> open(row.id()))))
                .whenEmpty("people.household.empty", null);
    }

    Page page() {
        model.loadChoices();
        return new ListPage<>(ui, "people.household.list", "people.household.count", table)
                .tabs(PeopleTabs.on(ui, HouseholdScreens.HOUSEHOLDS))
                .filter("township", ui.text("people.list.township"), model::townships)
                .filter(new Filter(
                        "state",
                        ui.text("people.household.state"),
                        STATES.stream()
                                .map(state -> new Filter.Option(state, ui.text("people.household.state." + state)))
                                .toList()))
                .drawer(this::drawer);
    }

    private @Nullable Chip state(HouseholdRow row) {
        if (row.dissolvedOn() != null) {
            return Chip.of(ui.text("people.household.state.DISSOLVED"), Tone.NEUTRAL);
        }
        return row.head() == null || row.headDied() != null
                ? new Chip(ui.text("people.household.state.HEADLESS"), Tone.WARNING, Feather.ALERT_TRIANGLE)
                : null;
    }

    private void open(UUID id) {
        ui.navigator().open(HouseholdScreens.HOUSEHOLD, id);
    }

    private Node drawer(HouseholdRow row) {
        VBox box = new VBox(16, Nodes.title(HouseholdCard.title(ui, row.head())));
        model.file(
                row.id(),
                file -> box.getChildren()
                        .setAll(
                                Nodes.title(members.name(file)),
                                members.members(file, table::reload),
                                Buttons.plain(ui, "people.household.open", Feather.ARROW_RIGHT, () -> open(row.id()))));
        return box;
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : text;
    }
}
