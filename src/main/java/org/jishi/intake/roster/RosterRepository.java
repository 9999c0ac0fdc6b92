package org.jishi.intake.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.BulkInsert;
import org.jishi.platform.store.Like;
import org.jishi.platform.store.ListColumns;
import org.jishi.platform.store.ListQuery;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.Table;

/** Rows of roster_import, roster_shape and roster_word. */
final class RosterRepository {
    private static final Table ROSTER_IMPORT = new Table("roster_import");

    private static final BulkInsert<RosterImport> INSERT = BulkInsert.into("roster_import", RosterImport.class);
    private static final BulkInsert<RosterWord> WORDS = BulkInsert.into("roster_word", RosterWord.class);
    private static final ListColumns FILTERS = new ListColumns()
            .id("import", "i.id = :import")
            .words("file", "i.file_name")
            .one("subject", "coalesce(i.subject, 'PERSONS')", RosterSubject.class)
            .moments("at", "i.imported_at")
            .words("by", "s.name")
            .numbers("added", "i.added")
            .numbers("updated", "i.updated")
            .numbers("duplicates", "i.duplicates")
            .numbers("refused", "i.refused")
            .numbers("warned", "i.warned")
            .choice("state", Map.of("VALID", "i.withdrawn_at IS NULL", "WITHDRAWN", "i.withdrawn_at IS NOT NULL"))
            .order("state", "i.withdrawn_at");

    void insert(Handle handle, RosterImport row) {
        INSERT.run(handle, List.of(row));
    }

    Optional<RosterImport> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM roster_import WHERE id = :id")
                .bind("id", id)
                .mapTo(RosterImport.class)
                .findOne();
    }

    /** False when somebody took it back meanwhile. */
    boolean withdraw(Handle handle, RosterImport row, UUID by, Instant at) {
        return ROSTER_IMPORT
                .change(handle, row.id(), row.version())
                .when("withdrawn_at IS NULL")
                .set("withdrawn_by", by)
                .set("withdrawn_at", at)
                .done();
    }

    /** The latest import of exactly this file. */
    Optional<RosterImport> ofHash(Handle handle, String hash, RosterSubject subject) {
        return handle.createQuery("""
            SELECT * FROM roster_import WHERE file_hash = :hash AND withdrawn_at IS NULL AND coalesce(subject, 'PERSONS') = :subject
             ORDER BY imported_at DESC, id DESC LIMIT 1\
            """)
                .bind("hash", hash)
                .bind("subject", subject)
                .mapTo(RosterImport.class)
                .findOne();
    }

    Page<RosterImportRow> page(Handle handle, PageRequest request) {
        ListQuery query = new ListQuery(
                "i.id, i.subject, i.file_name, i.file_hash, i.added, i.updated, i.duplicates, i.refused, i.warned,"
                        + " i.imported_at, i.imported_by, s.name AS imported_name, i.withdrawn_at, w.name AS"
                        + " withdrawn_name",
                "roster_import i JOIN staff s ON s.id = i.imported_by LEFT JOIN staff w ON w.id = i.withdrawn_by",
                "i.id");
        if (!request.search().isBlank()) {
            query.where(
                    "(i.file_name LIKE :words OR s.name LIKE :words)",
                    "words",
                    Like.holding(request.search().strip()));
        }
        return query.filters(request, FILTERS).page(handle, request, "i.imported_at DESC", RosterImportRow.class);
    }

    /** Columns of files of that shape as a clerk corrected them. */
    Optional<String> columns(Handle handle, String shape) {
        return handle.createQuery("SELECT columns_text FROM roster_shape WHERE shape = :shape")
                .bind("shape", shape)
                .mapTo(String.class)
                .findOne();
    }

    /** The row that keeps the columns of a shape, made or changed. */
    UUID keepColumns(Handle handle, UUID freshId, String shape, String columns, UUID by, Instant at) {
        Optional<UUID> there = handle.createQuery("SELECT id FROM roster_shape WHERE shape = :shape")
                .bind("shape", shape)
                .mapTo(UUID.class)
                .findOne();
        String sql = there.isPresent() ? """
            UPDATE roster_shape SET columns_text = :columns, corrected_by = :by, corrected_at = :at,
                   version = version + 1
             WHERE shape = :shape\
            """ : """
                INSERT INTO roster_shape (id, shape, columns_text, corrected_by, corrected_at)
                VALUES (:id, :shape, :columns, :by, :at)\
                """;
        var update = handle.createUpdate(sql)
                .bind("shape", shape)
                .bind("columns", columns)
                .bind("by", by)
                .bind("at", at);
        if (there.isEmpty()) {
            update.bind("id", freshId);
        }
        update.execute();
        return there.orElse(freshId);
    }

    List<RosterWord> words(Handle handle) {
        return handle.createQuery("SELECT * FROM roster_word ORDER BY kind, meaning, word_key")
                .mapTo(RosterWord.class)
                .list();
    }

    void insertWord(Handle handle, RosterWord word) {
        WORDS.run(handle, List.of(word));
    }

    boolean deleteWord(Handle handle, UUID id) {
        return handle.createUpdate("DELETE FROM roster_word WHERE id = :id")
                        .bind("id", id)
                        .execute()
                == 1;
    }
}
