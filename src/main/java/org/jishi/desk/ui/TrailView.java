package org.jishi.desk.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.jishi.desk.TrailFile;
import org.jishi.desk.TrailProof;
import org.jishi.desk.TrailRow;
import org.jishi.desk.TrailService;
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
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.kordamp.ikonli.feather.Feather;

/** The list of everything that was ever done, the latest first, with a drawer; and the proof of a seal. */
final class TrailView {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int MOST_PROBLEMS_SHOWN = 8;

    private final Ui ui;
    private final TrailModel model;

    TrailView(Ui ui, TrailModel model) {
        this.ui = ui;
        this.model = model;
    }

    Page page() {
        PagedTable<TrailRow> table = new PagedTable<>(ui, "trail", model::page, TrailRow::seq)
                .number("desk.trail.seq", TrailRow::seq, o -> o.width(80).sort("seq"))
                .column("desk.trail.at", row -> moment(row.at()), o -> o.width(168))
                .column("desk.trail.who", TrailRow::staffName, o -> o.width(104))
                .column("desk.trail.room", row -> room(row.act()), o -> o.width(96))
                .column(
                        "desk.trail.act",
                        row -> act(row.act()),
                        o -> o.width(240).grow())
                .whenEmpty("desk.trail.empty", null)
                .onOpen(model::open)
                .menu(this::menu);
        Label seal = Nodes.label("", "text-muted");
        seal.setId("trail-seal");
        model.seal().subscribe(text -> seal.setText(ui.text("desk.trail.sealNow", text)));
        ListPage<TrailRow> list = new ListPage<>(ui, "desk.trail.title", "desk.trail.count", table)
                .action(Buttons.main(ui, "desk.trail.prove", this::prove))
                .filter(new Filter("room", ui.text("desk.trail.room"), rooms()))
                .filter(
                        "who",
                        ui.text("desk.trail.who"),
                        () -> model.people().get().stream()
                                .map(who -> new Filter.Option(who.id().toString(), who.name()))
                                .toList())
                .filter(Filter.days(TrailService.AT, ui.text("desk.trail.at")))
                .filter(Filter.words(TrailModel.ACT, ui.text("desk.trail.act")))
                .above(seal)
                .drawer(this::drawer);
        model.load();
        return list;
    }

    private List<MenuItem> menu(TrailRow row) {
        return model.leadsToAPage(row)
                ? List.of(Buttons.item(ui, "desk.trail.open", () -> model.open(row)))
                : List.of();
    }

    /** The rooms that acts can come from, by the words of their bundles. */
    private List<Filter.Option> rooms() {
        Set<String> rooms = new TreeSet<>(Texts.ROOMS);
        return rooms.stream()
                .filter(room -> ui.texts().has("desk.room." + room))
                .map(room -> new Filter.Option(room, ui.text("desk.room." + room)))
                .toList();
    }

    private String room(String act) {
        String key = "desk.room." + act.substring(0, Math.max(0, act.indexOf('.')));
        return ui.texts().has(key) ? ui.text(key) : "";
    }

    private String act(String act) {
        String key = act.replaceFirst("\\.", ".act.");
        return ui.texts().has(key) ? ui.text(key) : act;
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(OfficeClock.ZONE));
    }

    private Node drawer(TrailRow row) {
        VBox box = new VBox(12, new Card(act(row.act())));
        model.find(row.seq(), file -> box.getChildren().setAll(facts(row, file), written(row, file)));
        return box;
    }

    private Card facts(TrailRow row, TrailFile file) {
        Card card = new Card(act(row.act()))
                .fact(ui.text("desk.trail.seq"), String.valueOf(row.seq()))
                .fact(ui.text("desk.trail.at"), moment(row.at()))
                .fact(ui.text("desk.trail.who"), row.staffName());
        if (!file.thing().isEmpty()) {
            card.fact(ui.text("desk.trail.thing"), file.thing());
        }
        card.fact(ui.text("desk.trail.hash"), file.entry().hash().substring(0, 16));
        if (model.leadsToAPage(row)) {
            card.getChildren().add(Buttons.plain(ui, "desk.trail.open", () -> model.open(row)));
        }
        return card;
    }

    private Card written(TrailRow row, TrailFile file) {
        TrailWords words = new TrailWords(ui.texts());
        Card card = new Card(ui.text("desk.trail.written"));
        if (file.lines().isEmpty()) {
            card.getChildren().add(Nodes.muted(ui.text("desk.trail.nothingWritten")));
        }
        file.lines()
                .forEach(line -> card.getChildren()
                        .add(new VBox(
                                2,
                                Nodes.label(words.label(line), "text-muted"),
                                Nodes.paragraph(words.content(row.act(), row.tableName(), line)))));
        return card;
    }

    private void prove() {
        StringProperty seal = new SimpleStringProperty("");
        TrailProof[] proof = {null};
        Form form = new Form(ui)
                .asksOnly()
                .note("desk.trail.proveNote")
                .text(
                        "desk.trail.seal",
                        seal,
                        field -> field.required().name("seal").maxLength(40))
                .submit(
                        "desk.trail.proveNow",
                        (done, refused) -> model.prove(
                                seal.get(),
                                found -> {
                                    proof[0] = found;
                                    done.run();
                                },
                                refused));
        if (ui.dialogs().form("desk.trail.prove", form) && proof[0] != null) {
            ui.dialogs().sheet("desk.trail.proof", outcome(proof[0]));
        }
    }

    private Node outcome(TrailProof proof) {
        Chip chip = proof.holds()
                ? new Chip(ui.text("desk.trail.holds"), Tone.SUCCESS, Feather.CHECK_CIRCLE)
                : new Chip(ui.text("desk.trail.broken"), Tone.DANGER, Feather.X_CIRCLE);
        VBox box = new VBox(12, chip.node());
        box.setPrefWidth(560);
        Instant at = proof.sealedAt();
        if (proof.holds()) {
            box.getChildren()
                    .add(Nodes.paragraph(ui.text(
                            "desk.trail.holdsWords", proof.seal(), at == null ? "" : moment(at), proof.entries())));
        } else {
            box.getChildren().add(Nodes.paragraph(ui.text("desk.trail.brokenWords", proof.seal())));
            for (Problem problem :
                    proof.problems().stream().limit(MOST_PROBLEMS_SHOWN).toList()) {
                box.getChildren().add(Nodes.withIcon(ui.texts().text(problem), Feather.ALERT_TRIANGLE));
            }
            int more = proof.problems().size() - MOST_PROBLEMS_SHOWN;
            if (more > 0) {
                box.getChildren().add(Nodes.muted(ui.text("desk.trail.more", more)));
            }
        }
        return box;
    }
}
