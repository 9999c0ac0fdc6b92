package org.jishi.merge;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of person_apart: two entries that are not the same person. */
public record Apart(
        UUID id,
        UUID oneId,
        UUID otherId,
        String reason,
        UUID saidBy,
        Instant saidAt,
        @Nullable UUID takenBackBy,
        @Nullable Instant takenBackAt,
        @Nullable String livePair,
        int version) {
    static final String TABLE = "person_apart";

    /** The two ids as one text, whichever is named first. */
    static String pair(UUID one, UUID other) {
        String first = one.toString();
        String second = other.toString();
        return first.compareTo(second) < 0 ? first + ":" + second : second + ":" + first;
    }
}
