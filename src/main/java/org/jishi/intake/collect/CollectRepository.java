package org.jishi.intake.collect;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.audit.AuditEntry;
import org.jishi.platform.store.BulkInsert;
import org.jishi.platform.store.Like;
import org.jishi.platform.store.ListColumns;
import org.jishi.platform.store.ListQuery;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.Table;
import org.jspecify.annotations.Nullable;

/** Rows of collecting, collecting_place and collecting_file. */
final class CollectRepository {
    private static final Table COLLECTING = new Table("collecting");
    private static final Table COLLECTING_FILE = new Table("collecting_file");
    private static final Table COLLECTING_PLACE = new Table("collecting_place");

    private static final BulkInsert<Collecting> INSERT = BulkInsert.into(Collecting.TABLE, Collecting.class);
    private static final BulkInsert<CollectingPlace> PLACES =
            BulkInsert.into(CollectingPlace.TABLE, CollectingPlace.class);
    private static final BulkInsert<CollectedFile> FILES = BulkInsert.into(CollectedFile.TABLE, CollectedFile.class);

    /** Whether somebody said that the file f was taken by mistake. */
    private static final String TAKEN_OUT =
            " EXISTS (SELECT 1 FROM audit_entry a WHERE a.row_id = f.id AND a.act = 'people.collectTakeOut')";

    private static final String ASKED = """
        (SELECT count(*) FROM collecting_place p LEFT JOIN collecting_file f ON f.live_place = p.id
          WHERE p.collecting_id = c.id AND (p.excused_reason IS NULL OR f.id IS NOT NULL))\
        """;
    private static final String CAME = """
        (SELECT count(*) FROM collecting_place p JOIN collecting_file f ON f.live_place = p.id
          WHERE p.collecting_id = c.id)\
        """;
    private static final String IMPORTED = """
        (SELECT count(*) FROM collecting_place p JOIN collecting_file f ON f.live_place = p.id
           JOIN roster_import i ON i.id = f.import_id
          WHERE p.collecting_id = c.id AND i.withdrawn_at IS NULL)\
        """;
    private static final String MISSING = "(" + ASKED + " - " + CAME + ")";

    private static final ListColumns FILTERS = new ListColumns()
            .choice("state", Map.of("OPEN", "c.closed_at IS NULL", "CLOSED", "c.closed_at IS NOT NULL"))
            .words("name", "c.name")
            .days("due", "c.due_on")
            .numbers("came", CAME)
            .numbers("missing", MISSING)
            .numbers("imported", IMPORTED)
            .order("state", "c.closed_at");
    private static final String COLUMNS = "c.id, c.name, c.due_on, " + ASKED + " AS asked, " + CAME + " AS came, "
            + IMPORTED + " AS imported, c.opened_at, c.closed_at";

    /** A place with its file and what became of that, as the store has it. */
    record Joined(
            UUID placeId,
            int version,
            String code,
            @Nullable String excusedReason,
            @Nullable UUID fileId,
            @Nullable Integer fileVersion,
            @Nullable String fileName,
            @Nullable String fileHash,
            @Nullable Integer persons,
            @Nullable String missing,
            @Nullable LocalDate receivedOn,
            @Nullable Instant receivedAt,
            @Nullable String receivedName,
            @Nullable UUID importId,
            @Nullable Integer added,
            @Nullable Integer updated,
            @Nullable Integer duplicates,
            @Nullable Integer refused,
            @Nullable Instant importedAt,
            int earlier) {}

    /** What an import did, in rows. */
    record Counts(UUID id, int added, int refused) {
        static final Counts NONE = new Counts(new UUID(0, 0), 0, 0);
    }

    void insert(Handle handle, Collecting row, List<CollectingPlace> places) {
        INSERT.run(handle, List.of(row));
        PLACES.run(handle, places);
    }

