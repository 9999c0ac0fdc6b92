package org.jishi.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Table;
import org.jspecify.annotations.Nullable;

/** SQL of scheme_kept. */
final class KeptSchemeRepository {
    private static final Table SCHEME_KEPT = new Table("scheme_kept");

    private static final String NEW = "new";

    /** How the values stand in the row. */
    record Values(Map<String, String> values) {}

    private static String key(@Nullable UUID schemeId) {
        return schemeId == null ? NEW : schemeId.toString();
    }

    List<KeptScheme> of(Handle handle, UUID staff) {
        return handle.createQuery("SELECT * FROM scheme_kept WHERE staff_id = :staff ORDER BY kept_at, id")
                .bind("staff", staff)
                .map((row, context) -> new KeptScheme(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        SchemeKind.valueOf(row.getString("kind")),
                        row.getObject("scheme_id", UUID.class),
                        row.getString("title"),
                        SchemeRules.read(row.getString("content"), Values.class).values(),
                        row.getObject("kept_at", java.time.OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<KeptScheme> find(Handle handle, UUID staff, SchemeKind kind, @Nullable UUID schemeId) {
        return of(handle, staff).stream()
                .filter(kept -> kept.kind() == kind && Objects.equals(kept.schemeId(), schemeId))
                .findFirst();
    }

    void insert(Handle handle, UUID staff, KeptScheme kept) {
        SCHEME_KEPT
                .insert(handle)
                .set("id", kept.id())
                .set("staff_id", staff)
                .set("kind", kept.kind())
                .set("scheme_id", kept.schemeId())
                .set("scheme_key", key(kept.schemeId()))
                .set("title", kept.title())
                .set("content", SchemeRules.write(new Values(kept.values())))
                .set("kept_at", kept.keptAt())
                .done();
    }

    void update(Handle handle, UUID id, String title, Map<String, String> values, Instant at) {
        handle.createUpdate("""
            UPDATE scheme_kept SET title = :title, content = :content, kept_at = :at, version = version + 1
             WHERE id = :id\
            """)
                .bind("id", id)
                .bind("title", title)
                .bind("content", SchemeRules.write(new Values(values)))
                .bind("at", at)
                .execute();
    }

    void delete(Handle handle, UUID id) {
        handle.createUpdate("DELETE FROM scheme_kept WHERE id = :id")
                .bind("id", id)
                .execute();
    }
}
