package org.jishi.training.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.BoardPage;
import org.jishi.training.CalendarSession;
import org.jishi.training.SessionStatus;
import org.kordamp.ikonli.feather.Feather;

/** The calendar of half-days: a month or a week, days across, each half-day a button that opens its class. */
final class CalendarView {
    private static final int DAYS = 7;
    /** Of a month's day; the rest is counted. */
    private static final int MOST_IN_MONTH = 3;

    private final Ui ui;
    private final CalendarModel model;
    private final GridPane grid = new GridPane();
    private final BoardPage page;
    private final Button other;

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
        other = Buttons.plain(ui, "training.calendar.toWeek", Feather.CALENDAR, this::change);
        var scroll = Nodes.scroll(grid);
        scroll.setFitToHeight(true);
        page = new BoardPage(ui, model.title(), scroll)
                .action(Buttons.plain(ui, "training.calendar.before", Feather.CHEVRON_LEFT, () -> model.turn(-1)))
                .action(Buttons.plain(ui, "training.calendar.today", () -> model.toToday()))
                .action(Buttons.plain(ui, "training.calendar.after", Feather.CHEVRON_RIGHT, () -> model.turn(1)))
                .action(other)
                .onShown(model::load);
        page.node().addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
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
        if (event.getCode() == KeyCode.PAGE_DOWN || event.getCode() == KeyCode.PAGE_UP) {
            event.consume();
            model.turn(event.getCode() == KeyCode.PAGE_DOWN ? 1 : -1);
        }
    }

    private void show(CalendarModel.Shown shown) {
        boolean week = model.span.get() == CalendarModel.Span.WEEK;
        page.title(model.title());
        page.note(ui.text("training.calendar.count", shown.sessions().size()));
        other.setText(ui.text(week ? "training.calendar.toMonth" : "training.calendar.toWeek"));
        grid.getChildren().clear();
        grid.getRowConstraints().setAll(new RowConstraints());
        for (DayOfWeek day : DayOfWeek.values()) {
            grid.add(Nodes.label(ui.text("training.calendar.day", day), "text-muted"), day.getValue() - 1, 0);
        }
        int row = 1;
        for (LocalDate monday = shown.first(); !monday.isAfter(shown.last()); monday = monday.plusWeeks(1)) {
            RowConstraints high = new RowConstraints();
            high.setVgrow(Priority.ALWAYS);
            high.setMinHeight(96);
            grid.getRowConstraints().add(high);
            for (int i = 0; i < DAYS; i++) {
                grid.add(day(monday.plusDays(i), shown.sessions(), week), i, row);
            }
            row++;
        }
    }

    private Node day(LocalDate day, List<CalendarSession> all, boolean week) {
        boolean today = day.equals(model.today());
        Label number = Nodes.label(
                today
                        ? ui.text("training.calendar.isToday", day.getDayOfMonth())
                        : week ? day.toString() : String.valueOf(day.getDayOfMonth()),
                "figure");
        number.getStyleClass().add(today ? "calendar-today" : model.inside(day) ? "calendar-number" : "text-muted");
        VBox box = new VBox(2, number);
        box.getStyleClass().add("calendar-day");
        List<CalendarSession> own =
                all.stream().filter(session -> session.heldOn().equals(day)).toList();
        int most = week ? own.size() : MOST_IN_MONTH;
        own.stream().limit(most).forEach(session -> box.getChildren().add(session(session, week)));
        if (own.size() > most) {
            box.getChildren().add(Nodes.muted(ui.text("training.calendar.more", own.size() - most)));
        }
        return box;
    }

    private Node session(CalendarSession session, boolean week) {
        String half = ui.text("training.half", session.half());
        String words = ui.text("training.calendar.session", half, session.title());
        Button button = new Button(week ? words + "\n" + detail(session) : words);
        button.getStyleClass().addAll("flat", "calendar-session");
        if (session.status() == SessionStatus.HELD) {
            button.getStyleClass().add("calendar-held");
        }
        button.setWrapText(week);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(session.heldOn() + " " + words + " " + detail(session));
        button.setTooltip(new javafx.scene.control.Tooltip(words + "\n" + session.number() + "\n" + detail(session)));
        button.setOnAction(event -> model.open(session.classId()));
        Buttons.pressedByEnter(button);
        return button;
    }

    private String detail(CalendarSession session) {
        StringBuilder words = new StringBuilder(ui.text("training.sessionStatus", session.status()));
        for (String each :
                List.of(session.topic(), session.lecturer() == null ? "" : session.lecturer(), session.venue())) {
            if (!each.isBlank()) {
                words.append(ui.text("training.flagJoin")).append(each);
            }
        }
        return words.toString();
    }
}
