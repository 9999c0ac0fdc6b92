package org.jishi.training.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jishi.kit.Ui;
import org.jishi.training.CalendarSession;

/** Half-days by the week or by the month. */
final class CalendarModel {
    /** How much is in view. */
    enum Span {
        WEEK,
        MONTH
    }

    /** What is in view: whole weeks, Monday first. */
    record Shown(LocalDate first, LocalDate last, List<CalendarSession> sessions) {}

    private static final String SPAN_KEPT = "calendar.span";

    final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.MONTH);
    private final Ui ui;
    private final TrainingServices services;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private LocalDate day;

    CalendarModel(Ui ui, TrainingServices services) {
        this.ui = ui;
        this.services = services;
        this.day = ui.clock().today();
        shown.set(new Shown(first(), last(), List.of()));
        ui.viewState().get(SPAN_KEPT).filter(Span.WEEK.name()::equals).ifPresent(kept -> span.set(Span.WEEK));
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
                ? ui.text("training.calendar.week", first(), last())
                : ui.text("training.calendar.month", String.valueOf(day.getYear()), day.getMonthValue());
    }

    void load() {
        LocalDate from = first();
        LocalDate to = last();
        ui.background()
                .run(
                        "training.job.reading",
                        () -> new Shown(from, to, services.classes().calendar(from, to)),
                        shown::set);
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

    void open(UUID classId) {
        ui.navigator().open(TrainingScreens.CLASS, classId);
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
