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
import org.jishi.platform.store.ListColumns;
import org.jishi.platform.store.ListQuery;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.Table;
import org.jspecify.annotations.Nullable;

final class ClassRepository {
    private static final Table CLASS_SESSION = new Table("class_session");
    private static final Table TRAINING_CLASS = new Table("training_class");

    private static final String ENROLLED =
            "(SELECT COUNT(*) FROM enrolment e WHERE e.class_id = c.id AND e.status = 'ENROLLED')";
    private static final String COMPLETED =
            "(SELECT COUNT(*) FROM enrolment e WHERE e.class_id = c.id AND e.outcome = 'COMPLETED')";
    private static final String SESSIONS =
            "(SELECT COUNT(*) FROM class_session x WHERE x.class_id = c.id AND x.status <> 'CANCELLED')";
    private static final String HELD =
            "(SELECT COUNT(*) FROM class_session x WHERE x.class_id = c.id AND x.status = 'HELD')";
    /** An office has some hundreds of classes. */
    private static final ListColumns FILTERS = new ListColumns()
            .one("status", "c.status", ClassStatus.class)
            .one("kind", "c.kind", ClassKind.class)
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
        TRAINING_CLASS
                .insert(handle)
                .all(made, "closedAt", "closedBy", "version", "cancelReason")
                .done();
    }

    boolean update(Handle handle, TrainingClass before, ClassDraft draft) {
        return TRAINING_CLASS
                .change(handle, before.id(), before.version())
                .when("status", before.status())
                .set("term", draft.term())
                .set("title", draft.title())
                .set("kind", draft.kind())
                .set("target_group", draft.targetGroup())
                .set("starts_on", draft.startsOn())
                .set("ends_on", draft.endsOn())
                .set("hours", draft.hours())
                .set("venue_code", draft.venueCode())
                .set("venue", draft.venue())
                .set("course_id", draft.courseId())
                .set("provider_id", draft.providerId())
                .set("contract_no", draft.contractNo())
                .set("planned", draft.planned())
                .set("fund_year", draft.fundYear())
                .set("notice_no", draft.noticeNo())
                .set("rate_needed", draft.rateNeeded())
                .set("score_needed", draft.scoreNeeded())
                .set("trainer_id", draft.trainerId())
                .done();
    }

    boolean move(
            Handle handle,
            TrainingClass before,
            ClassStatus next,
            @Nullable Instant closedAt,
            @Nullable UUID closedBy) {
        return TRAINING_CLASS
                .change(handle, before.id(), before.version())
                .when("status", before.status())
                .set("status", next)
                .set("closed_at", closedAt)
                .set("closed_by", closedBy)
                .done();
    }

    boolean cancel(Handle handle, TrainingClass before, String reason) {
        return TRAINING_CLASS
                .change(handle, before.id(), before.version())
                .when("status", before.status())
                .set("status", "CANCELLED")
                .set("cancel_reason", reason)
                .done();
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
        return query.page(handle, request, "c.starts_on DESC", ClassRow.class);
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
        return CLASS_SESSION
                .change(handle, after.id(), after.version())
                .set("held_on", after.heldOn())
                .set("half", after.half())
                .set("topic", after.topic())
                .set("lecturer_id", after.lecturerId())
                .set("status", after.status())
                .set("cancel_reason", after.cancelReason())
                .set(
                        "live_key",
                        after.status() == SessionStatus.CANCELLED
                                ? null
                                : ClassSession.liveKey(after.heldOn(), after.half()))
                .done();
    }

    boolean hasMarks(Handle handle, UUID sessionId) {
        return handle.createQuery("SELECT COUNT(*) FROM mark WHERE session_id = :session AND status IS NOT NULL")
                        .bind("session", sessionId)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
