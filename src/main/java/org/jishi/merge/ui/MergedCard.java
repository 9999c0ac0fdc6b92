package org.jishi.merge.ui;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.merge.Tombstone;
import org.jishi.person.ui.PersonScreens;
import org.jishi.platform.access.Act;
import org.jishi.platform.time.OfficeClock;

/** On the page of a person: which entries were merged into it. On the page of such an entry: whose it is now. */
public final class MergedCard {
    private final Ui ui;
    private final BiConsumer<Tombstone, Runnable> undo;

    /** @param undo parts them again and says when that is done */
    MergedCard(Ui ui, BiConsumer<Tombstone, Runnable> undo) {
        this.ui = ui;
        this.undo = undo;
    }

    public Card of(List<Tombstone> tombstones, Runnable changed) {
        Card card = new Card(ui.text("people.merge.history"));
        tombstones.forEach(tombstone -> card.getChildren().add(line(tombstone, changed)));
        return card;
    }

    private Node line(Tombstone tombstone, Runnable changed) {
        FlowPane acts = new FlowPane(
                8,
                8,
                Buttons.link(
                        ui,
                        "people.merge.lookOld",
                        () -> ui.navigator()
                                .open(
                                        PersonScreens.PERSON,
                                        tombstone.file().person().id())),
                Buttons.link(
                        ui,
                        "people.merge.lookMerger",
                        () -> ui.navigator()
                                .open(
                                        MergeScreens.PAIR,
                                        new MergePair(
                                                tombstone.liveId(),
                                                tombstone.file().person().id(),
                                                tombstone.mergeId()))));
        if (ui.may(Act.MERGE_CONFIRM) && tombstone.undoable()) {
            acts.getChildren().add(Buttons.plain(ui, "people.merge.undo", () -> undo.accept(tombstone, changed)));
        }
        return new VBox(
                4,
                Nodes.paragraph(ui.text(
                        "people.merge.was",
                        tombstone.file().person().name(),
                        tombstone.file().person().idNumber())),
                Nodes.muted(ui.text(
                        "people.merge.doneBy", OfficeClock.day(tombstone.at()), tombstone.who(), tombstone.reason())),
                acts);
    }

    /** Stands above everything else of an entry that was merged. */
    public Card banner(Tombstone tombstone) {
        Card card = new Card(ui.text("people.merge.state.DONE"));
        card.getChildren()
                .addAll(
                        Nodes.paragraph(ui.text("people.merge.tombstone", tombstone.liveName()), "field-warning"),
                        Nodes.muted(ui.text(
                                "people.merge.doneBy",
                                OfficeClock.day(tombstone.at()),
                                tombstone.who(),
                                tombstone.reason())));
        return card;
    }
}
