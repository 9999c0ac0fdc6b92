package org.jishi.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the poverty register says from a day on.
 *
 * @param until first day of the next entry, or null for the one that holds now
 * @param source which list, letter or register says so
 */
public record PovertyStatus(
        UUID id,
        UUID personId,
        PovertyLevel status,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable String source,
        int version) {
    public boolean on(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }
}
