package org.jishi.training;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

final class CorrectionRepository {
    void insert(Handle handle, Correction made) {
        handle.createUpdate("""
            INSERT INTO correction (id, class_id, enrolment_id, session_id, was, becomes, reason, asked_by,
                   asked_at, status)
            VALUES (:id, :classId, :enrolmentId, :sessionId, :was, :becomes, :reason, :askedBy,
                   :askedAt, :status)\
            """).bindMethods(made).execute();
    }

    List<Correction> ofClass(Handle handle, UUID classId) {
        return handle.createQuery("SELECT * FROM correction WHERE class_id = :class ORDER BY id")
                .bind("class", classId)
                .mapTo(Correction.class)
                .list();
    }

    List<Correction> open(Handle handle) {
        return handle.createQuery("SELECT * FROM correction WHERE status = 'ASKED' ORDER BY id")
                .mapTo(Correction.class)
                .list();
    }

    Optional<Correction> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM correction WHERE id = :id")
                .bind("id", id)
                .mapTo(Correction.class)
                .findOne();
    }

    boolean decide(Handle handle, Correction after) {
        return handle.createUpdate("""
            UPDATE correction SET status = :status, decided_by = :decidedBy, decided_at = :decidedAt,
                   answer = :answer, version = version + 1
             WHERE id = :id AND version = :version AND status = 'ASKED'\
            """).bindMethods(after).execute() == 1;
    }
}
