package org.jishi.training.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.training.ClassKind;
import org.jishi.training.ClassRow;
import org.jishi.training.ClassStatus;
import org.kordamp.ikonli.feather.Feather;

/** The list of classes with a drawer. */
final class ClassListView {
    private final Ui ui;
    private final ClassListModel model;
    private final TrainingWords words;

    ClassListView(Ui ui, ClassListModel model) {
        this.ui = ui;
        this.model = model;
        this.words = new TrainingWords(ui);
    }

    Page page() {
        PagedTable<ClassRow> table = new PagedTable<>(ui, "training", model::page, ClassRow::id)
                .column(
                        "training.list.number",
                        ClassRow::number,
                        c -> c.by("number").width(120))
                .column(
                        "training.list.title",
                        ClassRow::title,
                        c -> c.by("title").width(260).grow())
                .column(
                        "training.list.kind",
                        row -> ui.text("training.kind", row.kind()),
                        c -> c.sort("kind").width(96).hidden())
                .date("training.list.startsOn", ClassRow::startsOn, c -> c.by("startsOn"))
                .date(
                        "training.list.endsOn",
                        ClassRow::endsOn,
                        c -> c.by("endsOn").hidden())
                .column(
                        "training.list.venue",
                        ClassRow::venue,
                        c -> c.by("venue").width(140).hidden())
                .column(
                        "training.list.people",
                        row -> count(row.enrolled(), row.planned()),
                        c -> c.sort("enrolled").width(88))
                .column(
                        "training.list.sessions",
                        row -> count(row.held(), row.sessions()),
                        c -> c.sort("held").width(80))
                .number("training.list.completed", ClassRow::completed, c -> c.by("completed"))
                .chip(
                        "training.list.status",
                        row -> words.status(row.status()),
                        c -> c.sort("status").width(112))
                .onOpen(row -> model.open(row.id()))
                .menu(row -> List.of(
                        Buttons.item(ui, "training.list.open", () -> model.open(row.id())),
                        Buttons.item(ui, "training.list.board", () -> model.board(row.id()))));
        Button plan = model.mayPlan() ? Buttons.main(ui, "training.list.plan", model::plan) : null;
        Button first = model.mayPlan() ? Buttons.main(ui, "training.list.planFirst", model::plan) : null;
        table.whenEmpty(model.mayPlan() ? "training.list.empty" : "training.list.emptyOwn", first);
        Button followUps = model.mayFollowUp()
                ? Buttons.plain(ui, "training.list.followUps", Feather.PHONE, model::followUps)
                : null;
        Button callBacks = model.mayCall()
                ? Buttons.plain(ui, "training.list.callBacks", Feather.PHONE_CALL, model::callBacks)
                : null;
        return new ListPage<>(ui, "training.title", "training.list.count", table)
                .action(Buttons.plain(ui, "training.list.calendar", Feather.CALENDAR, model::calendar))
                .action(followUps)
                .action(callBacks)
                .action(Buttons.plain(ui, "training.list.courses", Feather.BOOK, model::courses))
                .action(plan)
                .filter(Filter.of(
                        "status",
                        ui.text("training.list.status"),
                        ClassStatus.class,
                        status -> ui.text("training.status", status)))
                .filter(Filter.of(
                        "kind", ui.text("training.list.kind"), ClassKind.class, kind -> ui.text("training.kind", kind)))
                .more(Filter.numbers("enrolled", ui.text("training.list.enrolled")))
                .more(Filter.numbers("planned", ui.text("training.list.planned")))
                .more(Filter.numbers("held", ui.text("training.list.held")))
                .more(Filter.numbers("sessions", ui.text("training.list.sessionCount")))
                .drawer(this::drawer);
    }

    private static String count(int there, int of) {
        return there + " / " + of;
    }

    private Node drawer(ClassRow row) {
        Card facts = new Card(row.title())
                .fact(ui.text("training.list.number"), row.number())
                .fact(
                        ui.text("training.list.status"),
                        words.status(row.status()).node())
                .fact(ui.text("training.list.kind"), ui.text("training.kind", row.kind()))
                .fact(ui.text("training.class.days"), words.days(row.startsOn(), row.endsOn()))
                .fact(ui.text("training.class.venue"), row.venue())
                .fact(ui.text("training.class.targetGroup"), row.targetGroup())
                .fact(ui.text("training.class.trainer"), String.valueOf(row.trainer() == null ? "" : row.trainer()))
                .fact(ui.text("training.list.people"), count(row.enrolled(), row.planned()))
                .fact(ui.text("training.list.sessions"), count(row.held(), row.sessions()))
                .fact(ui.text("training.list.completed"), String.valueOf(row.completed()));
        VBox box = new VBox(12, facts, Buttons.plain(ui, "training.list.open", () -> model.open(row.id())));
        if (model.mayMark() && !row.status().isOver()) {
            box.getChildren()
                    .add(Buttons.plain(ui, "training.list.board", Feather.CHECK_SQUARE, () -> model.board(row.id())));
        }
        box.getChildren().add(Nodes.muted(ui.text("training.list.hint")));
        return box;
    }
}
