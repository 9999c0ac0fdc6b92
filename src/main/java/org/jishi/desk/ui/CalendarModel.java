package org.jishi.desk.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jishi.approval.Subject;
import org.jishi.casework.CalendarEntry;
import org.jishi.desk.CalendarService;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;

/** What falls on which day, by the week or by the month. */
final class CalendarModel {
    /** How much is in view. */
    enum Span {
        WEEK,
        MONTH
    }

    /** What is in view: whole weeks, Monday first. */
    record Shown(LocalDate first, LocalDate last, List<CalendarEntry> entries) {}

    private static final String SPAN_KEPT = "calendar.span";

    final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.MONTH);
    private final Ui ui;
    private final CalendarService service;
    private final Doors doors;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private LocalDate day;

    CalendarModel(Ui ui, CalendarService service) {
        this.ui = ui;
        this.service = service;
        this.doors = new Doors(ui);
        this.day = ui.clock().today();
        shown.set(new Shown(first(), last(), List.of()));
        // Whoever has only classes to look at has a week to plan, not a month of dues.
        String usual = (ui.may(Act.CASE_READ) ? Span.MONTH : Span.WEEK).name();
        span.set(Span.valueOf(ui.viewState().get(SPAN_KEPT).orElse(usual)));
        span.addListener((of, before, now) -> {
            ui.viewState().put(SPAN_KEPT, now.name());
            load();
        });
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    LocalDate today() {
        return ui.clock().today();
    }

    /** Whether a day belongs to the month in view; in a week all do. */
    boolean inside(LocalDate other) {
        return span.get() == Span.WEEK || other.getMonth() == day.getMonth();
    }

    String title() {
        return span.get() == Span.WEEK
                ? ui.text("desk.calendar.week", first(), last())
                : ui.text("desk.calendar.month", String.valueOf(day.getYear()), day.getMonthValue());
    }

    void load() {
        LocalDate from = first();
        LocalDate to = last();
        ui.background()
                .run(this, "desk.calendar.loading", () -> new Shown(from, to, service.entries(from, to)), shown::set);
    }

    /** To the next week or month, or by -1 to the one before. */
    void turn(int by) {
        day = span.get() == Span.WEEK
                ? day.plusWeeks(by)
                : day.withDayOfMonth(1).plusMonths(by);
        load();
    }

    void toToday() {
        day = ui.clock().today();
        load();
    }

    /** The week of a day: where a month counts what it has no room for. */
    void toWeekOf(LocalDate other) {
        day = other;
        span.set(Span.WEEK);
    }

    void open(CalendarEntry entry) {
        Subject subject = entry.subject();
        if (subject == null) {
            doors.openList(entry.list());
        } else {
            doors.open(subject.kind(), subject.id());
        }
    }

    private LocalDate first() {
        LocalDate from = span.get() == Span.WEEK ? day : day.withDayOfMonth(1);
        return from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private LocalDate last() {
        LocalDate to = span.get() == Span.WEEK ? day : day.with(TemporalAdjusters.lastDayOfMonth());
        return to.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }
}
