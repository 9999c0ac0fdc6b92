package org.jishi.training;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Table;

final class CorrectionRepository {
    private static final Table CORRECTION = new Table("correction");

    void insert(Handle handle, Correction made) {
        CORRECTION
                .insert(handle)
                .all(made, "decidedBy", "decidedAt", "answer", "version")
                .done();
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
        return CORRECTION
                .change(handle, after.id(), after.version())
                .when("status", "ASKED")
                .set("status", after.status())
                .set("decided_by", after.decidedBy())
                .set("decided_at", after.decidedAt())
                .set("answer", after.answer())
                .done();
    }
}
