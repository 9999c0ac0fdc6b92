package org.jishi.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.BulkInsert;
import org.jishi.platform.store.Table;

/** Rows of consent_notice. */
final class ConsentRepository {
    private static final Table CONSENT_NOTICE = new Table("consent_notice");

    private static final BulkInsert<ConsentNotice> ROWS = BulkInsert.into(ConsentNotice.TABLE, ConsentNotice.class);

    /** In the order of {@link ConsentVersions#all}. */
    List<ConsentNotice> all(Handle handle) {
        return handle.createQuery("SELECT * FROM consent_notice ORDER BY in_force_since DESC, made_at DESC, id DESC")
                .mapTo(ConsentNotice.class)
                .list();
    }

    Optional<ConsentNotice> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM consent_notice WHERE id = :id")
                .bind("id", id)
                .mapTo(ConsentNotice.class)
                .findOne();
    }

    Optional<ConsentNotice> byName(Handle handle, String name) {
        return handle.createQuery("SELECT * FROM consent_notice WHERE name = :name")
                .bind("name", name)
                .mapTo(ConsentNotice.class)
                .findOne();
    }

    void insert(Handle handle, ConsentNotice notice) {
        ROWS.run(handle, List.of(notice));
    }

    boolean update(Handle handle, ConsentNotice notice) {
        return CONSENT_NOTICE
                .change(handle, notice.id(), notice.version())
                .set("name", notice.name())
                .set("body", notice.body())
                .set("in_force_since", notice.inForceSince())
                .done();
    }

    /** Those that nothing fixed yet: never many. */
    List<ConsentNotice> free(Handle handle) {
        return handle.createQuery("SELECT * FROM consent_notice WHERE fixed_at IS NULL ORDER BY id")
                .mapTo(ConsentNotice.class)
                .list();
    }

    /** Leaves the version number: whoever has it open is told why it cannot be changed, not that it was. */
    void fix(Handle handle, Collection<UUID> ids, Instant at) {
        handle.createUpdate("UPDATE consent_notice SET fixed_at = :at WHERE id IN (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .bind("at", at)
                .execute();
    }

    boolean delete(Handle handle, UUID id, int version) {
        return handle.createUpdate("DELETE FROM consent_notice WHERE id = :id AND version = :version")
                        .bind("id", id)
                        .bind("version", version)
                        .execute()
                == 1;
    }

    /**
     * How many entries name the version, those that were merged into others included: they signed as well. Reads all persons:
     * not for a transaction that writes.
     */
    int agreed(Handle handle, String name) {
        return handle.createQuery("SELECT count(*) FROM person WHERE consent_version = :name")
                .bind("name", name)
                .mapTo(Integer.class)
                .one();
    }
}
