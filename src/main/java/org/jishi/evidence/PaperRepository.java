package org.jishi.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Table;

/** SQL of paper. */
final class PaperRepository {
    private static final Table PAPER = new Table("paper");

    private static final int CHUNK = 500;
    private static final String SELECT = """
        SELECT p.*, s.name AS added_by_name FROM paper p JOIN staff s ON s.id = p.added_by\
        """;

    void insert(Handle handle, Paper paper) {
        PAPER.insert(handle)
                .all(paper, "addedByName", "withdrawnAt", "withdrawnReason", "version")
                .set("live_sha256", paper.sha256())
                .done();
    }

    Optional<Paper> find(Handle handle, UUID id) {
        return handle.createQuery(SELECT + " WHERE p.id = :id")
                .bind("id", id)
                .mapTo(Paper.class)
                .findOne();
    }

    List<Paper> of(Handle handle, String subjectKind, UUID subjectId) {
        return handle.createQuery(SELECT
                        + " WHERE p.subject_id = :subjectId AND p.subject_kind = :subjectKind"
                        + " ORDER BY p.added_at, p.id")
                .bind("subjectId", subjectId)
                .bind("subjectKind", subjectKind)
                .mapTo(Paper.class)
                .list();
    }

    Set<String> kinds(Handle handle, String subjectKind, UUID subjectId) {
        return new HashSet<>(handle.createQuery("""
                SELECT DISTINCT kind FROM paper
                 WHERE subject_id = :subjectId AND subject_kind = :subjectKind AND withdrawn_at IS NULL""")
                .bind("subjectId", subjectId)
                .bind("subjectKind", subjectKind)
                .mapTo(String.class)
                .list());
    }

    /** The standing paper of that kind and content. */
    Optional<Paper> same(Handle handle, UUID subjectId, String kind, String sha256) {
        return handle.createQuery(
                        SELECT + " WHERE p.subject_id = :subjectId AND p.kind = :kind AND p.live_sha256 = :sha256")
                .bind("subjectId", subjectId)
                .bind("kind", kind)
                .bind("sha256", sha256)
                .mapTo(Paper.class)
                .findOne();
    }

    /** Which of the subject's invoices are filed with another subject too, by their content. */
    Set<UUID> servingTwo(Handle handle, UUID subjectId) {
        return new HashSet<>(handle.createQuery("""
                SELECT p.id FROM paper p
                 WHERE p.subject_id = :subjectId AND p.kind = 'invoice' AND p.withdrawn_at IS NULL
                   AND EXISTS (SELECT 1 FROM paper o
                                WHERE o.file_name = p.file_name AND o.subject_id <> p.subject_id
                                  AND o.kind = 'invoice' AND o.withdrawn_at IS NULL)""")
                .bind("subjectId", subjectId)
                .mapTo(UUID.class)
                .list());
    }

    boolean withdraw(Handle handle, Paper seen, UUID by, Instant at, String reason) {
        return PAPER.change(handle, seen.id(), seen.version())
                .when("withdrawn_at IS NULL")
                .set("withdrawn_by", by)
                .set("withdrawn_at", at)
                .set("withdrawn_reason", reason)
                .set("live_sha256", null)
                .done();
    }

    List<Paper> all(Handle handle) {
        return handle.createQuery(SELECT + " ORDER BY p.file_name, p.id")
                .mapTo(Paper.class)
                .list();
    }

    Set<UUID> subjects(Handle handle, String subjectKind, Collection<UUID> subjectIds) {
        List<UUID> ids = List.copyOf(subjectIds);
        Set<UUID> found = new HashSet<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            found.addAll(handle.createQuery("""
                    SELECT DISTINCT subject_id FROM paper
                     WHERE subject_kind = :kind AND subject_id IN (<ids>) AND withdrawn_at IS NULL""")
                    .bind("kind", subjectKind)
                    .bindList("ids", ids.subList(from, Math.min(from + CHUNK, ids.size())))
                    .mapTo(UUID.class)
                    .list());
        }
        return found;
    }

    Set<String> fileNames(Handle handle) {
        return new HashSet<>(handle.createQuery("SELECT DISTINCT file_name FROM paper")
                .mapTo(String.class)
                .list());
    }
}
