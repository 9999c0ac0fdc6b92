package org.jishi.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

final class CertificateRepository {
    void insert(Handle handle, List<Certificate> made) {
        if (made.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
            INSERT INTO certificate (id, number, class_id, seq, enrolment_id, issued_on, issued_by, live_key)
            VALUES (:id, :number, :classId, :seq, :enrolmentId, :issuedOn, :issuedBy, :enrolmentId)\
            """);
        made.forEach(certificate -> batch.bindMethods(certificate).add());
        batch.execute();
    }

    int lastSeq(Handle handle, UUID classId) {
        return handle.createQuery("SELECT COALESCE(MAX(seq), 0) FROM certificate WHERE class_id = :class")
                .bind("class", classId)
                .mapTo(Integer.class)
                .one();
    }

    Optional<Certificate> valid(Handle handle, UUID enrolmentId) {
        return handle.createQuery("SELECT * FROM certificate WHERE live_key = :enrolment")
                .bind("enrolment", enrolmentId)
                .mapTo(Certificate.class)
                .findOne();
    }

    boolean revoke(Handle handle, Certificate before, LocalDate on, UUID by, String reason) {
        return handle.createUpdate("""
            UPDATE certificate SET revoked_on = :on, revoked_by = :by, revoked_reason = :reason,
                   live_key = NULL, version = version + 1
             WHERE id = :id AND version = :version AND live_key IS NOT NULL\
            """)
                        .bind("id", before.id())
                        .bind("version", before.version())
                        .bind("on", on)
                        .bind("by", by)
                        .bind("reason", reason)
                        .execute()
                == 1;
    }
}
