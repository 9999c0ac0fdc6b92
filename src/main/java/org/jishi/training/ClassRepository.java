package org.jishi.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Like;
import org.jishi.platform.store.ListFilters;
import org.jishi.platform.store.ListQuery;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jspecify.annotations.Nullable;

final class ClassRepository {
    private static final String ENROLLED =
            "(SELECT COUNT(*) FROM enrolment e WHERE e.class_id = c.id AND e.status = 'ENROLLED')";
    private static final String COMPLETED =
            "(SELECT COUNT(*) FROM enrolment e WHERE e.class_id = c.id AND e.outcome = 'COMPLETED')";
    private static final String SESSIONS =
            "(SELECT COUNT(*) FROM class_session x WHERE x.class_id = c.id AND x.status <> 'CANCELLED')";
    private static final String HELD =
            "(SELECT COUNT(*) FROM class_session x WHERE x.class_id = c.id AND x.status = 'HELD')";
    private static final Map<String, String> SORTS = Map.ofEntries(
            Map.entry("number", "c.number"),
            Map.entry("title", "c.title"),
            Map.entry("kind", "c.kind"),
            Map.entry("startsOn", "c.starts_on"),
            Map.entry("endsOn", "c.ends_on"),
            Map.entry("venue", "c.venue"),
            Map.entry("enrolled", ENROLLED),
            Map.entry("held", HELD),
            Map.entry("completed", COMPLETED),
            Map.entry("status", "c.status"));
    /** An office has some hundreds of classes. */
    private static final ListFilters FILTERS = new ListFilters()
            .is("status", "c.status = :status", ClassStatus.class)
            .is("kind", "c.kind = :kind", ClassKind.class)
            .words("number", "c.number")
            .words("title", "c.title")
            .numbers("enrolled", ENROLLED)
            .numbers("planned", "c.planned")
            .numbers("held", HELD)
            .numbers("sessions", SESSIONS)
            .numbers("completed", COMPLETED)
            .words("venue", "c.venue")
            .days("startsOn", "c.starts_on")
            .days("endsOn", "c.ends_on");

    void insert(Handle handle, TrainingClass made) {
        handle.createUpdate("""
            INSERT INTO training_class (id, number, number_year, number_seq, term, title, kind, target_group,
                   starts_on, ends_on, hours, venue_code, venue, course_id, provider_id, contract_no, planned,
                   fund_year, notice_no, rate_needed, score_needed, trainer_id, status)
            VALUES (:id, :number, :numberYear, :numberSeq, :term, :title, :kind, :targetGroup,
                   :startsOn, :endsOn, :hours, :venueCode, :venue, :courseId, :providerId, :contractNo, :planned,
                   :fundYear, :noticeNo, :rateNeeded, :scoreNeeded, :trainerId, :status)\
            """).bindMethods(made).execute();
    }

    boolean update(Handle handle, TrainingClass before, ClassDraft draft) {
        return handle.createUpdate("""
            UPDATE training_class SET term = :term, title = :title, kind = :kind,
                   target_group = :targetGroup, starts_on = :startsOn, ends_on = :endsOn, hours = :hours,
                   venue_code = :venueCode, venue = :venue, course_id = :courseId,
                   provider_id = :providerId, contract_no = :contractNo, planned = :planned,
                   fund_year = :fundYear, notice_no = :noticeNo, rate_needed = :rateNeeded,
                   score_needed = :scoreNeeded, trainer_id = :trainerId, version = version + 1
             WHERE id = :id AND version = :version AND status = :before\
            """)
                        .bindMethods(draft)
                        .bind("id", before.id())
                        .bind("version", before.version())
                        .bind("before", before.status())
                        .execute()
                == 1;
    }

    boolean move(
            Handle handle,
            TrainingClass before,
            ClassStatus next,
            @Nullable Instant closedAt,
            @Nullable UUID closedBy) {
        return handle.createUpdate("""
            UPDATE training_class SET status = :next, closed_at = :closedAt, closed_by = :closedBy,
                   version = version + 1
             WHERE id = :id AND version = :version AND status = :before\
            """)
                        .bind("next", next)
                        .bind("closedAt", closedAt)
                        .bind("closedBy", closedBy)
                        .bind("id", before.id())
                        .bind("version", before.version())
                        .bind("before", before.status())
                        .execute()
                == 1;
    }

    boolean cancel(Handle handle, TrainingClass before, String reason) {
        return handle.createUpdate("""
            UPDATE training_class SET status = 'CANCELLED', cancel_reason = :reason, version = version + 1
             WHERE id = :id AND version = :version AND status = :before\
            """)
                        .bind("reason", reason)
                        .bind("id", before.id())
                        .bind("version", before.version())
                        .bind("before", before.status())
                        .execute()
                == 1;
    }

