package org.jishi.admin;

import java.util.Locale;

/** Why a backup was made by itself. */
public enum BackupKind {
    /** At leaving, or the first of a day that the program was not left before. */
    DAILY,
    /** Before a newer program changed the schema. */
    MIGRATION,
    /** Before another backup took the database's place. */
    RESTORE;

    /** As it stands in the file's name. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
