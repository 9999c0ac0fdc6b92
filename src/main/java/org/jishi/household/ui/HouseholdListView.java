package org.jishi.household.ui;

import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jishi.household.HouseholdRow;
import org.jishi.kit.Buttons;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.page.ActBar;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.person.ui.ExportMenu;
import org.jishi.person.ui.FilterWords;
import org.jishi.person.ui.RegisterTabs;
import org.jishi.person.ui.TickedCount;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Households: a list and a drawer. They are made on a person's page. */
final class HouseholdListView {
    private static final List<String> STATES = List.of("OPEN", "HEADLESS", "DISSOLVED");

    private final Ui ui;
    private final HouseholdModel model;
    private final HouseholdCard members;
    private final PagedTable<HouseholdRow> table;

    private final RegisterTabs tabs;

    HouseholdListView(Ui ui, HouseholdModel model, RegisterTabs tabs) {
        this.tabs = tabs;
        this.ui = ui;
        this.model = model;
        this.members = new HouseholdCard(ui, model);
        this.table = table();
    }

    Page page() {
        ListPage<HouseholdRow> page = filters(
                        new ListPage<>(ui, "people.household.list", "people.household.count", table)
                                .tabs(tabs.on(ui, HouseholdScreens.HOUSEHOLDS)))
                .drawer(this::drawer)
                .onShown(model::loadChoices);
        if (ui.may(Act.PEOPLE_EXPORT)) {
            ExportMenu<HouseholdRow> export = new ExportMenu<>(ui, model.exports(), table);
            page.action(export.button()).onPrint(export::print).whileTicked(ticked(export));
        }
        return page;
    }

    private PagedTable<HouseholdRow> table() {
        PagedTable<HouseholdRow> made = new PagedTable<>(ui, HouseholdScreens.HOUSEHOLDS, model::page, HouseholdRow::id)
                .column(
                        "people.household.number",
                        row -> shown(row.number()),
                        c -> c.sort("number").width(200).whole())
                .column(
                        "people.household.headName",
                        row -> shown(row.head()),
                        c -> c.sort("head").width(120))
                .column(
                        "people.household.size",
                        row -> ui.text("people.household.persons", row.members()),
                        c -> c.sort("size").width(88))
                .column(
                        "people.household.village",
                        row -> shown(row.village()),
                        c -> c.sort("village").width(200).grow())
                .date("people.household.formed", HouseholdRow::formedOn, c -> c.by("formed"))
                .chip("people.household.state", this::state, c -> c.width(140))
                .column(
                        "people.list.township",
                        row -> shown(row.township()),
                        c -> c.sort("village").width(96).hidden())
                .column(
                        "people.household.address",
                        row -> shown(row.address()),
                        c -> c.width(160).hidden())
                .date(
                        "people.household.dissolvedOn",
                        HouseholdRow::dissolvedOn,
                        c -> c.by("dissolved").hidden())
                .column(
                        "people.household.dissolvedReason",
                        row -> shown(row.dissolvedReason()),
                        c -> c.width(160).hidden())
                .onOpen(row -> open(row.id()))
                .menu(row -> List.of(Buttons.item(ui, "people.household.open", () -> open(row.id()))));
        if (ui.may(Act.PEOPLE_EXPORT)) {
            made.withTicks();
        }
        return made.whenEmpty("people.household.empty", null);
    }

    /** The usual ones in the line, all others in its menu. */
    private ListPage<HouseholdRow> filters(ListPage<HouseholdRow> page) {
        return model.choices()
                .on(page)
                .filter(new Filter(
                                "state",
                                ui.text("people.household.state"),
                                STATES.stream()
                                        .map(state ->
                                                new Filter.Option(state, ui.text("people.household.state." + state)))
                                        .toList())
                        .one())
                .more(Filter.numbers("size", ui.text("people.household.size")))
                .more(new FilterWords(ui).yesNo("number", "people.household.number"))
                .more(Filter.words("address", ui.text("people.household.address")))
                .more(Filter.words("reason", ui.text("people.household.dissolvedReason")));
    }

    private Node ticked(ExportMenu<HouseholdRow> export) {
        Label ticked = TickedCount.of(ui, table, "people.household.ticked", "people.household.tickedAll");
        return new ActBar(ui, "people-many", ticked).act(export.ofTicked());
    }

    private @Nullable Chip state(HouseholdRow row) {
        String words = ui.text("people.household.state." + row.state());
        return switch (row.state()) {
            case "DISSOLVED" -> Chip.of(words, Tone.NEUTRAL);
            case "HEADLESS" -> new Chip(words, Tone.WARNING, Feather.ALERT_TRIANGLE);
            default -> null;
        };
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
