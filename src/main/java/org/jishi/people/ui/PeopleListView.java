package org.jishi.people.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.jishi.intake.roster.ui.RosterScreens;
import org.jishi.kit.Buttons;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.many.ui.ManyBar;
import org.jishi.many.ui.ManyModel;
import org.jishi.person.PersonFile;
import org.jishi.person.PersonMore;
import org.jishi.person.PersonRow;
import org.jishi.person.ui.ExportMenu;
import org.jishi.person.ui.ExportModel;
import org.jishi.person.ui.PeopleWords;
import org.jishi.person.ui.PersonScreens;
import org.jishi.person.ui.TickedAct;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The register of persons: a list and a drawer. */
final class PeopleListView {
    private final Ui ui;
    private final List<TickedAct> acts;
    private final PeopleListModel model;
    private final ManyModel<PersonRow> many;
    private final ExportModel<PersonRow> exports;
    private final PeopleForms forms;
    private final ConsentPrinting notices;
    private final PeopleWords words;
    private final PersonFacts facts;
    private final PagedTable<PersonRow> table;

    PeopleListView(
            Ui ui,
            PeopleListModel model,
            ManyModel<PersonRow> many,
            ExportModel<PersonRow> exports,
            PeopleForms forms,
            ConsentPrinting notices,
            List<TickedAct> acts) {
        this.ui = ui;
        this.acts = acts;
        this.model = model;
        this.many = many;
        this.exports = exports;
        this.forms = forms;
        this.notices = notices;
        this.words = new PeopleWords(ui);
        this.facts = new PersonFacts(ui);
        this.table = table();
    }

    Page page() {
        ListPage<PersonRow> page = new PeopleFilters(ui, model)
                .on(new ListPage<>(ui, "people.title", "people.list.count", table)
                        .tabs(PeopleTabs.ALL.on(ui, PersonScreens.PEOPLE)))
                .drawer(this::drawer)
                .onShown(model::loadChoices);
        ExportMenu<PersonRow> export = new ExportMenu<>(ui, exports, table);
        if (ui.may(Act.PEOPLE_EXPORT)) {
            page.action(export.button()).onPrint(export::print);
        }
        if (ui.may(Act.PEOPLE_IMPORT)) {
            page.action(Buttons.plain(
                    ui,
                    "people.import.start",
                    Feather.UPLOAD,
                    () -> ui.navigator().begin(RosterScreens.IMPORT)));
        }
        if (ui.may(Act.PEOPLE_WRITE)) {
            page.action(registerButton());
        }
        if (ticks()) {
            ManyBar<PersonRow> bar =
                    new ManyBar<>(ui, many, table, export).withGroups().withNotices(notices::ticked);
            acts.stream()
                    .filter(act -> ui.may(act.act()))
                    .forEach(act -> bar.with(Buttons.plain(
                            ui,
                            act.key(),
                            Feather.USER_PLUS,
                            () -> act.run()
                                    .accept(
                                            Objects.requireNonNull(
                                                    table.ticks().choice().get()),
                                            () -> table.ticks().clear()))));
            page.above(bar.last()).whileTicked(bar.node());
        }
        return page;
    }

