package org.jishi.training;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;
import org.jishi.casework.HomeCard;
import org.jishi.casework.HomeCard.Line;
import org.jishi.casework.HomeCard.State;
import org.jishi.casework.HomeSource;
import org.jishi.casework.Words;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;

/**
 * This week's half-days with how many are marked, after those of earlier weeks that miss marks: for whoever keeps sheets,
 * and for a trainer their own.
 */
public final class TrainingHome implements HomeSource {
    /** A half-day with its count of people and of marks. */
    public record Sheet(UUID classId, String title, LocalDate heldOn, Half half, long people, long marked) {
        boolean full() {
            return marked >= people;
        }
    }

    @Override
    public List<HomeCard> cards(Handle handle, Actor actor, LocalDate today) {
        if (!actor.may(Act.ATTENDANCE_WRITE)) {
            return List.of();
        }
        UUID trainer = OwnClasses.only(actor, Act.ATTENDANCE_WRITE) ? actor.staffId() : null;
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Line> lines = handle
                .createQuery("""
            SELECT c.id AS class_id, c.title, s.held_on, s.half,
                   (SELECT count(*) FROM enrolment e WHERE e.class_id = c.id AND e.status = 'ENROLLED') AS people,
                   (SELECT count(*) FROM mark m JOIN enrolment e ON e.id = m.enrolment_id
                     WHERE m.session_id = s.id AND m.status IS NOT NULL AND e.status = 'ENROLLED') AS marked
              FROM class_session s
              JOIN training_class c ON c.id = s.class_id
             WHERE s.status <> 'CANCELLED' AND s.held_on <= :sunday
               AND (s.held_on >= :monday OR c.status IN ('ENROLLING', 'OPEN'))
               AND (CAST(:trainer AS uuid) IS NULL OR c.trainer_id = CAST(:trainer AS uuid))\
            """)
                .bind("monday", monday)
                .bind("sunday", monday.plusDays(6))
                .bind("trainer", trainer)
                .mapTo(Sheet.class)
                .stream()
                .filter(sheet -> !sheet.heldOn().isBefore(monday) || !sheet.full())
                .sorted(Comparator.comparing(Sheet::heldOn)
                        .thenComparing(Sheet::half)
                        .thenComparing(Sheet::title))
                .map(sheet -> line(sheet, today))
                .toList();
        HomeCard week = HomeCard.of(Words.of("training.home.week"), "training.home.noWeek", TrainingTasks.LIST, lines);
        return trainer == null ? List.of(week) : List.of(week, own(handle, trainer));
    }

    /** A trainer's classes, the latest first: those to come and what the last ones came to. */
    private static HomeCard own(Handle handle, UUID trainer) {
        List<Line> lines = handle.createQuery("""
            SELECT c.id, c.title, c.starts_on, c.status,
                   (SELECT count(*) FROM enrolment e WHERE e.class_id = c.id AND e.status = 'ENROLLED') AS people
              FROM training_class c WHERE c.trainer_id = :trainer ORDER BY c.starts_on DESC, c.id\
            """)
                .bind("trainer", trainer)
                .map((row, context) -> new Line(
                        Words.of(
                                "training.home.class",
                                row.getObject("starts_on", LocalDate.class),
                                row.getString("title")),
                        Words.of(
                                "training.home.status",
                                Words.of("training.status", ClassStatus.valueOf(row.getString("status"))),
                                row.getLong("people")),
                        State.PLAIN,
                        new Subject(TrainingCalendar.CLASS, row.getObject("id", UUID.class)),
                        TrainingTasks.LIST))
                .list();
        return HomeCard.of(Words.of("training.home.own"), "training.home.noOwn", TrainingTasks.LIST, lines);
    }

    private static Line line(Sheet sheet, LocalDate today) {
        boolean past = sheet.heldOn().isBefore(today);
        State state = sheet.people() > 0 && sheet.full() ? State.DONE : past ? State.LATE : State.PLAIN;
        Words how = sheet.marked() > 0
                ? Words.of("training.home.marked", sheet.marked(), sheet.people())
                : Words.of(past ? "training.home.unmarked" : "training.home.people", sheet.people());
        return new Line(
                Words.of(
                        "training.home.session",
                        sheet.heldOn(),
                        Words.of("training.half", sheet.half()),
                        sheet.title()),
                how,
                state,
                new Subject(TrainingCalendar.CLASS, sheet.classId()),
                TrainingTasks.LIST);
    }
}
