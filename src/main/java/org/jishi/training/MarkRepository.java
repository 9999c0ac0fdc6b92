package org.jishi.training;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Table;

final class MarkRepository {
    private static final Table TEST_RESULT = new Table("test_result");

    /** The marks of a class: enrolment to session to mark; cells without one are absent. */
    Map<UUID, Map<UUID, Attendance>> byEnrolment(Handle handle, UUID classId) {
        Map<UUID, Map<UUID, Attendance>> found = new HashMap<>();
        handle.createQuery("""
            SELECT m.enrolment_id, m.session_id, m.status
              FROM mark m JOIN class_session s ON s.id = m.session_id
             WHERE s.class_id = :class AND m.status IS NOT NULL\
            """)
                .bind("class", classId)
                .map((row, context) -> Map.entry(
                        row.getObject("enrolment_id", UUID.class),
                        Map.entry(
                                row.getObject("session_id", UUID.class), Attendance.valueOf(row.getString("status")))))
                .forEach(cell -> found.computeIfAbsent(cell.getKey(), key -> new HashMap<>())
                        .put(cell.getValue().getKey(), cell.getValue().getValue()));
        return found;
    }

    Optional<Mark> find(Handle handle, UUID sessionId, UUID enrolmentId) {
        return handle.createQuery("SELECT * FROM mark WHERE session_id = :session AND enrolment_id = :enrolment")
                .bind("session", sessionId)
                .bind("enrolment", enrolmentId)
                .mapTo(Mark.class)
                .findOne();
    }

    /** All marks of the sessions, emptied ones included. */
    List<Mark> ofSessions(Handle handle, Collection<UUID> sessionIds) {
        return handle.createQuery("SELECT * FROM mark WHERE session_id IN (<sessions>)")
                .bindList("sessions", List.copyOf(sessionIds))
                .mapTo(Mark.class)
                .list();
    }

    void insert(Handle handle, List<Mark> made) {
        if (made.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
            INSERT INTO mark (id, session_id, enrolment_id, status, source, marked_by, marked_at)
            VALUES (:id, :sessionId, :enrolmentId, :status, :source, :markedBy, :markedAt)\
            """);
        made.forEach(mark -> batch.bindMethods(mark).add());
        batch.execute();
    }

    /** The whole batch must find the versions it was read with. */
    boolean update(Handle handle, List<Mark> after) {
        if (after.isEmpty()) {
            return true;
        }
        var batch = handle.prepareBatch("""
            UPDATE mark SET status = :status, source = :source, marked_by = :markedBy, marked_at = :markedAt,
                   version = version + 1
             WHERE id = :id AND version = :version\
            """);
        after.forEach(mark -> batch.bindMethods(mark).add());
        for (int count : batch.execute()) {
            if (count != 1) {
                return false;
            }
        }
        return true;
    }

    void putScore(Handle handle, UUID id, ScoreEntry entry, UUID by, java.time.Instant at) {
        int updated = handle.createUpdate("""
            UPDATE test_result SET score = :score, entered_by = :by, entered_at = :at, version = version + 1
             WHERE enrolment_id = :enrolmentId\
            """)
                .bindMethods(entry)
                .bind("by", by)
                .bind("at", at)
                .execute();
        if (updated == 0) {
            TEST_RESULT
                    .insert(handle)
                    .all(entry)
                    .set("id", id)
                    .set("entered_by", by)
                    .set("entered_at", at)
                    .done();
        }
    }

    /** The row that holds a person's score. */
    Optional<UUID> scoreRow(Handle handle, UUID enrolmentId) {
        return handle.createQuery("SELECT id FROM test_result WHERE enrolment_id = :enrolment")
                .bind("enrolment", enrolmentId)
                .mapTo(UUID.class)
                .findOne();
    }
}
