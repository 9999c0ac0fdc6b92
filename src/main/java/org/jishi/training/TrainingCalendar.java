package org.jishi.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;
import org.jishi.casework.CalendarEntry;
import org.jishi.casework.CalendarSource;
import org.jishi.casework.HomeCard;
import org.jishi.casework.Words;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;

/** The half-days that take place, a trainer's own; and for clerks the days from which completers are to be asked again. */
public final class TrainingCalendar implements CalendarSource {
    static final String CLASS = "training_class";
    /** A month later may be three days nearer: 30 November and 28 February. */
    private static final int SHORT = 3;

    /** The people of one class who are to be asked again after so many months. */
    public record Due(UUID classId, String title, LocalDate endsOn, long people) {}

    private final ClassRepository classes = new ClassRepository();

    @Override
    public List<CalendarEntry> entries(Handle handle, Actor actor, LocalDate first, LocalDate last, LocalDate today) {
        List<CalendarEntry> entries = new ArrayList<>();
        if (actor.may(Act.CLASS_READ)) {
            UUID trainer = OwnClasses.only(actor, Act.CLASS_READ) ? actor.staffId() : null;
            classes.calendar(handle, first, last, trainer).forEach(each -> entries.add(session(each, today)));
        }
        if (actor.may(Act.CLASS_WRITE)) {
            FollowUpRules.MONTHS.forEach(months -> entries.addAll(followUps(handle, months, first, last, today)));
        }
        return entries;
    }

    private static CalendarEntry session(CalendarSession session, LocalDate today) {
        boolean held = session.status() == SessionStatus.HELD;
        boolean late = !held && session.heldOn().isBefore(today);
        return new CalendarEntry(
                session.heldOn(),
                CalendarEntry.Kind.SESSION,
                Words.of("training.calendar.session", Words.of("training.half", session.half()), session.title()),
                Words.of(
                        "training.calendar.detail",
                        List.of(
                                Words.of("training.sessionStatus", session.status()),
                                session.topic(),
                                session.lecturer() == null ? "" : session.lecturer(),
                                session.venue())),
                held ? HomeCard.State.DONE : late ? HomeCard.State.LATE : HomeCard.State.PLAIN,
                new Subject(CLASS, session.classId()),
                TrainingTasks.LIST);
    }

    /** By class: forty people who fall due on one day are one line. */
    private static List<CalendarEntry> followUps(
            Handle handle, int months, LocalDate first, LocalDate last, LocalDate today) {
        return handle
                .createQuery("""
            SELECT c.id AS class_id, c.title, c.ends_on, count(*) AS people
              FROM enrolment e
              JOIN training_class c ON c.id = e.class_id
             WHERE e.status = 'ENROLLED' AND e.outcome = 'COMPLETED' AND c.status IN ('CLOSED', 'ARCHIVED')
               AND c.ends_on BETWEEN :first AND :last
               AND NOT EXISTS (SELECT 1 FROM follow_up f WHERE f.enrolment_id = e.id AND f.months >= :months)
             GROUP BY c.id, c.title, c.ends_on ORDER BY c.ends_on, c.id\
            """)
                .bind("first", first.minusMonths(months).minusDays(SHORT))
                .bind("last", last.minusMonths(months).plusDays(SHORT))
                .bind("months", months)
                .mapTo(Due.class)
                .stream()
                .filter(due -> !due.endsOn().plusMonths(months).isBefore(first)
                        && !due.endsOn().plusMonths(months).isAfter(last))
                .map(due -> new CalendarEntry(
                        due.endsOn().plusMonths(months),
                        CalendarEntry.Kind.FOLLOW_UP,
                        Words.of("training.calendar.followUp", months, due.people()),
                        Words.of("training.calendar.ofClass", due.title()),
                        due.endsOn().plusMonths(months).isBefore(today) ? HomeCard.State.LATE : HomeCard.State.PLAIN,
                        null,
                        TrainingTasks.FOLLOW_UPS))
                .toList();
    }
}
