package org.jishi.intake.roster.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jishi.intake.roster.RosterImportRow;
import org.jishi.intake.roster.RosterSubject;
import org.jishi.intake.roster.UndoPlan;
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
import org.kordamp.ikonli.javafx.FontIcon;

/** The rosters that were read in, the latest first; beside each what it did, its kept file, and the way back. */
final class RosterHistoryView {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OfficeClock.ZONE);
    /** A link's filter: one import. */
    static final String ONE = "import";
    /** As many persons are named in a sheet. */
    private static final int NAMED = 12;

    private final Ui ui;
    private final RosterHistoryModel model;
    private final PagedTable<RosterImportRow> table;

    RosterHistoryView(Ui ui, RosterHistoryModel model) {
        this.ui = ui;
        this.model = model;
        table = new PagedTable<>(ui, "roster-imports", model::page, RosterImportRow::id)
                .column(
                        "people.import.file",
                        RosterImportRow::fileName,
                        c -> c.by("file").width(216).whole().grow())
                .column(
                        "people.import.subject",
                        this::subject,
                        c -> c.sort("subject").width(64))
                .column(
                        "people.import.at",
                        row -> minute(row.importedAt()),
                        c -> c.sort("at").width(148).whole())
                .column(
                        "people.import.by",
                        RosterImportRow::importedName,
                        c -> c.by("by").width(96))
                .number(
                        "people.roster.verdict.NEW",
                        RosterImportRow::added,
                        c -> c.by("added").width(64))
                .number(
                        "people.roster.verdict.UPDATED",
                        RosterImportRow::updated,
                        c -> c.by("updated").width(64))
                .number(
                        "people.roster.verdict.DUPLICATE",
                        RosterImportRow::duplicates,
                        c -> c.by("duplicates").width(64))
                .number(
                        "people.roster.verdict.REFUSED",
                        RosterImportRow::refused,
                        c -> c.by("refused").width(64))
                .number(
                        "people.import.warned",
                        RosterImportRow::warned,
                        c -> c.by("warned").width(64))
                .chip("people.undo.state", this::state, c -> c.sort("state").width(96))
                .whenEmpty("people.import.none", ui.may(Act.PEOPLE_IMPORT) ? start() : null);
    }

    Page page() {
        ListPage<RosterImportRow> page = new ListPage<>(ui, "people.import.list", "people.import.count", table)
                .filter(Filter.of(
                        "subject",
                        ui.text("people.import.subject"),
                        RosterSubject.class,
                        subject -> ui.text("people.import.subject", subject)))
                .filter(new Filter(
                        "state",
                        ui.text("people.undo.state"),
                        List.of(
                                new Filter.Option("VALID", ui.text("people.undo.valid")),
                                new Filter.Option("WITHDRAWN", ui.text("people.undo.withdrawn")))))
                .filter(Filter.days("at", ui.text("people.import.at")))
                .drawer(this::drawer)
                .link(ONE, ui.text("people.import.list"), ui.text("people.import.only"))
                .onNarrowed(to -> table.select(UUID.fromString(to.code())));
        if (!ui.may(Act.PEOPLE_IMPORT)) {
            return page;
        }
        return page.action(Buttons.plain(
                        ui,
                        "people.words.title",
                        Feather.BOOK,
                        () -> ui.navigator().open(RosterScreens.WORDS)))
                .action(start());
    }

    private Button start() {
        Button button =
                Buttons.main(ui, "people.import.start", () -> ui.navigator().begin(RosterScreens.IMPORT));
        button.setGraphic(new FontIcon(Feather.UPLOAD));
        return button;
    }

    private Chip state(RosterImportRow row) {
        return row.withdrawnAt() == null
                ? Chip.of(ui.text("people.undo.valid"), Tone.SUCCESS)
                : Chip.of(ui.text("people.undo.withdrawn"), Tone.NEUTRAL);
    }

    private String subject(RosterImportRow row) {
        return ui.text("people.import.subject", Objects.requireNonNullElse(row.subject(), RosterSubject.PERSONS));
    }

    private Node drawer(RosterImportRow row) {
        Card card = new Card(row.fileName())
                .fact(ui.text("people.import.at"), minute(row.importedAt()))
                .fact(ui.text("people.import.by"), row.importedName())
                .fact(
                        ui.text("people.undo.counts"),
                        ui.text(
                                "people.undo.countsOf",
                                row.added(),
                                row.updated(),
                                row.duplicates(),
                                row.refused(),
                                row.warned()))
                .fact(ui.text("people.undo.hash"), row.fileHash().substring(0, 16));
        Instant withdrawn = row.withdrawnAt();
        if (withdrawn != null) {
            card.fact(
                    ui.text("people.undo.state"),
                    ui.text("people.undo.withdrawnBy", minute(withdrawn), String.valueOf(row.withdrawnName())));
        }
        VBox box = new VBox(12, card);
        if (model.mayOpen()) {
            box.getChildren()
                    .addAll(
                            Buttons.plain(ui, "people.undo.open", Feather.FILE_TEXT, () -> model.open(row)),
                            Buttons.plain(
                                    ui, "people.undo.openAnswer", Feather.CHECK_SQUARE, () -> model.openAnswer(row)),
                            Buttons.plain(ui, "people.undo.saveAnswer", Feather.DOWNLOAD, () -> model.saveAnswer(row)));
        }
        if (model.mayUndo(row)) {
            box.getChildren()
                    .add(Buttons.plain(
                            ui, "people.undo.button", Feather.ROTATE_CCW, () -> model.look(row, this::show)));
        }
        return box;
    }

    /** What taking it back would do; with a reason it is done from here. */
    void show(UndoPlan plan) {
        String file = plan.imported().fileName();
        boolean persons = plan.imported().subject() == null;
        if (!plan.possible()) {
            VBox why = new VBox(
                    8,
                    Nodes.paragraph(
                            ui.text(persons ? "people.undo.cannot" : "people.firms.undo.cannot", plan.blockedInAll())));
            why.getChildren().addAll(lines(plan.blocked(), plan.blockedInAll()));
            ui.dialogs().sheet("people.undo.title", why, file);
            return;
        }
        StringProperty reason = new SimpleStringProperty("");
        VBox told = new VBox(6);
        tell(told, persons ? "people.undo.willHide" : "people.firms.undo.willHide", plan.hide());
        tell(told, "people.undo.willRestore", plan.restore());
        tell(told, persons ? "people.undo.willEndTags" : "people.firms.undo.willEndRoles", plan.tags());
        tell(told, "people.undo.willEndPoverty", plan.poverty());
        tell(told, "people.undo.willRetireAccounts", plan.accounts());
        tell(told, "people.undo.willLeave", plan.households());
        if (told.getChildren().isEmpty()) {
            told.getChildren().add(Nodes.label(ui.text("people.undo.willNothing")));
        }
        if (!plan.stays().isEmpty()) {
            told.getChildren().add(Nodes.paragraph(ui.text("people.undo.stays"), "text-muted"));
            told.getChildren().addAll(lines(plan.stays(), plan.stays().size()));
        }
        Form form = new Form(ui)
                .node(told)
                .text(
                        "people.undo.why",
                        reason,
                        f -> f.required().maxLength(200).name("reason"))
                .submit("people.undo.submit", (done, refused) -> model.undo(plan, reason.get(), done, refused));
        if (ui.dialogs().form("people.undo.title", form, file)) {
            table.reload();
        }
    }

    /** What would be taken back nowhere has no line. */
    private void tell(VBox told, String key, int count) {
        if (count > 0) {
            told.getChildren().add(Nodes.label(ui.text(key, count)));
        }
    }

    private List<Node> lines(List<UndoPlan.Named> named, int all) {
        List<Node> lines = new ArrayList<>();
        named.stream()
                .limit(NAMED)
                .forEach(each -> lines.add(Nodes.paragraph(
                        ui.text("people.undo.line", each.name(), ui.texts().text(each.what())))));
        if (all > NAMED) {
            lines.add(Nodes.muted(ui.text("people.undo.andMore", all - NAMED)));
        }
        return lines;
    }

    static String minute(Instant at) {
        return MINUTE.format(at);
    }
}
