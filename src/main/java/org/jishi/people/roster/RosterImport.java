package org.jishi.people.roster;

import java.time.Instant;
import java.util.UUID;

/** A roster that was read in. */
public record RosterImport(
        UUID id,
        String fileName,
        String fileHash,
        int added,
        int updated,
        int duplicates,
        int refused,
        int warned,
        Instant importedAt,
        UUID importedBy,
        int version) {}
