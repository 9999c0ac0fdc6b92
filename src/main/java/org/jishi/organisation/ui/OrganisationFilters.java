package org.jishi.organisation.ui;

import java.util.List;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.organisation.Organisation;
import org.jishi.organisation.OrganisationRow;
import org.jishi.person.ui.FilterWords;

/** The filters of the list of organisations: the usual ones in the line, all others in its menu. */
final class OrganisationFilters {
    private final Ui ui;
    private final OrganisationListModel model;

    OrganisationFilters(Ui ui, OrganisationListModel model) {
        this.ui = ui;
        this.model = model;
    }

    /** In the order in which people ask. */
    ListPage<OrganisationRow> on(ListPage<OrganisationRow> page) {
        FilterWords words = new FilterWords(ui);
        ListPage<OrganisationRow> begun = page.filter(Filter.of(
                "kind",
                ui.text("people.field.kind"),
                Organisation.Kind.class,
                kind -> ui.text("people.organisation.kind", kind)));
        return model.villages()
                .on(begun)
                .filter(new Filter(
                        "state",
                        ui.text("people.organisation.state"),
                        List.of(
                                new Filter.Option("OPEN", ui.text("people.organisation.isOpen")),
                                new Filter.Option("CLOSED", ui.text("people.organisation.isClosed")))))
                .more(words.options("account", "people.filter.account", "CONFIRMED", "PROPOSED", "NONE"))
                .more(words.yesNo("creditCode", "people.field.creditCode"))
                .more(words.yesNo("legalPerson", "people.field.legalPerson"))
                .more(words.yesNo("phone", "people.field.phone"))
                .more(Filter.numbers("members", ui.text("people.organisation.members")))
                .more(Filter.words("address", ui.text("people.field.address")))
                .more(Filter.words("note", ui.text("people.field.note")))
                .more("import", ui.text("people.filter.import"), model::imports)
                .more(Filter.words("source", ui.text("people.field.source")))
                .more(Filter.days("registered", ui.text("people.list.registeredOn")))
                .more(Filter.days("closed", ui.text("people.field.closedOn")));
    }
}
