package org.jishi.organisation.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.organisation.OrganisationMore;
import org.jishi.organisation.OrganisationRow;
import org.jishi.person.ui.ExportMenu;
import org.jishi.person.ui.ExportModel;
import org.jishi.person.ui.PeopleWords;
import org.jishi.person.ui.RegisterTabs;
import org.jishi.person.ui.WholeList;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Organisations: a list and a drawer. */
final class OrganisationListView {
    private final Ui ui;
    private final OrganisationListModel model;
    private final WholeList<OrganisationRow> whole;
    private final OrganisationForms forms;
    private final PagedTable<OrganisationRow> table;

    private final RegisterTabs tabs;

    OrganisationListView(
            Ui ui,
            OrganisationListModel model,
            WholeList<OrganisationRow> whole,
            OrganisationForms forms,
            RegisterTabs tabs) {
        this.tabs = tabs;
        this.ui = ui;
        this.model = model;
        this.whole = whole;
        this.forms = forms;
        this.table = table();
    }

    Page page() {
        ListPage<OrganisationRow> page = new OrganisationFilters(ui, model)
                .on(new ListPage<>(ui, "people.organisation.list", "people.organisation.count", table)
                        .tabs(tabs.on(ui, OrganisationScreens.LIST)))
                .drawer(this::drawer)
                .onShown(model::loadChoices);
        ExportMenu<OrganisationRow> export =
                new ExportMenu<>(ui, new ExportModel<>(ui, whole.exports(), OrganisationRow::id), table);
        if (ui.may(Act.PEOPLE_EXPORT)) {
            page.action(export.button()).onPrint(export::print);
        }
        if (ui.may(Act.PEOPLE_IMPORT)) {
            page.action(Buttons.plain(
                    ui,
                    "people.firms.import.start",
                    Feather.UPLOAD,
                    () -> ui.navigator().begin(whole.importing())));
        }
        if (ui.may(Act.PEOPLE_WRITE)) {
            page.action(registerButton());
        }
        if (ticks()) {
            WholeList.Parts bar = whole.bar().over(table, export);
            page.above(bar.last()).whileTicked(bar.ticked());
        }
        return page;
    }

    private PagedTable<OrganisationRow> table() {
        PagedTable<OrganisationRow> made = new PagedTable<>(
                        ui, OrganisationScreens.LIST, model::page, OrganisationRow::id)
                .column(
                        "people.organisation.name",
                        OrganisationRow::name,
                        c -> c.sort("name").width(220).whole())
                .column("people.field.kind", this::kind, c -> c.sort("kind").width(120))
                .column(
                        "people.field.creditCode",
                        row -> PeopleWords.shown(row.creditCode()),
                        c -> c.sort("code").width(184))
                .column("people.field.legalPerson", row -> PeopleWords.shown(row.legalPerson()), c -> c.width(148))
                .column("people.field.phone", row -> PeopleWords.shown(row.phoneMasked()), c -> c.width(120))
                .column(
                        "people.organisation.village",
                        row -> PeopleWords.shown(row.village()),
                        c -> c.sort("village").width(184))
                .chip("people.organisation.state", this::state, c -> c.width(120))
                .column(
                        "people.list.township",
                        row -> more(row, OrganisationMore::township),
                        c -> c.sort("village").width(96).hidden())
                .column(
                        "people.field.address",
                        row -> more(row, OrganisationMore::address),
                        c -> c.sort("address").width(184).hidden())
                .column(
                        "people.filter.account",
                        this::account,
                        c -> c.width(120).hidden())
                .number(
                        "people.organisation.members",
                        row -> row.more() == null ? null : row.more().members(),
                        c -> c.sort("members").hidden())
                .column(
                        "people.field.source",
                        row -> more(row, OrganisationMore::source),
                        c -> c.sort("source").width(160).hidden())
                .column(
                        "people.field.note",
                        row -> more(row, OrganisationMore::note),
                        c -> c.sort("note").width(184).hidden())
                .date(
                        "people.field.closedOn",
                        OrganisationRow::closedOn,
                        c -> c.sort("closed").hidden())
                .date(
                        "people.list.registeredOn",
                        row -> row.more() == null ? null : row.more().registeredOn(),
                        c -> c.sort("created").hidden())
                .onOpen(row -> open(row.id()))
                .menu(row -> List.of(Buttons.item(ui, "people.organisation.open", () -> open(row.id()))));
        if (ticks()) {
            made.withTicks();
        }
        return made.whenEmpty("people.organisation.empty", ui.may(Act.PEOPLE_WRITE) ? registerButton() : null);
    }

    /** Whether there is anything that can be done with several at once. */
    private boolean ticks() {
        return ui.may(Act.PEOPLE_WRITE) || ui.may(Act.PEOPLE_EXPORT);
    }

    private static String more(OrganisationRow row, Function<OrganisationMore, @Nullable String> part) {
        OrganisationMore more = row.more();
        return more == null ? "" : PeopleWords.shown(part.apply(more));
    }

    /** One in use may have another beside it that waits. */
    private String account(OrganisationRow row) {
        List<String> words = new ArrayList<>();
        if (row.account()) {
            words.add(ui.text("people.filter.account.CONFIRMED"));
        }
        if (row.more() != null && row.more().accountWaits()) {
            words.add(ui.text("people.filter.account.PROPOSED"));
        }
        return words.isEmpty()
                ? ui.text("people.filter.account.NONE")
                : String.join(ui.text("people.list.comma"), words);
    }

    private String kind(OrganisationRow row) {
        return ui.text("people.organisation.kind", row.kind());
    }

    private @Nullable Chip state(OrganisationRow row) {
        if (row.closedOn() != null) {
            return Chip.of(ui.text("people.organisation.isClosed"), Tone.NEUTRAL);
        }
        return row.account() ? Chip.of(ui.text("people.organisation.payable"), Tone.SUCCESS) : null;
    }

    private Node registerButton() {
        return Buttons.main(
                ui,
                "people.organisation.register",
                () -> forms.register(id -> {
                    table.reload();
                    open(id);
                }));
    }

    private void open(UUID id) {
        ui.navigator().open(OrganisationScreens.ONE, id);
    }

    private Node drawer(OrganisationRow row) {
        VBox box = new VBox(16, Nodes.title(row.name()));
        model.file(row.id(), file -> {
            box.getChildren()
                    .setAll(
                            Nodes.title(row.name()),
                            new OrganisationFacts(ui).card(file, model.phone(row.id()), null),
                            Buttons.plain(ui, "people.organisation.open", Feather.ARROW_RIGHT, () -> open(row.id())));
        });
        return box;
    }
}