    private PagedTable<PersonRow> table() {
        PagedTable<PersonRow> made = new PagedTable<>(ui, "people", model::page, PersonRow::id)
                .column(
                        "people.field.name",
                        PersonRow::name,
                        c -> c.sort("name").width(88))
                .column(
                        "people.field.idNumber",
                        PersonRow::idMasked,
                        c -> c.sort("number").width(164).whole())
                .column(
                        "people.field.sex",
                        row -> words.sex(row.sex()),
                        c -> c.sort("sex").width(72))
                .column(
                        "people.list.birthYear",
                        row -> row.birthYear() == null ? "" : String.valueOf(row.birthYear()),
                        c -> c.sort("birth").width(84))
                .column(
                        "people.field.phone",
                        row -> PeopleWords.shown(row.phoneMasked()),
                        c -> c.sort("phone").width(120))
                .column(
                        "people.field.villageCode",
                        row -> PeopleWords.shown(row.village()),
                        c -> c.sort("village").width(160).grow())
                .column(
                        "people.field.tags",
                        row -> words.tags(row.tags()),
                        c -> c.width(150).grow())
                .chip("people.list.state", this::state, c -> c.width(184))
                .column(
                        "people.list.age",
                        row -> more(row, PersonMore::age),
                        c -> c.width(64).hidden())
                .column(
                        "people.field.idKind",
                        row -> ui.text("people.idKind", row.idKind()),
                        c -> c.width(120).hidden())
                .column(
                        "people.field.education",
                        row -> more(row, PersonMore::education),
                        c -> c.width(96).hidden())
                .column(
                        "people.field.ethnicity",
                        row -> more(row, PersonMore::ethnicity),
                        c -> c.width(80).hidden())
                .column(
                        "people.field.employer",
                        row -> more(row, PersonMore::employer),
                        c -> c.width(160).hidden())
                .column(
                        "people.field.householdNo",
                        row -> more(row, PersonMore::householdNo),
                        c -> c.width(120).hidden())
                .column("people.list.shop", row -> shop(row), c -> c.width(80).hidden())
                .column(
                        "people.field.source",
                        row -> more(row, PersonMore::source),
                        c -> c.width(140).hidden())
                .date(
                        "people.field.consentOn",
                        row -> row.more() == null ? null : row.more().consentOn(),
                        c -> c.hidden())
                .column(
                        "people.field.consentVersion",
                        row -> more(row, PersonMore::consentVersion),
                        c -> c.width(120).hidden())
                .date(
                        "people.list.registeredOn",
                        row -> row.more() == null ? null : row.more().registeredOn(),
                        c -> c.sort("created").hidden())
                .onOpen(row -> open(row, false))
                .menu(this::menu);
        if (ticks()) {
            made.withTicks();
        }
        return made.whenEmpty("people.list.empty", ui.may(Act.PEOPLE_WRITE) ? registerButton() : null);
    }

    /** Whether there is anything that can be done with several persons at once. */
    private boolean ticks() {
        return ui.may(Act.PEOPLE_WRITE)
                || ui.may(Act.PEOPLE_EXPORT)
                || acts.stream().anyMatch(act -> ui.may(act.act()));
    }

    private static String more(PersonRow row, Function<PersonMore, @Nullable Object> part) {
        PersonMore more = row.more();
        return more == null ? "" : Objects.toString(part.apply(more), "");
    }

    private String shop(PersonRow row) {
        PersonMore more = row.more();
        return more == null || !more.hasShop() ? "" : ui.text("people.filter.shop.YES");
    }

    /** Of somebody dead nothing else matters any more. */
    private @Nullable Chip state(PersonRow row) {
        return row.diedOn() == null ? words.poverty(row.poverty()) : words.died();
    }

    private Node registerButton() {
        return Buttons.main(
                ui,
                "people.register",
                () -> forms.register(table::reload, id -> ui.navigator().open(PersonScreens.PERSON, id)));
    }

    private List<MenuItem> menu(PersonRow row) {
        List<MenuItem> items = new java.util.ArrayList<>();
        items.add(Buttons.item(ui, "people.person.open", () -> open(row, false)));
        items.add(Buttons.item(ui, "people.person.openBeside", () -> open(row, true)));
        if (ui.may(Act.PEOPLE_WRITE)) {
            items.add(Buttons.item(ui, "people.change", () -> forms.change(row.id(), table::reload)));
        }
        return items;
    }

    private void open(PersonRow row, boolean beside) {
        if (beside) {
            ui.navigator().openBeside(PersonScreens.PERSON, row.id());
        } else {
            ui.navigator().open(PersonScreens.PERSON, row.id());
        }
    }

    private Node drawer(PersonRow row) {
        VBox box = new VBox(16, Nodes.title(row.name()));
        model.file(row.id(), file -> fill(box, row, file));
        return box;
    }

    private void fill(VBox box, PersonRow row, PersonFile file) {
        box.getChildren().setAll(Nodes.title(file.person().name()));
        List<Chip> chips = facts.chips(file);
        if (!chips.isEmpty()) {
            box.getChildren().add(Nodes.row(chips.stream().map(Chip::node).toArray(Node[]::new)));
        }
        box.getChildren().add(facts.card(file, model.idNumber(row.id()), model.phone(row.id())));
        if (!file.tagsOn(ui.clock().today()).isEmpty()) {
            box.getChildren().add(facts.groupWords(file));
        }
        var buttons = Nodes.row(Buttons.plain(ui, "people.person.open", Feather.ARROW_RIGHT, () -> open(row, false)));
        if (ui.may(Act.PEOPLE_WRITE)) {
            buttons.getChildren()
                    .add(Buttons.plain(
                            ui, "people.change", Feather.EDIT_2, () -> forms.change(row.id(), table::reload)));
        }
        box.getChildren().add(buttons);
    }
}