    Optional<TrainingClass> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM training_class WHERE id = :id")
                .bind("id", id)
                .mapTo(TrainingClass.class)
                .findOne();
    }

    List<TrainingClass> closed(Handle handle) {
        return handle.createQuery("""
            SELECT * FROM training_class WHERE status IN ('CLOSED', 'ARCHIVED')
             ORDER BY ends_on DESC, id\
            """).mapTo(TrainingClass.class).list();
    }

    /** @param trainerId only the classes of that person, or null for all */
    Page<ClassRow> page(Handle handle, PageRequest request, @Nullable UUID trainerId, LocalDate today, UUID me) {
        Map<String, String> others = new HashMap<>(request.filters());
        String todo = others.remove("todo");
        ListQuery query = new ListQuery(
                        """
                        c.id, c.number, c.term, c.title, c.kind, c.target_group, c.starts_on, c.ends_on, c.venue,
                               c.planned, c.status, s.name AS trainer,
                               %s AS enrolled, %s AS completed, %s AS sessions, %s AS held\
                        """.formatted(ENROLLED, COMPLETED, SESSIONS, HELD),
                        "training_class c LEFT JOIN staff s ON s.id = c.trainer_id",
                        "c.id")
                .filters(request.filters(others), FILTERS);
        if (todo != null) {
            ClassTodo waits = ClassTodo.valueOf(todo);
            query.where(waits.condition(), waits.bound(today, me));
        }
        if (trainerId != null) {
            query.where("c.trainer_id = :trainer", "trainer", trainerId);
        }
        String words = request.search().strip();
        if (!words.isEmpty()) {
            query.where(
                    "(c.title LIKE :like OR UPPER(c.number) LIKE UPPER(:like) OR c.term LIKE :like OR c.venue LIKE"
                            + " :like)",
                    "like",
                    Like.holding(words));
        }
        return query.page(handle, request, SORTS, "c.starts_on DESC", ClassRow.class);
    }

    // Sessions

    /** Half-days that take place, by day; those of one trainer only, where one is given. */
    List<CalendarSession> calendar(Handle handle, LocalDate first, LocalDate last, @Nullable UUID trainerId) {
        return handle
                .createQuery("""
            SELECT c.id AS class_id, c.number, c.title, s.held_on, s.half, s.topic, c.venue, l.name AS lecturer,
                   s.status
              FROM class_session s
              JOIN training_class c ON c.id = s.class_id
              LEFT JOIN lecturer l ON l.id = s.lecturer_id
             WHERE s.held_on BETWEEN :first AND :last AND s.status <> 'CANCELLED'
               AND (CAST(:trainer AS uuid) IS NULL OR c.trainer_id = CAST(:trainer AS uuid))\
            """)
                .bind("first", first)
                .bind("last", last)
                .bind("trainer", trainerId)
                .mapTo(CalendarSession.class)
                .stream()
                .sorted(Comparator.comparing(CalendarSession::heldOn)
                        .thenComparing(CalendarSession::half)
                        .thenComparing(CalendarSession::number))
                .toList();
    }

    void insert(Handle handle, List<ClassSession> sessions) {
        if (sessions.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
            INSERT INTO class_session (id, class_id, seq, held_on, half, topic, lecturer_id, status, live_key)
            VALUES (:id, :classId, :seq, :heldOn, :half, :topic, :lecturerId, :status, :liveKey)\
            """);
        sessions.forEach(session -> batch.bindMethods(session)
                .bind("liveKey", ClassSession.liveKey(session.heldOn(), session.half()))
                .add());
        batch.execute();
    }

    List<ClassSession> sessions(Handle handle, UUID classId) {
        return handle
                .createQuery("SELECT * FROM class_session WHERE class_id = :class ORDER BY held_on, seq")
                .bind("class", classId)
                .mapTo(ClassSession.class)
                .stream()
                .sorted(ClassRules.BY_DAY)
                .toList();
    }

    Optional<ClassSession> session(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM class_session WHERE id = :id")
                .bind("id", id)
                .mapTo(ClassSession.class)
                .findOne();
    }

    int lastSeq(Handle handle, UUID classId) {
        return handle.createQuery("SELECT COALESCE(MAX(seq), 0) FROM class_session WHERE class_id = :class")
                .bind("class", classId)
                .mapTo(Integer.class)
                .one();
    }

    /** Writes everything of a session that can change. */
    boolean update(Handle handle, ClassSession after) {
        return handle.createUpdate("""
            UPDATE class_session SET held_on = :heldOn, half = :half, topic = :topic,
                   lecturer_id = :lecturerId, status = :status, cancel_reason = :cancelReason,
                   live_key = :liveKey, version = version + 1
             WHERE id = :id AND version = :version\
            """)
                        .bindMethods(after)
                        .bind(
                                "liveKey",
                                after.status() == SessionStatus.CANCELLED
                                        ? null
                                        : ClassSession.liveKey(after.heldOn(), after.half()))
                        .execute()
                == 1;
    }

    boolean hasMarks(Handle handle, UUID sessionId) {
        return handle.createQuery("SELECT COUNT(*) FROM mark WHERE session_id = :session AND status IS NOT NULL")
                        .bind("session", sessionId)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
