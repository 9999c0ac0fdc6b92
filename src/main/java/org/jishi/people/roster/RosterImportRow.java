package org.jishi.people.roster;

import java.time.Instant;
import java.util.UUID;

/** A line of the list of imports. */
public record RosterImportRow(
        UUID id,
        String fileName,
        int added,
        int updated,
        int duplicates,
        int refused,
        int warned,
        Instant importedAt,
        String importedName) {}
