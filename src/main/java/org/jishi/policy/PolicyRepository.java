package org.jishi.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Table;

/** SQL of policy documents, schemes and their versions. */
final class PolicyRepository {
    private static final Table POLICY_DOCUMENT = new Table("policy_document");
    private static final Table SCHEME_VERSION = new Table("scheme_version");

    private static final String VERSIONS = """
        SELECT v.id, v.scheme_id, s.kind, s.title, v.version_no, v.document_id, d.document_no, v.effective_from,
               v.effective_to, v.rules, v.notice_days, v.notice_working, v.status, v.drafted_by, v.version
          FROM scheme_version v
          JOIN scheme s ON s.id = v.scheme_id
          JOIN policy_document d ON d.id = v.document_id
        """;

    void insert(Handle handle, PolicyDocument document) {
        POLICY_DOCUMENT.insert(handle).all(document, "version").done();
    }

    List<PolicyDocument> documents(Handle handle) {
        return handle.createQuery("SELECT * FROM policy_document ORDER BY issued_on DESC, id")
                .mapTo(PolicyDocument.class)
                .list();
    }

    Optional<UUID> scheme(Handle handle, SchemeKind kind, String title) {
        return handle.createQuery("SELECT id FROM scheme WHERE kind = :kind AND title = :title")
                .bind("kind", kind)
                .bind("title", title)
                .mapTo(UUID.class)
                .findOne();
    }

    void insertScheme(Handle handle, UUID id, SchemeKind kind, String title, Instant at) {
        handle.createUpdate("INSERT INTO scheme (id, kind, title, created_at) VALUES (:id, :kind, :title, :at)")
                .bind("id", id)
                .bind("kind", kind)
                .bind("title", title)
                .bind("at", at)
                .execute();
    }

    int nextVersionNo(Handle handle, UUID scheme) {
        return handle.createQuery("SELECT coalesce(max(version_no), 0) + 1 FROM scheme_version WHERE scheme_id = :id")
                .bind("id", scheme)
                .mapTo(Integer.class)
                .one();
    }

    void insertVersion(Handle handle, UUID id, UUID scheme, int versionNo, SchemeDraft draft, UUID draftedBy) {
        SCHEME_VERSION
                .insert(handle)
                .all(draft, "schemeId", "kind", "title")
                .set("id", id)
                .set("scheme_id", scheme)
                .set("version_no", versionNo)
                .set("status", "DRAFT")
                .set("drafted_by", draftedBy)
                .done();
    }

    Optional<SchemeVersion> version(Handle handle, UUID id) {
        return handle.createQuery(VERSIONS + "WHERE v.id = :id")
                .bind("id", id)
                .mapTo(SchemeVersion.class)
                .findOne();
    }

    List<SchemeVersion> versions(Handle handle, SchemeKind kind) {
        return handle.createQuery(VERSIONS + "WHERE s.kind = :kind ORDER BY s.title, v.version_no DESC, v.id")
                .bind("kind", kind)
                .mapTo(SchemeVersion.class)
                .list();
    }

    List<SchemeVersion> inForce(Handle handle, SchemeKind kind, LocalDate day) {
        return handle.createQuery(VERSIONS + """
            WHERE s.kind = :kind AND v.status <> 'DRAFT' AND v.effective_from <= :day
              AND (v.effective_to IS NULL OR v.effective_to >= :day)
            ORDER BY s.title, v.version_no DESC, v.id\
            """)
                .bind("kind", kind)
                .bind("day", day)
                .mapTo(SchemeVersion.class)
                .list();
    }

    /** When each draft was written that others than this one wrote, the oldest first; as the trail tells. */
    List<Instant> drafts(Handle handle, UUID but) {
        return handle.createQuery("""
            SELECT (SELECT min(a.at) FROM audit_entry a WHERE a.row_id = v.id) AS drafted_at FROM scheme_version v
             WHERE v.status = 'DRAFT' AND v.drafted_by <> :but ORDER BY drafted_at\
            """).bind("but", but).mapTo(Instant.class).list();
    }

    Optional<SchemeVersion> live(Handle handle, UUID scheme) {
        return handle.createQuery(VERSIONS + "WHERE v.live_scheme = :scheme")
                .bind("scheme", scheme)
                .mapTo(SchemeVersion.class)
                .findOne();
    }

    /** Ends the version the day before its successor begins. */
    void end(Handle handle, UUID id, LocalDate lastDay) {
        handle.createUpdate("""
            UPDATE scheme_version
               SET status = 'ENDED', live_scheme = NULL, effective_to = :lastDay, version = version + 1
             WHERE id = :id\
            """).bind("id", id).bind("lastDay", lastDay).execute();
    }

    boolean putInForce(Handle handle, SchemeVersion draft, UUID by, Instant at) {
        return handle.createUpdate("""
            UPDATE scheme_version
               SET status = 'IN_FORCE', live_scheme = scheme_id, put_in_force_by = :by,
                   put_in_force_at = :at, version = version + 1
             WHERE id = :id AND version = :version AND status = 'DRAFT'\
            """)
                        .bind("id", draft.id())
                        .bind("version", draft.version())
                        .bind("by", by)
                        .bind("at", at)
                        .execute()
                == 1;
    }
}
