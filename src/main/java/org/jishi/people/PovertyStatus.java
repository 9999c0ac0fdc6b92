package org.jishi.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the poverty register says from a day on, until the next entry.
 *
 * @param source which list, letter or register says so
 */
public record PovertyStatus(
        UUID id,
        UUID personId,
        PovertyLevel status,
        LocalDate since,
        @Nullable String source,
        int version) {}
