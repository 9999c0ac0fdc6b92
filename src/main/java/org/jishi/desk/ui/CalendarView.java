package org.jishi.desk.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.jishi.casework.CalendarEntry;
import org.jishi.casework.HomeCard;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.help.KeyWords;
import org.jishi.kit.page.BoardPage;
import org.jishi.kit.page.RowButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The calendar: a month or a week, days across, each entry a button that opens its thing. Arrows go from entry to entry,
 * PageUp and PageDown turn, Home is today.
 */
final class CalendarView {
    private static final int DAYS = 7;
    /** Of a month's day; the rest is counted. */
    private static final int MOST_IN_MONTH = 3;

    private final Ui ui;
    private final CalendarModel model;
    private final GridPane grid = new GridPane();
    private final BoardPage page;
    private final Button toToday;
    private final Button other;
    /** Those in view, in the order of their days. */
    private final List<Button> entries = new ArrayList<>();

    CalendarView(Ui ui, CalendarModel model) {
        this.ui = ui;
        this.model = model;
        grid.setId("calendar");
        grid.getStyleClass().add("calendar");
        for (int i = 0; i < DAYS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / DAYS);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
        other = Buttons.plain(ui, "desk.calendar.toWeek", Feather.CALENDAR, this::change);
        toToday = Buttons.plain(ui, "desk.calendar.today", model::toToday);
        KeyWords.of(
                grid,
                "desk.calendar.page",
                () -> List.of(
                        new KeyWords.Line("↑ ↓ ← →", "desk.calendar.keyGo"),
                        new KeyWords.Line("Enter", "desk.calendar.keyOpen"),
                        new KeyWords.Line("PageUp PageDown", "desk.calendar.keyTurn"),
                        new KeyWords.Line("Home", "desk.calendar.keyToday")));
        var scroll = Nodes.scroll(grid);
        scroll.setFitToHeight(true);
        page = new BoardPage(ui, model.title(), scroll)
                .action(Buttons.plain(ui, "desk.calendar.before", Feather.CHEVRON_LEFT, () -> model.turn(-1)))
                .action(toToday)
                .action(Buttons.plain(ui, "desk.calendar.after", Feather.CHEVRON_RIGHT, () -> model.turn(1)))
                .action(other)
                .onShown(model::load);
        // Before the buttons, whose own arrows go to whatever lies nearest.
        page.node().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.shown().subscribe(this::show);
    }

    Page page() {
        return page;
    }

    private void change() {
        model.span.set(
                model.span.get() == CalendarModel.Span.WEEK ? CalendarModel.Span.MONTH : CalendarModel.Span.WEEK);
    }

    private void pressed(KeyEvent event) {
        boolean done = switch (event.getCode()) {
            case PAGE_DOWN -> turn(1);
            case PAGE_UP -> turn(-1);
            case HOME -> today();
            case DOWN -> go(1, false);
            case UP -> go(-1, false);
            case RIGHT -> go(1, true);
            case LEFT -> go(-1, true);
            default -> false;
        };
        if (done) {
            event.consume();
        }
    }

    private boolean turn(int by) {
        model.turn(by);
        return true;
    }

    private boolean today() {
        model.toToday();
        return true;
    }

