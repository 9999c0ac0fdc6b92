package org.jishi.intake.collect.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jishi.intake.collect.CollectFile;
import org.jishi.intake.collect.CollectLine;
import org.jishi.intake.collect.Collecting;
import org.jishi.intake.collect.FormColumns;
import org.jishi.intake.collect.PlaceState;
import org.jishi.intake.collect.Reminder;
import org.jishi.intake.roster.ui.RosterScreens;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Menus;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.CountBar;
import org.jishi.kit.page.ThingPage;
import org.jishi.kit.page.TimelineItem;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.access.Act;
import org.jishi.platform.store.PageRequest;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The page of one collecting: who has sent and who has not, and what is done next. */
final class CollectView {
    /** More places than that scroll inside their card. */
    private static final int MOST_ROWS = 40;

    private final Ui ui;
    private final CollectModel model;
    private final UUID id;
    private final CollectForms forms;
    private final AnswerActs answers;
    private final Consumer<UUID> classes;
    private final CollectWords words;
    private final ThingPage page;
    private final CountBar counts;
    private final PagedTable<CollectLine> table;
    private final MenuButton act = new MenuButton();
    private volatile List<CollectLine> lines = List.of();
    private @Nullable CollectFile shown;

    /** @param classes opens the page of a class */
    CollectView(Ui ui, CollectModel model, AnswerActs answers, Consumer<UUID> classes, UUID id) {
        this.classes = classes;
        this.ui = ui;
        this.model = model;
        this.id = id;
        this.forms = new CollectForms(ui, model);
        this.answers = answers;
        this.words = new CollectWords(ui);
        this.page = new ThingPage(ui);
        table = new PagedTable<>(ui, "people-collect-places", this::rows, CollectLine::placeId)
                .column("people.collect.place", CollectLine::name, c -> c.width(128))
                .chip("people.collect.placeState", words::state, c -> c.width(104))
                .column("people.collect.receivedOn", this::received, c -> c.width(148))
                .number("people.collect.persons", CollectView::persons, c -> c.width(64))
                .column("people.collect.what", words::what, c -> c.width(200).grow())
                .menu(this::menu)
                .onOpen(this::open)
                .whenEmpty("people.collect.noLines", null)
                .name(ui.text("people.collect.places"))
                .fitRows(MOST_ROWS);
        counts = new CountBar(ui, kind -> table.filter("state", kind));
        act.setId("people-collect-act");
        act.setMinWidth(Region.USE_PREF_SIZE);
        table.selected().subscribe(this::offer);
    }

    /** What a right click offers too, of the row that is marked. */
    private void offer(@Nullable CollectLine line) {
        List<MenuItem> items = line == null || shown == null ? List.of() : menu(line);
        act.setText(line == null ? ui.text("people.collect.act") : ui.text("people.collect.actOn", line.name()));
        act.setDisable(items.isEmpty());
        Menus.fill(act, items);
    }

    Page page() {
        return page.onShown(this::load);
    }

    private void load() {
        model.load(id, this::show);
    }

    private void show(CollectFile file) {
        shown = file;
        lines = file.lines();
        Collecting of = file.collecting();
        int missing = file.in(PlaceState.MISSING).size();
        page.head("", of.name())
                .state(words.state(of.open(), of.dueOn(), missing))
                .amount(ui.text("people.collect.sentOf", file.came(), file.asked()))
                .facts(facts(file))
                .story(story(file))
                .cards(places(file))
                .more(more(file));
        next(file, missing);
        table.reload();
    }

    private Card facts(CollectFile file) {
        Collecting of = file.collecting();
        Card card = new Card(ui.text("people.collect.facts"));
        card.fact(ui.text("people.collect.due"), of.dueOn().toString());
        if (of.contact() != null) {
            card.fact(ui.text("people.collect.contact"), of.contact());
        }
        file.className().ifPresent(name -> {
            Hyperlink link = new Hyperlink(name);
            link.setWrapText(true);
            link.setOnAction(event -> classes.accept(of.classId()));
            card.fact(ui.text("people.collect.class"), link);
        });
        card.fact(ui.text("people.collect.form"), words.columns(FormColumns.of(of.form())));
        return card;
    }