    Optional<Collecting> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM collecting WHERE id = :id")
                .bind("id", id)
                .mapTo(Collecting.class)
                .findOne();
    }

    /** False when somebody changed it meanwhile. */
    boolean update(Handle handle, Collecting row) {
        return COLLECTING
                .change(handle, row.id(), row.version())
                .set("name", row.name())
                .set("due_on", row.dueOn())
                .set("contact", row.contact())
                .set("class_id", row.classId())
                .set("closed_at", row.closedAt())
                .set("closed_by", row.closedBy())
                .done();
    }

    /** False when somebody changed it meanwhile. */
    boolean excuse(Handle handle, UUID place, int version, @Nullable String reason, @Nullable UUID by) {
        return COLLECTING_PLACE
                .change(handle, place, version)
                .set("excused_reason", reason)
                .set("excused_by", by)
                .done();
    }

    Optional<CollectingPlace> place(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM collecting_place WHERE id = :id")
                .bind("id", id)
                .mapTo(CollectingPlace.class)
                .findOne();
    }

    List<CollectedFile> live(Handle handle, UUID collecting) {
        return handle.createQuery("""
            SELECT f.* FROM collecting_place p JOIN collecting_file f ON f.live_place = p.id
             WHERE p.collecting_id = :collecting\
            """)
                .bind("collecting", collecting)
                .mapTo(CollectedFile.class)
                .list();
    }

    /** Another file takes their place. */
    void replace(Handle handle, Collection<UUID> files, Instant at) {
        if (!files.isEmpty()) {
            handle.createUpdate("""
                UPDATE collecting_file SET live_place = NULL, replaced_at = :at, version = version + 1
                 WHERE id IN (<files>)\
                """)
                    .bind("at", at)
                    .bindList("files", List.copyOf(files))
                    .execute();
        }
    }

    /** The file that gave way to one counts again; empty where there was none. */
    Optional<UUID> restore(Handle handle, CollectedFile instead) {
        Optional<UUID> before = handle.createQuery("""
            SELECT id FROM collecting_file WHERE place_id = :place AND replaced_at = :at AND id <> :id\
            """)
                .bind("place", instead.placeId())
                .bind("at", instead.receivedAt())
                .bind("id", instead.id())
                .mapTo(UUID.class)
                .findOne();
        before.ifPresent(id -> handle.createUpdate("""
            UPDATE collecting_file SET live_place = place_id, replaced_at = NULL, version = version + 1 WHERE id = :id\
            """).bind("id", id).execute());
        return before;
    }

    /** Whether an import of it stands. */
    boolean isImported(Handle handle, UUID file) {
        return handle.createQuery("""
            SELECT count(*) FROM collecting_file f JOIN roster_import i ON i.id = f.import_id
             WHERE f.id = :file AND i.withdrawn_at IS NULL\
            """).bind("file", file).mapTo(Long.class).one() > 0;
    }

    /** The hashes of files that came and gave way to others; not of those that were taken by mistake. */
    Set<String> past(Handle handle, UUID collecting) {
        return handle.createQuery("""
            SELECT f.file_hash FROM collecting_place p JOIN collecting_file f ON f.place_id = p.id
             WHERE p.collecting_id = :collecting AND f.live_place IS NULL AND NOT\
            """ + TAKEN_OUT)
                .bind("collecting", collecting)
                .mapTo(String.class)
                .set();
    }

    void insertFiles(Handle handle, List<CollectedFile> files) {
        FILES.run(handle, files);
    }

    /** False when the file was replaced or read in meanwhile. */
    boolean imported(Handle handle, UUID file, int version, UUID importId) {
        return COLLECTING_FILE
                .change(handle, file, version)
                .when("live_place IS NOT NULL")
                .set("import_id", importId)
                .done();
    }

    List<Joined> lines(Handle handle, UUID collecting) {
        return handle.createQuery("""
            SELECT p.id AS place_id, p.version, p.code, p.excused_reason, f.id AS file_id, f.version AS file_version,
                   f.file_name, f.file_hash, f.persons, f.missing, f.received_on, f.received_at,
                   s.name AS received_name, i.id AS import_id, i.added, i.updated, i.duplicates, i.refused,
                   i.imported_at,
                   (SELECT count(*) FROM collecting_file e WHERE e.place_id = p.id AND e.live_place IS NULL
                     AND NOT EXISTS (SELECT 1 FROM audit_entry a
                                      WHERE a.row_id = e.id AND a.act = 'people.collectTakeOut')) AS earlier
              FROM collecting_place p
              LEFT JOIN collecting_file f ON f.live_place = p.id
              LEFT JOIN staff s ON s.id = f.received_by
              LEFT JOIN roster_import i ON i.id = f.import_id AND i.withdrawn_at IS NULL
             WHERE p.collecting_id = :collecting
             ORDER BY p.code\
            """)
                .bind("collecting", collecting)
                .mapTo(Joined.class)
                .list();
    }

    /** What the trail says of a collecting, its places and its files, the oldest first. */
    List<AuditEntry> trail(Handle handle, UUID collecting) {
        return handle.createQuery("""
            SELECT * FROM audit_entry WHERE row_id = :collecting
            UNION ALL
            SELECT a.* FROM collecting_place p JOIN audit_entry a ON a.row_id = p.id
             WHERE p.collecting_id = :collecting
            UNION ALL
            SELECT a.* FROM collecting_place p JOIN collecting_file f ON f.place_id = p.id
              JOIN audit_entry a ON a.row_id = f.id
             WHERE p.collecting_id = :collecting
             ORDER BY seq\
            """)
                .bind("collecting", collecting)
                .mapTo(AuditEntry.class)
                .list();
    }

    /** That imports were taken back. */
    List<AuditEntry> undone(Handle handle, Collection<UUID> imports) {
        if (imports.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("""
            SELECT a.* FROM roster_import i JOIN audit_entry a ON a.row_id = i.id
             WHERE i.id IN (<imports>) AND i.withdrawn_at IS NOT NULL AND a.act = 'people.importUndo'\
            """)
                .bindList("imports", List.copyOf(imports))
                .mapTo(AuditEntry.class)
                .list();
    }

    /** The codes of places by their ids and by those of their files. */
    Map<UUID, String> codes(Handle handle, UUID collecting) {
        return handle.createQuery("""
            SELECT p.id, p.code FROM collecting_place p WHERE p.collecting_id = :collecting
            UNION ALL
            SELECT f.id, p.code FROM collecting_place p JOIN collecting_file f ON f.place_id = p.id
             WHERE p.collecting_id = :collecting\
            """).bind("collecting", collecting).reduceRows(new HashMap<>(), (codes, row) -> {
            codes.put(row.getColumn("id", UUID.class), row.getColumn("code", String.class));
            return codes;
        });
    }

    /** What imports did, in rows. */
    Map<UUID, Counts> counts(Handle handle, Collection<UUID> imports) {
        if (imports.isEmpty()) {
            return Map.of();
        }
        return handle.createQuery("SELECT id, added, refused FROM roster_import WHERE id IN (<imports>)")
                .bindList("imports", List.copyOf(imports))
                .mapTo(Counts.class)
                .collect(toMap(Counts::id, counts -> counts));
    }

    Page<CollectRow> page(Handle handle, PageRequest request) {
        ListQuery query = new ListQuery(COLUMNS, "collecting c", "c.id");
        if (!request.search().isBlank()) {
            query.where(
                    "c.name LIKE :words", "words", Like.holding(request.search().strip()));
        }
        return query.filters(request, FILTERS).page(handle, request, "c.due_on DESC", CollectRow.class);
    }

    /** Those that are open, the first due first. */
    List<CollectRow> open(Handle handle) {
        return handle.createQuery(
                        "SELECT " + COLUMNS + " FROM collecting c WHERE c.closed_at IS NULL ORDER BY c.due_on, c.id")
                .mapTo(CollectRow.class)
                .list();
    }
}
