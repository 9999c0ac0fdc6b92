package org.jishi.intake.roster;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A roster that was read in.
 *
 * @param subject of what it is a list; null for persons
 * @param trailFrom the trail's last entry before it, or null for one that cannot be taken back
 * @param withdrawnAt when it was taken back, else null
 */
public record RosterImport(
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
        @Nullable Long trailFrom,
        @Nullable UUID withdrawnBy,
        @Nullable Instant withdrawnAt,
        int version) {}