    private List<TimelineItem> story(CollectFile file) {
        return file.story().stream()
                .map(each -> TimelineItem.of(
                        each.at(), icon(each.what().key()), ui.texts().text(each.what()), each.who()))
                .toList();
    }

    private static Ikon icon(String key) {
        return switch (key) {
            case "people.collect.story.imported" -> Feather.CHECK_CIRCLE;
            case "people.collect.story.replaced" -> Feather.REFRESH_CW;
            case "people.collect.story.came", "people.collect.story.cameMany" -> Feather.DOWNLOAD;
            case "people.collect.story.closed", "people.collect.story.excused", "people.collect.story.takenOut" ->
                Feather.MINUS_CIRCLE;
            case "people.collect.story.changed" -> Feather.EDIT_2;
            case "people.collect.story.undone" -> Feather.ROTATE_CCW;
            default -> Feather.INBOX;
        };
    }

    private Card places(CollectFile file) {
        counts.clear();
        counts.count("people.collect.all", file.lines().size(), null);
        for (PlaceState state : PlaceState.values()) {
            counts.count(
                    "people.collect.placeState." + state.name(), file.in(state).size(), state.name());
        }
        table.filter("state", null);
        offer(table.selected().get());
        Card card = new Card(ui.text("people.collect.places"), new VBox(8, Nodes.row(Nodes.grow(counts), act), table));
        if (works(file)) {
            if (!file.in(PlaceState.MISSING).isEmpty()) {
                card.action(Buttons.plain(ui, "people.collect.blanks", Feather.FILE_TEXT, () -> model.blanks(file)));
                card.action(Buttons.plain(ui, "people.collect.remindAll", Feather.BELL, () -> remindAll(file)));
            }
            if (!file.in(PlaceState.SENT).isEmpty()) {
                card.action(Buttons.plain(ui, "people.collect.receive", Feather.DOWNLOAD, this::receive));
            }
        }
        return card;
    }

    /** What waits to be read in comes first; else files are taken; once all is done nothing is next. */
    private void next(CollectFile file, int missing) {
        int sent = file.in(PlaceState.SENT).size();
        String until = file.collecting().open() && missing > 0
                ? words.due(file.collecting().dueOn())
                : "";
        Button button = null;
        if (works(file)) {
            if (sent > 0) {
                button = Buttons.main(
                        ui, "people.collect.importAll", () -> ui.navigator().open(CollectScreens.IMPORT, id));
                button.setText(ui.text("people.collect.importAll", sent));
            } else if (missing > 0) {
                button = Buttons.main(ui, "people.collect.receive", this::receive);
            } else {
                button = Buttons.main(ui, "people.collect.close", () -> close(file));
            }
        }
        page.next(button, until);
    }

    private boolean works(CollectFile file) {
        return ui.may(Act.PEOPLE_IMPORT) && file.collecting().open();
    }

    private List<MenuItem> more(CollectFile file) {
        List<MenuItem> items = new ArrayList<>();
        List<CollectLine> imported = file.in(PlaceState.IMPORTED);
        if (answers.may() && !imported.isEmpty()) {
            items.add(Buttons.item(ui, "people.collect.saveAnswers", () -> answers.save(imported)));
        }
        if (ui.may(Act.PEOPLE_IMPORT)) {
            items.addAll(acts(file));
        }
        return items;
    }

    private List<MenuItem> acts(CollectFile file) {
        Collecting of = file.collecting();
        if (!of.open()) {
            return List.of(Buttons.item(
                    ui,
                    "people.collect.reopen",
                    () -> model.reopen(of, () -> {
                        ui.dialogs().done("people.collect.reopened");
                        load();
                    })));
        }
        return List.of(
                Buttons.item(ui, "people.collect.receive", this::receive),
                Buttons.item(ui, "people.collect.blanks", () -> model.blanks(file)),
                Buttons.item(ui, "people.collect.remindAll", () -> remindAll(file)),
                Buttons.item(ui, "people.collect.change", () -> forms.change(file, this::load)),
                Buttons.item(ui, "people.collect.close", () -> close(file)));
    }

