package org.jishi.desk.ui;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jishi.casework.CalendarEntry;
import org.jishi.casework.HomeCard;
import org.jishi.casework.Task;
import org.jishi.casework.Words;
import org.jishi.desk.Home;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.page.WorkList;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The cards that the rooms give to home: each line a button that opens its thing, its state in words and by an icon. */
final class RoomCards {
    private final Ui ui;
    private final HomeModel model;

    RoomCards(Ui ui, HomeModel model) {
        this.ui = ui;
        this.model = model;
    }

    Node card(HomeCard card) {
        WorkList list = WorkList.titled(ui, words(card.title()))
                .say(card.lines().stream().map(this::item).toList(), ui.text(card.empty()));
        if (card.more() > 0) {
            list.foot(ui.text("desk.home.more", card.more()));
        }
        if (Doors.leadsTo(card.list())) {
            list.action(Buttons.link(ui, "desk.home.openAll", () -> model.openList(card.list())));
        }
        return list;
    }

    private WorkList.Item item(HomeCard.Line line) {
        return new WorkList.Item(
                icon(line.state()),
                words(line.what()),
                0,
                words(line.how()),
                tone(line.state()),
                () -> model.open(line));
    }

    /** What the next days bring, with the way to the calendar. */
    Node coming(List<CalendarEntry> entries) {
        return WorkList.titled(ui, ui.text("desk.home.coming"))
                .say(
                        entries.stream()
                                .map(entry -> new WorkList.Item(
                                        CalendarWords.icon(entry.kind()),
                                        CalendarWords.said(ui, entry.what()),
                                        0,
                                        entry.day().toString(),
                                        tone(entry.state()),
                                        () -> model.open(entry)))
                                .toList(),
                        ui.text("desk.home.nothingComing"))
                .action(Buttons.link(ui, "desk.home.openCalendar", model::openCalendar));
    }

    /** What waits for others and for whom: not to be pressed, since it is not mine to do. */
    Node others(List<Home.Others> others, Function<Task, String> words) {
        VBox lines = new VBox(8);
        for (Home.Others other : others) {
            Label who = Nodes.paragraph(who(other.who()), "text-muted");
            lines.getChildren().add(new VBox(2, Nodes.paragraph(words.apply(other.task())), who));
        }
        return new Card(ui.text("desk.home.others"), lines);
    }

    private String who(List<String> who) {
        return who.isEmpty()
                ? StartCard.nobody(ui)
                : who.size() == 1 ? who.getFirst() : ui.text("desk.start.several", who.getFirst(), who.size());
    }

    private String words(Words words) {
        return CalendarWords.said(ui, words);
    }

    private static Ikon icon(HomeCard.State state) {
        return switch (state) {
            case PLAIN -> Feather.CIRCLE;
            case DONE -> Feather.CHECK_CIRCLE;
            case OPEN -> Feather.CLOCK;
            case LATE -> Feather.ALERT_CIRCLE;
        };
    }

    private static Tone tone(HomeCard.State state) {
        return switch (state) {
            case PLAIN -> Tone.NEUTRAL;
            case DONE -> Tone.SUCCESS;
            case OPEN -> Tone.WARNING;
            case LATE -> Tone.DANGER;
        };
    }
}
