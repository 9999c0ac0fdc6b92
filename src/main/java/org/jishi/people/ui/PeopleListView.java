package org.jishi.people.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.people.PersonFile;
import org.jishi.people.PersonRow;
import org.jishi.people.Sex;
import org.jishi.people.roster.ui.RosterScreens;
import org.jishi.platform.access.Act;
import org.kordamp.ikonli.feather.Feather;

/** The register of persons: a list and a drawer. */
final class PeopleListView {
    private final Ui ui;
    private final PeopleListModel model;
    private final ManyModel many;
    private final PeopleForms forms;
    private final PeopleWords words;
    private final PersonFacts facts;
    private final PagedTable<PersonRow> table;

    PeopleListView(Ui ui, PeopleListModel model, ManyModel many, PeopleForms forms) {
        this.ui = ui;
        this.model = model;
        this.many = many;
        this.forms = forms;
        this.words = new PeopleWords(ui);
        this.facts = new PersonFacts(ui);
        this.table = table();
    }

    Page page() {
        model.loadChoices();
        ListPage<PersonRow> page = new ListPage<>(ui, "people.title", "people.list.count", table)
                .tabs(PeopleTabs.on(ui, PeopleScreens.PEOPLE))
                .filter("township", ui.text("people.list.township"), model::townships)
                .filter(
                        "village",
                        ui.text("people.list.village"),
                        () -> model.villages(table.filters().get("township")))
                .filter("tag", ui.text("people.list.tag"), model::tags)
                .filter("poverty", ui.text("people.list.poverty"), model::poverty)
                .filter(Filter.of("sex", ui.text("people.field.sex"), Sex.class, sex -> ui.text("people.sex", sex)))
                .filter(new Filter(
                        "duplicates",
                        ui.text("people.list.duplicates"),
                        List.of(new Filter.Option("ANY", ui.text("people.list.duplicates.any")))))
                .drawer(this::drawer);
        if (ui.may(Act.PEOPLE_EXPORT)) {
            page.action(new PeopleExportMenu(ui, model, table).button());
        }
        if (ui.may(Act.PEOPLE_IMPORT)) {
            page.action(Buttons.plain(
                    ui,
                    "people.import.start",
                    Feather.UPLOAD,
                    () -> ui.navigator().open(RosterScreens.IMPORT)));
        }
        if (ui.may(Act.PEOPLE_WRITE)) {
            ManyBar bar = new ManyBar(ui, many, table);
            page.action(registerButton()).above(bar.last()).whileTicked(bar.node());
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
                .onOpen(row -> open(row, false))
                .menu(this::menu);
        return ui.may(Act.PEOPLE_WRITE)
                ? made.withTicks().whenEmpty("people.list.empty", registerButton())
                : made.whenEmpty("people.list.empty", null);
    }

    /** Of somebody dead nothing else matters any more. */
    private @org.jspecify.annotations.Nullable Chip state(PersonRow row) {
        return row.diedOn() == null ? words.poverty(row.poverty()) : words.died();
    }

    private Node registerButton() {
        return Buttons.main(
                ui,
                "people.register",
                () -> forms.register(id -> {
                    table.reload();
                    ui.navigator().open(PeopleScreens.PERSON, id);
                }));
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
            ui.navigator().openBeside(PeopleScreens.PERSON, row.id());
        } else {
            ui.navigator().open(PeopleScreens.PERSON, row.id());
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
