package org.jishi.people.ui;

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
import org.jishi.people.Organisation;
import org.jishi.people.OrganisationRow;
import org.jishi.people.roster.ui.RosterScreens;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Organisations: a list and a drawer. */
final class OrganisationListView {
    private final Ui ui;
    private final OrganisationListModel model;
    private final PeopleForms forms;
    private final PagedTable<OrganisationRow> table;

    OrganisationListView(Ui ui, OrganisationListModel model, PeopleForms forms) {
        this.ui = ui;
        this.model = model;
        this.forms = forms;
        this.table = new PagedTable<>(ui, PeopleScreens.ORGANISATIONS, model::page, OrganisationRow::id)
                .column(
                        "people.organisation.name",
                        OrganisationRow::name,
                        c -> c.sort("name").width(240))
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
                .onOpen(row -> open(row.id()))
                .menu(row -> List.of(Buttons.item(ui, "people.organisation.open", () -> open(row.id()))))
                .whenEmpty("people.organisation.empty", ui.may(Act.PEOPLE_WRITE) ? registerButton() : null);
    }

    Page page() {
        model.loadChoices();
        ListPage<OrganisationRow> page = new ListPage<>(
                        ui, "people.organisation.list", "people.organisation.count", table)
                .tabs(PeopleTabs.on(ui, PeopleScreens.ORGANISATIONS))
                .filter(Filter.of(
                        "kind",
                        ui.text("people.field.kind"),
                        Organisation.Kind.class,
                        kind -> ui.text("people.organisation.kind", kind)))
                .filter("township", ui.text("people.list.township"), model::townships)
                .filter(new Filter(
                        "state",
                        ui.text("people.organisation.state"),
                        List.of(
                                new Filter.Option("OPEN", ui.text("people.organisation.isOpen")),
                                new Filter.Option("CLOSED", ui.text("people.organisation.isClosed")))))
                .drawer(this::drawer);
        if (ui.may(Act.PEOPLE_IMPORT)) {
            page.action(Buttons.plain(
                    ui,
                    "people.firms.import.start",
                    Feather.UPLOAD,
                    () -> ui.navigator().open(RosterScreens.FIRMS)));
        }
        if (ui.may(Act.PEOPLE_WRITE)) {
            page.action(registerButton());
        }
        return page;
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
                () -> forms.registerOrganisation(id -> {
                    table.reload();
                    open(id);
                }));
    }

    private void open(UUID id) {
        ui.navigator().open(PeopleScreens.ORGANISATION, id);
    }

    private Node drawer(OrganisationRow row) {
        VBox box = new VBox(16, Nodes.title(row.name()));
        model.file(row.id(), file -> {
            box.getChildren()
                    .setAll(
                            Nodes.title(row.name()),
                            new OrganisationFacts(ui).card(file, model.phone(row.id())),
                            Buttons.plain(ui, "people.organisation.open", Feather.ARROW_RIGHT, () -> open(row.id())));
        });
        return box;
    }
}
