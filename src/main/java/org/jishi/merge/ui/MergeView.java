package org.jishi.merge.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jishi.alike.Sign;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.page.ThingPage;
import org.jishi.kit.page.TimelineItem;
import org.jishi.merge.Comparison;
import org.jishi.merge.Merge;
import org.jishi.merge.MergeState;
import org.jishi.person.TimelineEntry;
import org.jishi.person.ui.PeopleWords;
import org.jishi.person.ui.PersonScreens;
import org.jishi.platform.text.Problem;
import org.jishi.platform.time.OfficeClock;
import org.kordamp.ikonli.feather.Feather;

/** The page of a pair: why they are alike at the left; at the right the fields to choose, what it asks and what it brings. */
final class MergeView {
    private final Ui ui;
    private final MergeModel model;
    private final PeopleWords words;
    private final ThingPage page;

    MergeView(Ui ui, MergeModel model) {
        this.ui = ui;
        this.model = model;
        this.words = new PeopleWords(ui);
        this.page = new ThingPage(ui).head("", ui.text("people.merge.pair")).onShown(this::load);
    }

    Page page() {
        return page;
    }

    private void load() {
        model.load(this::show);
    }

    private void show(Comparison found) {
        page.head(
                        "",
                        ui.text(
                                "people.merge.names",
                                found.kept().file().person().name(),
                                found.merged().file().person().name()))
                .state(chip(found))
                .facts(alike(found))
                .story(found.story().stream().map(this::told).toList())
                .more(more(found))
                .cards(cards(found).toArray(Node[]::new));
        next(found);
    }

    private Chip chip(Comparison found) {
        Merge merge = found.merge();
        if (merge == null) {
            return found.apart() == null
                    ? Chip.of(ui.text("people.merge.state.LIKELY"), Tone.WARNING)
                    : Chip.of(ui.text("people.merge.state.APART"), Tone.NEUTRAL);
        }
        return Chip.of(
                ui.text("people.merge.state", merge.state()),
                switch (merge.state()) {
                    case PROPOSED -> Tone.ACCENT;
                    case DONE -> Tone.SUCCESS;
                    case REJECTED, UNDONE, WITHDRAWN -> Tone.NEUTRAL;
                });
    }

    private Card alike(Comparison found) {
        Card card = new Card(ui.text("people.merge.alike"));
        card.getChildren().add(Nodes.paragraph(signs(found.reasons())));
        if (!found.against().isEmpty()) {
            card.getChildren().add(Nodes.muted(ui.text("people.merge.against", signs(found.against()))));
        }
        return card;
    }

    private String signs(List<Sign> signs) {
        return signs.stream()
                .map(sign -> ui.text("people.alike.sign", sign))
                .collect(Collectors.joining(ui.text("people.list.comma")));
    }

    private TimelineItem told(Comparison.Told told) {
        TimelineItem item = TimelineItem.of(told.at(), Feather.GIT_MERGE, ui.text(told.key()), told.who());
        return told.reason() == null ? item : item.detail(told.reason());
    }

    private void next(Comparison found) {
        if (model.mayDecide(found)) {
            page.next(Buttons.main(ui, "people.merge.confirm", () -> model.confirm(found, this::load)), "");
        } else if (model.mayWithdraw(found)) {
            page.next(
                    Buttons.plain(ui, "people.merge.withdraw", () -> model.withdraw(found, this::load)),
                    ui.text("people.merge.waitsOther"));
        } else if (MergeModel.is(found, MergeState.PROPOSED)) {
            page.next(null, ui.text(model.own(found) ? "people.merge.waitsOther" : "people.merge.waits"));
        } else if (model.mayPropose(found)) {
            page.next(Buttons.main(ui, "people.merge.propose", () -> propose(found)), "");
        } else if (found.apart() != null && model.mayPart(found)) {
            page.next(Buttons.plain(ui, "people.merge.takeBack", () -> model.takeBack(found, this::load)), "");
        } else if (model.mayUndo(found)) {
            page.next(Buttons.plain(ui, "people.merge.undo", () -> model.undo(found, this::load)), "");
        } else {
            page.next(null, "");
        }
    }

    private List<MenuItem> more(Comparison found) {
        List<MenuItem> items = new ArrayList<>();
        if (model.mayPropose(found)) {
            items.add(Buttons.item(ui, "people.merge.exchange", () -> model.exchange(found, this::show)));
        }
        if (model.mayPart(found) && found.apart() == null) {
            items.add(Buttons.item(ui, "people.merge.notSame", () -> model.apart(found, this::load)));
        }
        if (model.mayDecide(found)) {
            items.add(Buttons.item(ui, "people.merge.reject", () -> model.reject(found, this::load)));
        }
        items.add(Buttons.item(ui, "people.merge.openKept", () -> open(found.kept())));
        items.add(Buttons.item(ui, "people.merge.openMerged", () -> open(found.merged())));
        return items;
    }