    /**
     * To the entry before or after; from a button of the head to the first.
     *
     * @param day to the first entry of another day
     */
    private boolean go(int by, boolean day) {
        int at = -1;
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).isFocused()) {
                at = i;
            }
        }
        int to = at < 0 ? 0 : at + by;
        while (day && at >= 0 && to >= 0 && to < entries.size() && sameDay(entries.get(to), entries.get(at))) {
            to += by;
        }
        while (day && by < 0 && to > 0 && to < entries.size() && sameDay(entries.get(to), entries.get(to - 1))) {
            to--;
        }
        if (to < 0 || to >= entries.size()) {
            return false;
        }
        entries.get(to).requestFocus();
        return true;
    }

    private static boolean sameDay(Button one, Button other) {
        return Objects.equals(one.getUserData(), other.getUserData());
    }

    private void show(CalendarModel.Shown shown) {
        boolean week = model.span.get() == CalendarModel.Span.WEEK;
        page.title(model.title());
        page.note(ui.text("desk.calendar.count", shown.entries().size()));
        other.setText(ui.text(week ? "desk.calendar.toMonth" : "desk.calendar.toWeek"));
        Optional<String> before = entries.stream()
                .filter(Node::isFocused)
                .map(Node::getAccessibleText)
                .findFirst();
        grid.getChildren().clear();
        entries.clear();
        grid.getRowConstraints().setAll(new RowConstraints());
        for (DayOfWeek day : DayOfWeek.values()) {
            grid.add(Nodes.label(ui.text("desk.calendar.day", day), "text-muted"), day.getValue() - 1, 0);
        }
        int row = 1;
        for (LocalDate monday = shown.first(); !monday.isAfter(shown.last()); monday = monday.plusWeeks(1)) {
            RowConstraints high = new RowConstraints();
            high.setVgrow(Priority.ALWAYS);
            high.setMinHeight(96);
            grid.getRowConstraints().add(high);
            for (int i = 0; i < DAYS; i++) {
                grid.add(day(monday.plusDays(i), shown.entries(), week), i, row);
            }
            row++;
        }
        before.ifPresent(this::focus);
    }

    /** The keys would leave the page with the button that had them: to the same entry, else to the first. */
    private void focus(String before) {
        entries.stream()
                .filter(entry -> before.equals(entry.getAccessibleText()))
                .findFirst()
                .orElse(entries.isEmpty() ? toToday : entries.getFirst())
                .requestFocus();
    }

    private Node day(LocalDate day, List<CalendarEntry> all, boolean week) {
        boolean today = day.equals(model.today());
        Label number = Nodes.label(
                today
                        ? ui.text("desk.calendar.isToday", day.getDayOfMonth())
                        : week ? day.toString() : String.valueOf(day.getDayOfMonth()),
                "figure");
        number.getStyleClass().add(today ? "calendar-today" : model.inside(day) ? "calendar-number" : "text-muted");
        VBox box = new VBox(2, number);
        box.getStyleClass().add("calendar-day");
        List<CalendarEntry> own =
                all.stream().filter(entry -> entry.day().equals(day)).toList();
        int most = week || own.size() == MOST_IN_MONTH ? own.size() : MOST_IN_MONTH - 1;
        own.stream().limit(most).forEach(entry -> box.getChildren().add(entry(entry, week)));
        if (own.size() > most) {
            Button more = new Button(ui.text("desk.calendar.more", own.size() - most));
            more.getStyleClass().addAll("flat", "calendar-session");
            more.setAccessibleText(day + " " + more.getText());
            more.setMaxWidth(Double.MAX_VALUE);
            more.setOnAction(event -> model.toWeekOf(day));
            box.getChildren().add(kept(more, day));
        }
        return box;
    }

    private Button entry(CalendarEntry entry, boolean week) {
        String words = CalendarWords.said(ui, entry.what());
        String detail = CalendarWords.said(ui, entry.detail());
        FontIcon icon = new FontIcon(CalendarWords.icon(entry.kind()));
        Button button = week ? new RowButton(wide(icon, words, detail)) : new Button(words, icon);
        button.getStyleClass().addAll("flat", "calendar-session");
        if (entry.state() == HomeCard.State.DONE) {
            button.getStyleClass().add("calendar-held");
        } else if (entry.state() == HomeCard.State.LATE) {
            button.getStyleClass().add("calendar-late");
        }
        button.setMaxWidth(Double.MAX_VALUE);
        String kind = ui.text("desk.calendar.kind", entry.kind());
        button.setAccessibleText(String.join(" ", entry.day().toString(), kind, words, detail));
        button.setTooltip(new Tooltip(String.join("\n", kind, words, detail).strip()));
        button.setOnAction(event -> model.open(entry));
        return kept(button, entry.day());
    }

    private static HBox wide(FontIcon icon, String words, String detail) {
        VBox lines = new VBox(Nodes.paragraph(words, "calendar-words"));
        if (!detail.isEmpty()) {
            lines.getChildren().add(Nodes.paragraph(detail, "calendar-detail"));
        }
        HBox row = new HBox(4, icon, lines);
        HBox.setHgrow(lines, Priority.ALWAYS);
        return row;
    }

    /** The keys go over it. */
    private Button kept(Button button, LocalDate day) {
        button.setUserData(day);
        Buttons.pressedByEnter(button);
        entries.add(button);
        return button;
    }
}