    private void close(CollectFile file) {
        int missing = file.in(PlaceState.MISSING).size();
        int waiting = file.in(PlaceState.SENT).size();
        if (missing + waiting == 0 || ui.dialogs().confirm("people.collect.closeAsk", missing, waiting)) {
            model.close(file.collecting(), () -> {
                ui.dialogs().done("people.collect.closeDone");
                load();
            });
        }
    }

    private void receive() {
        ui.navigator().open(CollectScreens.RECEIVE, id);
    }

    private void remindAll(CollectFile file) {
        if (file.in(PlaceState.MISSING).isEmpty()) {
            ui.dialogs().info("people.collect.remindNone");
        } else {
            forms.remind(Reminder.toAll(file, ui.clock().today()));
        }
    }

    private List<MenuItem> menu(CollectLine line) {
        CollectFile file = Objects.requireNonNull(shown);
        List<MenuItem> items = new ArrayList<>();
        CollectLine.Sent sent = line.file();
        if (sent != null && model.mayOpenFiles()) {
            items.add(Buttons.item(ui, "people.collect.openFile", () -> model.openFile(sent)));
        }
        if (sent != null && sent.imported() != null && answers.may()) {
            CollectLine.Imported imported = sent.imported();
            items.add(Buttons.item(ui, "people.collect.openAnswer", () -> answers.open(imported)));
            items.add(Buttons.item(ui, "people.collect.saveAnswer", () -> answers.save(List.of(line))));
        }
        if (sent != null && sent.imported() != null) {
            UUID imported = sent.imported().id();
            items.add(Buttons.item(
                    ui,
                    "people.collect.imports",
                    () -> ui.navigator().open(RosterScreens.HISTORY, RosterScreens.only(imported))));
        }
        if (works(file) && line.state() == PlaceState.SENT) {
            items.add(Buttons.item(ui, "people.collect.takeOut", () -> takeOut(line)));
        }
        if (works(file) && line.state() == PlaceState.MISSING) {
            items.add(Buttons.item(ui, "people.collect.remindOne", () -> remind(line)));
            items.add(Buttons.item(ui, "people.collect.blank", () -> model.blank(file, line)));
            items.add(Buttons.item(ui, "people.collect.excuse", () -> excuse(line)));
        }
        if (works(file) && line.state() == PlaceState.EXCUSED) {
            items.add(Buttons.item(
                    ui,
                    "people.collect.ask",
                    () -> model.ask(line, () -> {
                        ui.dialogs().done("people.collect.asked", line.name());
                        load();
                    })));
        }
        return items;
    }

    private void open(CollectLine line) {
        CollectLine.Sent sent = line.file();
        if (sent != null && model.mayOpenFiles()) {
            model.openFile(sent);
        } else if (line.state() == PlaceState.MISSING && works(Objects.requireNonNull(shown))) {
            remind(line);
        }
    }

    private void remind(CollectLine line) {
        forms.remind(
                Reminder.toOne(Objects.requireNonNull(shown), line, ui.clock().today()));
    }

    private void takeOut(CollectLine line) {
        ui.dialogs()
                .askReason("people.collect.takeOutAsk", List.of(), line.name())
                .ifPresent(reason -> model.takeOut(line, reason, () -> {
                    ui.dialogs().done("people.collect.takenOut", line.name());
                    load();
                }));
    }

    private void excuse(CollectLine line) {
        ui.dialogs()
                .askReason("people.collect.excuseAsk", List.of(), line.name())
                .ifPresent(reason -> model.excuse(line, reason, () -> {
                    ui.dialogs().done("people.collect.excused", line.name());
                    load();
                }));
    }

    private org.jishi.platform.store.Page<CollectLine> rows(PageRequest request) {
        String wanted = request.filters().get("state");
        return org.jishi.platform.store.Page.of(
                lines.stream()
                        .filter(line -> wanted == null || line.state().name().equals(wanted))
                        .toList(),
                request);
    }

    private String received(CollectLine line) {
        return words.received(line, Objects.requireNonNull(shown).collecting().dueOn());
    }

    private static @Nullable Integer persons(CollectLine line) {
        CollectLine.Sent file = line.file();
        return file == null ? null : file.persons();
    }
}
