package org.jishi.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household; its members are rows of their own.
 *
 * @param number the office's or the poverty register's, or null
 * @param liveNumber the same until the household is dissolved
 * @param villageCode where it lives, 12 digits
 * @param dissolvedReason null also where the entry was undone
 */
public record Household(
        UUID id,
        @Nullable String number,
        @Nullable String liveNumber,
        @Nullable String villageCode,
        @Nullable String address,
        LocalDate formedOn,
        @Nullable LocalDate dissolvedOn,
        @Nullable String dissolvedReason,
        int version,
        Instant createdAt) {
    static final String TABLE = "household";

    boolean living() {
        return dissolvedOn == null;
    }
}
