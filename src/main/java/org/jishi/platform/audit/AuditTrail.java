package org.jishi.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jishi.platform.access.Actor;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/**
 * Appends to the trail, inside the transaction of the act itself: what is not in the trail did not happen. Each entry
 * holds the hash of the one before and the fingerprint of the row as the act left it; {@link TrailCheck} compares both.
 */
public final class AuditTrail {
    /** What stands before the first entry. */
    static final String BEGINNING = "0".repeat(64);

    private final OfficeClock clock;

    public AuditTrail(OfficeClock clock) {
        this.clock = clock;
    }

    /**
     * @param act "room.act"
     * @param table the table of the row, which has a primary key column {@code id}
     * @param detail what the history shows: a map or a record, written as JSON
     */
    public void append(Handle handle, Actor actor, String act, String table, UUID rowId, Object detail) {
        append(handle, actor, act, table, List.of(rowId), detail);
    }

    /** One entry for each row, all with the same detail. */
    public void append(Handle handle, Actor actor, String act, String table, Collection<UUID> rowIds, Object detail) {
        Map<UUID, String> images = images(handle, table, rowIds);
        String json = json(detail);
        write(
                handle,
                actor,
                act,
                table,
                rowIds.stream().map(id -> new Row(id, images.get(id), json)).toList());
    }

    /** One entry for each row, each with its own detail. */
    public void append(Handle handle, Actor actor, String act, String table, Map<UUID, ?> details) {
        Map<UUID, String> images = images(handle, table, details.keySet());
        List<Row> rows = new ArrayList<>(details.size());
        details.forEach((id, detail) -> rows.add(new Row(id, images.get(id), json(detail))));
        write(handle, actor, act, table, rows);
    }

    /** An act that concerns no row, such as an export or a sign-in. */
    public void note(Handle handle, Actor actor, String act, Object detail) {
        write(handle, actor, act, null, List.of(new Row(null, null, json(detail))));
    }

    private record Row(@Nullable UUID id, @Nullable String image, String detail) {}

    private void write(Handle handle, Actor actor, String act, @Nullable String table, List<Row> rows) {
        Optional<AuditEntry> head = head(handle);
        long seq = head.map(AuditEntry::seq).orElse(0L);
        String previous = head.map(AuditEntry::hash).orElse(BEGINNING);
        // The trail's time never goes back, whatever the computer's clock does.
        Instant now = clock.now().truncatedTo(ChronoUnit.MICROS);
        Instant at = head.map(AuditEntry::at).filter(now::isBefore).orElse(now);
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO audit_entry (seq, at, staff_id, staff_name, act, table_name, row_id, image, detail, hash)
                VALUES (:seq, :at, :staffId, :staffName, :act, :tableName, :rowId, :image, :detail, :hash)""");
        for (Row row : rows) {
            seq++;
            AuditEntry entry = new AuditEntry(
                    seq, at, actor.staffId(), actor.name(), act, table, row.id(), row.image(), row.detail(), "");
            previous = hash(previous, entry);
            batch.bind("seq", seq)
                    .bind("at", at)
                    .bind("staffId", actor.staffId())
                    .bind("staffName", actor.name())
                    .bind("act", act)
                    .bind("tableName", table)
                    .bind("rowId", row.id())
                    .bind("image", row.image())
                    .bind("detail", row.detail())
                    .bind("hash", previous)
                    .add();
        }
        batch.execute();
    }

    /** The hash of an entry that follows the given one. */
    static String hash(String previous, AuditEntry entry) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("previous", previous);
        fields.put("seq", entry.seq());
        fields.put("at", entry.at());
        fields.put("staff", entry.staffId());
        fields.put("name", entry.staffName());
        fields.put("act", entry.act());
        fields.put("table", entry.tableName());
        fields.put("row", entry.rowId());
        fields.put("image", entry.image());
        fields.put("detail", entry.detail());
        return AfterImage.of(fields);
    }

    /** The latest entry; empty in a new office. */
    public Optional<AuditEntry> head(Handle handle) {
        return handle.createQuery("SELECT * FROM audit_entry ORDER BY seq DESC LIMIT 1")
                .mapTo(AuditEntry.class)
                .findOne();
    }

    /** The seal of the trail as it stands: see {@link Seal}. */
    public Seal seal(Handle handle) {
        return head(handle).map(entry -> Seal.of(entry.seq(), entry.hash())).orElse(Seal.of(0, BEGINNING));
    }

    /** All entries of one row, oldest first: its history. */
    public List<AuditEntry> history(Handle handle, String table, UUID rowId) {
        return handle.createQuery(
                        "SELECT * FROM audit_entry WHERE table_name = :table AND row_id = :rowId ORDER BY seq")
                .bind("table", table)
                .bind("rowId", rowId)
                .mapTo(AuditEntry.class)
                .list();
    }

    private static Map<UUID, String> images(Handle handle, String table, Collection<UUID> rowIds) {
        Map<UUID, String> images = new HashMap<>();
        List<UUID> ids = List.copyOf(rowIds);
        for (int from = 0; from < ids.size(); from += 500) {
            List<UUID> chunk = ids.subList(from, Math.min(from + 500, ids.size()));
            handle.createQuery("SELECT * FROM " + table + " WHERE id IN (<ids>)")
                    .bindList("ids", chunk)
                    .mapToMap()
                    .forEach(row -> images.put((UUID) row.get("id"), AfterImage.of(row)));
        }
        return images;
    }

    private static String json(Object detail) {
        try {
            return Json.MAPPER.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a detail that cannot be written as JSON", e);
        }
    }
}
