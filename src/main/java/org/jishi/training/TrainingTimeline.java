package org.jishi.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.person.LivePerson;
import org.jishi.person.TimelineEntry;
import org.jishi.person.TimelineSource;
import org.jishi.platform.audit.Doers;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** A person's classes: came in, completed or not, and what was said afterwards. */
public final class TrainingTimeline implements TimelineSource {
    private static final String ROOM = "training";
    private static final String ENROL = "training.enrol";
    private static final String SETTLE = "training.settle";
    private static final String FOLLOW_UP = "training.followUp";
    private static final String CHANGE = "training.changeFollowUp";

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
        List<InClass> classes = handle.createQuery(SQL)
                .bind("person", personId)
                .mapTo(InClass.class)
                .list();
        Map<UUID, List<FollowUp>> said = new HashMap<>();
        classes.forEach(one -> said.put(one.enrolmentId(), followUps.of(handle, one.enrolmentId())));
        Doers doers = doers(handle, classes, said.values());
        for (InClass one : classes) {
            entries.add(entry(
                    one,
                    one.enrolledOn(),
                    Problem.of("training.timeline.enrolled", one.title()),
                    doers.who(one.enrolmentId(), ENROL)));
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
                                : Problem.of("training.timeline.certified", one.title(), certificate),
                        doers.who(one.enrolmentId(), SETTLE)));
            } else if (one.outcome() == Outcome.NOT_COMPLETED) {
                entries.add(entry(
                        one,
                        one.endsOn(),
                        Problem.of("training.timeline.notCompleted", one.title()),
                        doers.who(one.enrolmentId(), SETTLE)));
            }
            for (FollowUp followUp : said.getOrDefault(one.enrolmentId(), List.of())) {
                entries.add(new TimelineEntry(
                        followUp.doneOn(),
                        ROOM,
                        Problem.of(
                                followUp.shopOpened() ? "training.timeline.shop" : "training.timeline.followUp",
                                followUp.months(),
                                followUp.helpWanted()),
                        doers.who(followUp.id(), FOLLOW_UP, CHANGE),
                        followUp.monthlySales(),
                        one.classId()));
            }
        }
        return entries;
    }

    private static Doers doers(Handle handle, List<InClass> classes, Collection<List<FollowUp>> said) {
        List<UUID> rows = Stream.concat(
                        classes.stream().map(InClass::enrolmentId),
                        said.stream().flatMap(List::stream).map(FollowUp::id))
                .toList();
        return Doers.of(handle, rows, ENROL, SETTLE, FOLLOW_UP, CHANGE);
    }

    private static TimelineEntry entry(InClass one, LocalDate day, Problem what, String who) {
        return new TimelineEntry(day, ROOM, what, who, null, one.classId());
    }
}