    private void open(Comparison.Entry entry) {
        ui.navigator().open(PersonScreens.PERSON, entry.file().person().id());
    }

    private void propose(Comparison found) {
        ui.dialogs().form("people.merge.propose", new MergeForm(ui, model, found).build(this::load));
    }

    private List<Node> cards(Comparison found) {
        List<Node> cards = new ArrayList<>();
        if (found.apart() != null) {
            Card apart = new Card(ui.text("people.merge.state.APART"));
            apart.getChildren()
                    .addAll(
                            Nodes.paragraph(found.apart().reason()),
                            Nodes.muted(OfficeClock.day(found.apart().saidAt()).toString()));
            cards.add(apart);
        }
        Card fields = new Card(ui.text("people.merge.fields"));
        if (model.mayPropose(found)) {
            fields.getChildren().add(Nodes.muted(ui.text("people.merge.choose")));
        }
        fields.getChildren().add(new MergeGrid(ui, model, found));
        cards.add(fields);
        if (!found.asks().isEmpty() && found.apart() == null) {
            Card asks = new Card(ui.text("people.merge.asks"));
            for (Problem ask : found.asks()) {
                var line = Nodes.paragraph(ui.texts().text(ask), "field-warning");
                asks.getChildren().add(line);
            }
            cards.add(asks);
        }
        if (!found.leaves().isEmpty() && found.apart() == null) {
            Card leaves = new Card(ui.text("people.merge.leaves"));
            found.leaves()
                    .forEach(left ->
                            leaves.getChildren().add(Nodes.paragraph(ui.texts().text(left), "field-warning")));
            cards.add(leaves);
        }
        boolean open = found.merge() == null || MergeModel.is(found, MergeState.PROPOSED);
        if (open) {
            cards.add(gain(found));
            Card kept = holds("people.merge.keptHolds", found.kept());
            Card merged = holds("people.merge.mergedHolds", found.merged());
            HBox.setHgrow(kept, Priority.ALWAYS);
            HBox.setHgrow(merged, Priority.ALWAYS);
            kept.setPrefWidth(280);
            merged.setPrefWidth(280);
            cards.add(new HBox(16, kept, merged));
        }
        return cards;
    }

    /** What counts for the one kept from then on. */
    private Card gain(Comparison found) {
        Card card = new Card(ui.text("people.merge.gain"));
        Comparison.Gain gain = found.gain();
        int rows = found.merged().story().size();
        List<String> lines = new ArrayList<>();
        if (rows > 0) {
            lines.add(ui.text("people.merge.gainRows", rows));
        }
        if (!gain.tags().isEmpty()) {
            lines.add(ui.text(
                    "people.merge.gainTags",
                    gain.tags().stream()
                            .map(tag -> words.tag(tag.tag()))
                            .collect(Collectors.joining(ui.text("people.list.comma")))));
        }
        gain.poverty()
                .forEach(status -> lines.add(ui.text(
                        "people.merge.gainPoverty", ui.text("people.poverty", status.status()), status.since())));
        if (gain.accounts() > 0) {
            lines.add(ui.text("people.merge.gainAccounts", gain.accounts()));
        }
        if (!gain.organisations().isEmpty()) {
            lines.add(
                    ui.text("people.merge.gainFirms", String.join(ui.text("people.list.comma"), gain.organisations())));
        }
        if (gain.household() != null) {
            lines.add(ui.text("people.merge.gainHousehold", gain.household()));
        }
        if (gain.tombstones() > 0) {
            lines.add(ui.text("people.merge.gainTombstones", gain.tombstones()));
        }
        if (lines.isEmpty()) {
            lines.add(ui.text("people.merge.gainNothing"));
        }
        lines.forEach(line -> card.getChildren().add(Nodes.paragraph(line)));
        return card;
    }

    private Card holds(String key, Comparison.Entry entry) {
        Card card = new Card(ui.text(key, entry.file().person().name()));
        entry.accounts().forEach(account -> card.getChildren().add(Nodes.paragraph(account)));
        for (TimelineEntry told : entry.story()) {
            card.getChildren()
                    .add(new VBox(
                            2,
                            Nodes.paragraph(ui.texts().text(told.what())),
                            Nodes.muted(told.who() == null ? told.on().toString() : told.on() + "  " + told.who())));
        }
        if (entry.accounts().isEmpty() && entry.story().isEmpty()) {
            card.getChildren().add(Nodes.muted(ui.text("people.merge.holdsNothing")));
        }
        return card;
    }
}
