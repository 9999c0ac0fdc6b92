package org.jishi.consent.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.jishi.consent.ConsentDraft;
import org.jishi.consent.ConsentNotice;
import org.jishi.consent.ConsentRow;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.access.Act;
import org.jishi.platform.time.OfficeClock;
import org.kordamp.ikonli.feather.Feather;

/** The versions of the notice: a list and a drawer with the text. */
final class ConsentListView {
    private final Ui ui;
    private final ConsentModel model;
    private final ListPage<ConsentRow> page;

    ConsentListView(Ui ui, ConsentModel model) {
        this.ui = ui;
        this.model = model;
        PagedTable<ConsentRow> table = new PagedTable<ConsentRow>(
                        ui,
                        ConsentScreens.LIST,
                        model::page,
                        row -> row.notice().id())
                .column(
                        "people.consent.field.name",
                        row -> row.notice().name(),
                        c -> c.by("name").width(220).grow())
                .chip(
                        "people.consent.field.state",
                        this::state,
                        c -> c.sort("state").width(120))
                .date(
                        "people.consent.field.since",
                        row -> row.notice().inForceSince(),
                        c -> c.by("since").width(112))
                .column(
                        "people.consent.field.persons",
                        this::persons,
                        c -> c.sort("persons").width(120))
                .column(
                        "people.consent.field.maker",
                        ConsentRow::maker,
                        c -> c.by("maker").width(120))
                .date(
                        "people.consent.field.made",
                        row -> OfficeClock.day(row.notice().madeAt()),
                        c -> c.by("made").width(112))
                .menu(this::menu)
                .whenEmpty("people.consent.empty", model.mayWrite() ? makeButton() : null);
        page = new ListPage<>(ui, "people.consent.list", "people.consent.count", table)
                .filter(Filter.of(
                        "state",
                        ui.text("people.consent.field.state"),
                        ConsentRow.State.class,
                        state -> ui.text("people.consent.state", state)))
                .more(Filter.numbers("persons", ui.text("people.consent.field.persons")))
                .drawer(this::drawer);
        if (model.mayWrite()) {
            page.action(makeButton());
            table.onOpen(row -> change(row));
        }
        model.onChanged(table::reload);
    }

    Page page() {
        return page;
    }

    private Node makeButton() {
        return Buttons.main(ui, "people.consent.make", () -> model.begin(this::make));
    }

    private String persons(ConsentRow row) {
        return ui.text("people.consent.persons", row.persons());
    }

    private Chip state(ConsentRow row) {
        return Chip.of(
                ui.text("people.consent.state", row.state()),
                switch (row.state()) {
                    case IN_FORCE -> Tone.SUCCESS;
                    case COMING -> Tone.ACCENT;
                    case EARLIER -> Tone.NEUTRAL;
                });
    }

    private List<MenuItem> menu(ConsentRow row) {
        List<MenuItem> items = new ArrayList<>();
        items.add(Buttons.item(ui, "people.consent.blank", () -> model.print(row.notice())));
        if (ui.may(Act.PEOPLE_READ)) {
            items.add(Buttons.item(ui, "people.consent.who", () -> model.persons(row.notice())));
        }
        if (model.mayWrite()) {
            items.add(Buttons.item(ui, "people.consent.change", () -> change(row)));
            items.add(Buttons.item(ui, "people.consent.delete", () -> model.delete(row.notice())));
        }
        return items;
    }

    private Node drawer(ConsentRow row) {
        ConsentNotice notice = row.notice();
        Card facts = new Card(notice.name())
                .action(state(row).node())
                .fact(
                        ui.text("people.consent.field.since"),
                        notice.inForceSince().toString())
                .fact(ui.text("people.consent.field.persons"), persons(row));
        VBox acts = Nodes.column(Buttons.plain(ui, "people.consent.blank", Feather.PRINTER, () -> model.print(notice)));
        if (ui.may(Act.PEOPLE_READ)) {
            acts.getChildren().add(Buttons.plain(ui, "people.consent.who", Feather.USERS, () -> model.persons(notice)));
        }
        if (model.mayWrite()) {
            acts.getChildren().add(Buttons.plain(ui, "people.consent.change", Feather.EDIT_2, () -> change(row)));
            if (!row.fixed()) {
                acts.getChildren()
                        .add(Buttons.plain(ui, "people.consent.delete", Feather.TRASH_2, () -> model.delete(notice)));
            }
        }
        return new VBox(
                16, facts, acts, new Card(ui.text("people.consent.field.body"), Nodes.paragraph(notice.body())));
    }

    /** What the form holds. */
    private record Typed(StringProperty name, ObjectProperty<LocalDate> since, StringProperty body) {
        static Typed of(String name, LocalDate since, String body) {
            return new Typed(
                    new SimpleStringProperty(name), new SimpleObjectProperty<>(since), new SimpleStringProperty(body));
        }

        ConsentDraft draft() {
            return new ConsentDraft(name.get(), body.get(), since.get());
        }
    }

    private static Form fields(Form form, Typed typed) {
        form.text(
                "people.consent.field.name",
                typed.name(),
                f -> f.required().maxLength(40).help("people.consent.nameHelp"));
        return since(form, typed)
                .area(
                        "people.consent.field.body",
                        typed.body(),
                        f -> f.required().lines(14).width(520));
    }

    private static Form since(Form form, Typed typed) {
        return form.date(
                "people.consent.field.since", typed.since(), f -> f.required().help("people.consent.sinceHelp"));
    }

    private void make(ConsentModel.Beginning beginning) {
        Typed typed = Typed.of("", ui.clock().today(), beginning.body());
        StringProperty told = new SimpleStringProperty("");
        Form form = fields(
                        new Form(ui).note(beginning.first() ? "people.consent.draftNote" : "people.consent.newestNote"),
                        typed)
                .submit("people.consent.save", (done, refused) -> {
                    String name = typed.name().get();
                    boolean knowing = name.equals(told.get());
                    model.make(typed.draft(), knowing, done, refusal -> {
                        told.set(ConsentModel.isNamed(refusal) ? name : "");
                        refused.accept(refusal);
                    });
                });
        ui.dialogs().form("people.consent.make", form);
    }

    private void change(ConsentRow row) {
        ConsentNotice notice = row.notice();
        Typed typed = Typed.of(notice.name(), notice.inForceSince(), notice.body());
        Form form = row.fixed()
                ? since(new Form(ui).note("people.consent.lockedNote"), typed)
                : fields(new Form(ui), typed);
        form.submit("people.consent.save", (done, refused) -> model.change(notice, typed.draft(), done, refused));
        ui.dialogs().form("people.consent.changeTitle", form, notice.name());
    }
}
