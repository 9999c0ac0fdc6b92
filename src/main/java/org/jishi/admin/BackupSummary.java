package org.jishi.admin;

import org.jishi.platform.store.RowCounts;

/**
 * What a backup that was made by itself says of its content; counted in the copy, not in what was copied.
 *
 * @param papers how many files of papers it names
 * @param paperBytes how much they take together, once for all backups of a folder
 * @param damaged papers that the database names and that lay nowhere
 */
public record BackupSummary(BackupKind kind, RowCounts rows, int papers, long paperBytes, int damaged) {
    /** Persons in the register, former entries of merged ones included. */
    public long people() {
        return rows.of("person");
    }

    /** Entries of the trail, which only grows. */
    public long entries() {
        return rows.of("audit_entry");
    }
}
