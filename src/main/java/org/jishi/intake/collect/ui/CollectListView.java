package org.jishi.intake.collect.ui;

import java.util.List;
import java.util.UUID;
import org.jishi.intake.collect.CollectRow;
import org.jishi.kit.Buttons;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.person.ui.RegisterTabs;
import org.jishi.platform.access.Act;

/** Collectings, the last due first. */
final class CollectListView {
    private static final List<String> STATES = List.of("OPEN", "CLOSED");

    private final Ui ui;
    private final CollectForms forms;
    private final PagedTable<CollectRow> table;

    private final RegisterTabs tabs;

    CollectListView(Ui ui, CollectModel model, RegisterTabs tabs) {
        this.tabs = tabs;
        this.ui = ui;
        this.forms = new CollectForms(ui, model);
        CollectWords words = new CollectWords(ui);
        table = new PagedTable<>(ui, CollectScreens.LIST, model::page, CollectRow::id)
                .column(
                        "people.collect.name",
                        CollectRow::name,
                        c -> c.by("name").width(320).grow())
                .date("people.collect.due", CollectRow::dueOn, c -> c.sort("due"))
                .column(
                        "people.collect.progress",
                        row -> ui.text("people.collect.ofAsked", row.came(), row.asked()),
                        c -> c.sort("came").width(104))
                .number(
                        "people.collect.missing",
                        CollectRow::missing,
                        c -> c.by("missing").width(88))
                .number(
                        "people.collect.imported",
                        CollectRow::imported,
                        c -> c.by("imported").width(88))
                .chip(
                        "people.collect.state",
                        row -> words.state(row.open(), row.dueOn(), row.missing()),
                        c -> c.sort("state").width(128))
                .onOpen(row -> open(row.id()))
                .menu(row -> List.of(Buttons.item(ui, "people.collect.open", () -> open(row.id()))))
                .whenEmpty(
                        "people.collect.empty",
                        ui.may(Act.PEOPLE_IMPORT) ? Buttons.plain(ui, "people.collect.new", this::begin) : null);
    }

    Page page() {
        return new ListPage<>(ui, "people.collect.title", "people.collect.count", table)
                .tabs(tabs.on(ui, CollectScreens.LIST))
                .filter(new Filter(
                        "state",
                        ui.text("people.collect.state"),
                        STATES.stream()
                                .map(state -> new Filter.Option(state, ui.text("people.collect.state." + state)))
                                .toList()))
                .filter(Filter.days("due", ui.text("people.collect.due")))
                .more(Filter.numbers("came", ui.text("people.collect.progress")))
                .action(ui.may(Act.PEOPLE_IMPORT) ? Buttons.main(ui, "people.collect.new", this::begin) : null);
    }

    private void begin() {
        forms.open(this::open);
    }

    private void open(UUID id) {
        ui.navigator().open(CollectScreens.ONE, id);
    }
}
