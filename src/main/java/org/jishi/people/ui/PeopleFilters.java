package org.jishi.people.ui;

import java.util.List;
import org.jishi.identity.IdKind;
import org.jishi.identity.Sex;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.person.PersonRow;
import org.jishi.person.ui.FilterWords;

/** The filters of the list of persons: the usual ones in the line, all others in its menu. */
final class PeopleFilters {
    private final Ui ui;
    private final PeopleListModel model;

    PeopleFilters(Ui ui, PeopleListModel model) {
        this.ui = ui;
        this.model = model;
    }

    /** In the order in which people ask. */
    ListPage<PersonRow> on(ListPage<PersonRow> page) {
        FilterWords words = new FilterWords(ui);
        return model.villages()
                .on(page)
                .filter("tag", ui.text("people.list.tag"), model::tags)
                .filter("poverty", ui.text("people.list.poverty"), model::poverty)
                .more(Filter.days("statusOn", ui.text("people.filter.statusOn")))
                .more(Filter.of("sex", ui.text("people.field.sex"), Sex.class, sex -> ui.text("people.sex", sex)))
                .more(Filter.numbers("age", ui.text("people.list.age")))
                .more(Filter.numbers("birthYear", ui.text("people.list.birthYear")))
                .more(words.yesNo("phone", "people.field.phone"))
                .more(Filter.of(
                        "idKind", ui.text("people.field.idKind"), IdKind.class, kind -> ui.text("people.idKind", kind)))
                .more("education", ui.text("people.field.education"), model::education)
                .more("ethnicity", ui.text("people.field.ethnicity"), model::ethnicity)
                .more(Filter.words("employer", ui.text("people.field.employer")))
                .more(words.yesNo("shop", "people.filter.shop"))
                .more(words.options("account", "people.filter.account", "CONFIRMED", "PROPOSED", "NONE"))
                .more(words.yesNo("household", "people.filter.household"))
                .more(Filter.words("householdNo", ui.text("people.field.householdNo")))
                .more("import", ui.text("people.filter.import"), model::imports)
                .more(Filter.words("source", ui.text("people.field.source")))
                .more(Filter.days("registered", ui.text("people.list.registeredOn")))
                .more(words.options("consent", "people.filter.consent", "YES", "NO", "NEWEST", "OLDER"))
                .more(Filter.days("consentOn", ui.text("people.field.consentOn")))
                .more(Filter.words("consentVersion", ui.text("people.field.consentVersion")))
                .more(words.yesNo("died", "people.filter.died"))
                .more(new Filter(
                        "duplicates",
                        ui.text("people.list.duplicates"),
                        List.of(new Filter.Option("ANY", ui.text("people.list.duplicates.any")))));
    }
}
