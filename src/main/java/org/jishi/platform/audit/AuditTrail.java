package org.jishi.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jishi.platform.access.Actor;
import org.jishi.platform.store.BulkInsert;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/**
 * Appends to the trail, inside the transaction of the act itself: what is not in the trail did not happen. Each entry
 * holds the hash of the one before and the fingerprint of the row as the act left it; {@link TrailCheck} compares both.
 * A row that an act leaves behind is looked at by {@link RowWall} here.
 */
public final class AuditTrail {
    /** What stands before the first entry. */
    static final String BEGINNING = "0".repeat(64);

    private static final BulkInsert<AuditEntry> INSERT = BulkInsert.into("audit_entry", AuditEntry.class);

    private final OfficeClock clock;
    private final RowWall wall = new RowWall();

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
        List<AuditEntry> entries = new ArrayList<>(rows.size());
        for (Row row : rows) {
            seq++;
            AuditEntry entry = new AuditEntry(
                    seq, at, actor.staffId(), actor.name(), act, table, row.id(), row.image(), row.detail(), "");
            previous = hash(previous, entry);
            entries.add(entry.withHash(previous));
        }
        INSERT.run(handle, entries);
    }

    /** The hash of an entry that follows the given one. */
    static String hash(String previous, AuditEntry entry) {
        StringBuilder text = new StringBuilder();
        // in the order of their names, as in any row's fingerprint
        AfterImage.add(text, "act", entry.act());
        AfterImage.add(text, "at", entry.at());
        AfterImage.add(text, "detail", entry.detail());
        AfterImage.add(text, "image", entry.image());
        AfterImage.add(text, "name", entry.staffName());
        AfterImage.add(text, "previous", previous);
        AfterImage.add(text, "row", entry.rowId());
        AfterImage.add(text, "seq", entry.seq());
        AfterImage.add(text, "staff", entry.staffId());
        AfterImage.add(text, "table", entry.tableName());
        return AfterImage.sha256(text.toString());
    }

    /** The latest entry; empty in a new office. */
    public Optional<AuditEntry> head(Handle handle) {
        return handle.createQuery("SELECT * FROM audit_entry ORDER BY seq DESC LIMIT 1")
                .mapTo(AuditEntry.class)
                .findOne();
    }

    /**
     * Today by the clock, or the day of the latest entry where that is later: what is kept or binds does not go back with
     * a clock whose battery died.
     */
    public static LocalDate today(Handle handle, OfficeClock clock) {
        LocalDate today = clock.today();
        return handle.createQuery("SELECT at FROM audit_entry ORDER BY seq DESC LIMIT 1")
                .mapTo(Instant.class)
                .findOne()
                .map(OfficeClock::day)
                .filter(today::isBefore)
                .orElse(today);
    }

    /** The number of the latest entry; 0 in a new office. While it is the same, nothing that counts has changed. */
    public static long lastSeq(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(seq), 0) FROM audit_entry")
                .mapTo(Long.class)
                .one();
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

    /** All entries of some rows of one table, in no order. */
    public List<AuditEntry> history(Handle handle, String table, Collection<UUID> rowIds) {
        List<AuditEntry> found = new ArrayList<>();
        List<UUID> ids = List.copyOf(rowIds);
        for (int from = 0; from < ids.size(); from += 500) {
            found.addAll(handle.createQuery("SELECT * FROM audit_entry WHERE row_id IN (<ids>) AND table_name = :table")
                    .bindList("ids", ids.subList(from, Math.min(from + 500, ids.size())))
                    .bind("table", table)
                    .mapTo(AuditEntry.class)
                    .list());
        }
        return found;
    }

    private Map<UUID, String> images(Handle handle, String table, Collection<UUID> rowIds) {
        Map<UUID, String> images = new HashMap<>();
        RowWall.Look look = wall.new Look(table);
        List<UUID> ids = List.copyOf(rowIds);
        for (int from = 0; from < ids.size(); from += 500) {
            List<UUID> chunk = ids.subList(from, Math.min(from + 500, ids.size()));
            // closed at once: left to the handle, the rows of every chunk would stay in memory
            try (Query query = handle.createQuery("SELECT * FROM " + table + " WHERE id IN (<ids>)")) {
                images.putAll(query.bindList("ids", chunk)
                        .scanResultSet((rows, context) -> AfterImage.ofAll(rows.get(), look::at)));
            }
        }
        look.refuse(handle);
        return images;
    }

    private String json(Object detail) {
        try {
            String json = Json.MAPPER.writeValueAsString(detail);
            wall.refuseReason(json);
            return json;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a detail that cannot be written as JSON", e);
        }
    }
}
