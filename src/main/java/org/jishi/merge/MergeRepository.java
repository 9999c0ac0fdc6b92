package org.jishi.merge;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Table;

/** Rows of person_merge and person_apart. */
final class MergeRepository {
    private static final Table PERSON_APART = new Table("person_apart");
    private static final Table PERSON_MERGE = new Table("person_merge");

    void insert(Handle handle, Merge merge) {
        handle.createUpdate("""
            INSERT INTO person_merge (id, kept_id, merged_id, state, reason, chosen, account_of, kept_version,
                   merged_version, asked_by, asked_at, live_pair)
            VALUES (:id, :keptId, :mergedId, :state, :reason, :chosen, :accountOf, :keptVersion,
                   :mergedVersion, :askedBy, :askedAt, :livePair)\
            """).bindMethods(merge).execute();
    }

    Optional<Merge> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM person_merge WHERE id = :id")
                .bind("id", id)
                .mapTo(Merge.class)
                .findOne();
    }

    /** The proposal that waits for the pair. */
    Optional<Merge> waiting(Handle handle, UUID one, UUID other) {
        return handle.createQuery("SELECT * FROM person_merge WHERE live_pair = :pair")
                .bind("pair", Apart.pair(one, other))
                .mapTo(Merge.class)
                .findOne();
    }

    /** By which merger the entry is a tombstone. */
    Optional<Merge> tombstone(Handle handle, UUID merged) {
        return handle.createQuery("SELECT * FROM person_merge WHERE live_merged = :merged")
                .bind("merged", merged)
                .mapTo(Merge.class)
                .findOne();
    }

    /** Mergers that stand and whose tombstone points to the person, the latest first. */
    List<Merge> into(Handle handle, UUID live) {
        return handle.createQuery("""
            SELECT m.* FROM person_merge m JOIN person p ON p.id = m.live_merged
             WHERE p.merged_into = :live ORDER BY m.decided_at DESC, m.id DESC\
            """).bind("live", live).mapTo(Merge.class).list();
    }

    List<Merge> inState(Handle handle, MergeState state) {
        return handle.createQuery("SELECT * FROM person_merge WHERE state = :state ORDER BY asked_at DESC, id DESC")
                .bind("state", state)
                .mapTo(Merge.class)
                .list();
    }

    boolean reject(Handle handle, Merge merge, String reason, UUID by, Instant at) {
        return PERSON_MERGE
                .change(handle, merge.id(), merge.version())
                .when("state", "PROPOSED")
                .set("state", "REJECTED")
                .set("decided_by", by)
                .set("decided_at", at)
                .set("decided_reason", reason)
                .set("live_pair", null)
                .done();
    }

    boolean done(Handle handle, Merge merge, UUID by, Instant at, Snapshots rows) {
        return handle.createUpdate("""
            UPDATE person_merge SET state = 'DONE', decided_by = :by, decided_at = :at, live_pair = NULL,
                   live_merged = merged_id, live_number = :number, kept_before = :keptBefore,
                   merged_before = :mergedBefore, kept_after = :keptAfter, moved = :moved, version = version + 1
             WHERE id = :id AND version = :version AND state = 'PROPOSED'\
            """)
                        .bindMethods(rows)
                        .bind("id", merge.id())
                        .bind("version", merge.version())
                        .bind("by", by)
                        .bind("at", at)
                        .execute()
                == 1;
    }

    /** What is kept of a merger that was done, as JSON. */
    public record Snapshots(String number, String keptBefore, String mergedBefore, String keptAfter, String moved) {}

    boolean undone(Handle handle, Merge merge, String reason, UUID by, Instant at) {
        return PERSON_MERGE
                .change(handle, merge.id(), merge.version())
                .when("state", "DONE")
                .set("state", "UNDONE")
                .set("undone_by", by)
                .set("undone_at", at)
                .set("undone_reason", reason)
                .set("live_merged", null)
                .set("live_number", null)
                .done();
    }

    boolean withdrawn(Handle handle, Merge merge, String reason, Instant at) {
        return handle.createUpdate("""
            UPDATE person_merge SET state = 'WITHDRAWN', undone_by = asked_by, undone_at = :at, undone_reason = :reason,
                   live_pair = NULL, version = version + 1
             WHERE id = :id AND version = :version AND state = 'PROPOSED'\
            """)
                        .bind("id", merge.id())
                        .bind("version", merge.version())
                        .bind("at", at)
                        .bind("reason", reason)
                        .execute()
                == 1;
    }

    void insert(Handle handle, Apart apart) {
        PERSON_APART
                .insert(handle)
                .all(apart, "takenBackBy", "takenBackAt", "version")
                .done();
    }

    Optional<Apart> apart(Handle handle, UUID one, UUID other) {
        return handle.createQuery("SELECT * FROM person_apart WHERE live_pair = :pair")
                .bind("pair", Apart.pair(one, other))
                .mapTo(Apart.class)
                .findOne();
    }

    /** All pairs that are kept apart, the latest first. */
    List<Apart> apart(Handle handle) {
        return handle.createQuery(
                        "SELECT * FROM person_apart WHERE live_pair IS NOT NULL ORDER BY said_at DESC, id DESC")
                .mapTo(Apart.class)
                .list();
    }

    boolean takeBack(Handle handle, Apart apart, UUID by, Instant at) {
        return PERSON_APART
                .change(handle, apart.id(), apart.version())
                .when("live_pair IS NOT NULL")
                .set("taken_back_by", by)
                .set("taken_back_at", at)
                .set("live_pair", null)
                .done();
    }

    /** Names of the staff by id. */
    Map<UUID, String> staff(Handle handle, Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            handle.createQuery("SELECT id, name FROM staff WHERE id IN (<ids>)")
                    .bindList("ids", ids.stream().distinct().toList())
                    .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                    .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        }
        return names;
    }
}
