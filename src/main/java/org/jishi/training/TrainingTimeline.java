package org.jishi.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.people.LivePerson;
import org.jishi.people.TimelineEntry;
import org.jishi.people.TimelineSource;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** A person's classes: came in, completed or not, and what was said afterwards. */
public final class TrainingTimeline implements TimelineSource {
    private static final String ROOM = "training";

    /** A class of the person. */
    public record InClass(
            UUID enrolmentId,
            UUID classId,
            String title,
            LocalDate enrolledOn,
            LocalDate endsOn,
            EnrolmentStatus status,
            @Nullable Outcome outcome,
            @Nullable String certificateNo) {}

    private static final String SQL = """
        SELECT e.id AS enrolment_id, c.id AS class_id, c.title, e.enrolled_on, c.ends_on, e.status, e.outcome,
               k.number AS certificate_no
          FROM enrolment e
          JOIN training_class c ON c.id = e.class_id
          LEFT JOIN certificate k ON k.live_key = e.id
         WHERE %s\
        """.formatted(LivePerson.among("e.person_id", "person"));

    private final FollowUpRepository followUps = new FollowUpRepository();

    @Override
    public List<TimelineEntry> of(Handle handle, UUID personId) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (InClass one : handle.createQuery(SQL).bind("person", personId).mapTo(InClass.class)) {
            entries.add(entry(one, one.enrolledOn(), Problem.of("training.timeline.enrolled", one.title())));
            if (one.status() == EnrolmentStatus.WITHDRAWN) {
                continue;
            }
            String certificate = one.certificateNo();
            if (one.outcome() == Outcome.COMPLETED) {
                entries.add(entry(
                        one,
                        one.endsOn(),
                        certificate == null
                                ? Problem.of("training.timeline.completed", one.title())
                                : Problem.of("training.timeline.certified", one.title(), certificate)));
            } else if (one.outcome() == Outcome.NOT_COMPLETED) {
                entries.add(entry(one, one.endsOn(), Problem.of("training.timeline.notCompleted", one.title())));
            }
            for (FollowUp said : followUps.of(handle, one.enrolmentId())) {
                entries.add(new TimelineEntry(
                        said.doneOn(),
                        ROOM,
                        Problem.of(
                                said.shopOpened() ? "training.timeline.shop" : "training.timeline.followUp",
                                said.months(),
                                said.helpWanted()),
                        said.monthlySales(),
                        one.classId()));
            }
        }
        return entries;
    }

    private static TimelineEntry entry(InClass one, LocalDate day, Problem what) {
        return new TimelineEntry(day, ROOM, what, null, one.classId());
    }
}
