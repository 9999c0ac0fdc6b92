package org.jishi.person;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.time.OfficeClock;

/**
 * An import that a list's filter offers.
 *
 * @param fileName of the file
 * @param day on which it came in
 */
public record ImportChoice(UUID id, String fileName, LocalDate day) {
    /** Rosters that were not taken back, the latest first. */
    static List<ImportChoice> persons(Handle handle) {
        return of(handle, "subject IS NULL");
    }

    /** The same of lists of organisations. */
    public static List<ImportChoice> organisations(Handle handle) {
        return of(handle, "subject = 'ORGANISATIONS'");
    }

    private static List<ImportChoice> of(Handle handle, String subject) {
        return handle.createQuery("SELECT id, file_name, imported_at FROM roster_import WHERE withdrawn_at IS NULL AND "
                        + subject + " ORDER BY imported_at DESC, id DESC LIMIT :most")
                .bind("most", PersonChoices.MOST)
                .map((row, context) -> new ImportChoice(
                        row.getObject("id", UUID.class),
                        row.getString("file_name"),
                        row.getObject("imported_at", OffsetDateTime.class)
                                .atZoneSameInstant(OfficeClock.ZONE)
                                .toLocalDate()))
                .list();
    }
}
