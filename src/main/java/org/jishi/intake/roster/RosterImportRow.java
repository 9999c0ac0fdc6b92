package org.jishi.intake.roster;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of imports.
 *
 * @param subject of what it is a list; null for persons
 * @param fileHash SHA-256 of the file, hex
 * @param withdrawnName who took it back, or null
 */
public record RosterImportRow(
        UUID id,
        @Nullable RosterSubject subject,
        String fileName,
        String fileHash,
        int added,
        int updated,
        int duplicates,
        int refused,
        int warned,
        Instant importedAt,
        UUID importedBy,
        String importedName,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnName) {}
