package org.jishi.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Table;

final class CertificateRepository {
    private static final Table CERTIFICATE = new Table("certificate");

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
        return CERTIFICATE
                .change(handle, before.id(), before.version())
                .when("live_key IS NOT NULL")
                .set("revoked_on", on)
                .set("revoked_by", by)
                .set("revoked_reason", reason)
                .set("live_key", null)
                .done();
    }
}
