package org.jishi.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Table;

final class FrozenRepository {
    private static final Table REPORT_FROZEN = new Table("report_frozen");

    static final String TABLE = "report_frozen";

    private static final String SELECT = """
        SELECT r.id, r.report_no, r.form, r.period, r.language, r.hash, r.seal, r.frozen_on, s.name AS frozen_by_name
          FROM report_frozen r JOIN staff s ON s.id = r.frozen_by\
        """;

    /** The latest first. */
    List<FrozenReport> all(Handle handle) {
        return handle.createQuery(SELECT + " ORDER BY r.frozen_on DESC, r.report_no DESC")
                .mapTo(FrozenReport.class)
                .list();
    }

    Optional<FrozenReport> find(Handle handle, UUID id) {
        return handle.createQuery(SELECT + " WHERE r.id = :id")
                .bind("id", id)
                .mapTo(FrozenReport.class)
                .findOne();
    }

    Optional<String> content(Handle handle, UUID id) {
        return handle.createQuery("SELECT content FROM report_frozen WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    void insert(Handle handle, FrozenReport report, String content, UUID frozenBy) {
        REPORT_FROZEN
                .insert(handle)
                .all(report, "frozenByName")
                .set("content", content)
                .set("frozen_by", frozenBy)
                .done();
    }
}
