package org.jishi.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that a line of a notice is wrong.
 *
 * @param objector who, null when it came without a name
 * @param answer what was found, once decided
 */
public record Objection(
        UUID id,
        UUID lineId,
        @Nullable String objector,
        @Nullable String contact,
        String content,
        LocalDate receivedOn,
        UUID enteredBy,
        Status status,
        @Nullable String answer,
        @Nullable UUID decidedBy,
        @Nullable LocalDate decidedOn,
        int version) {
    public enum Status {
        OPEN,
        UPHELD,
        DISMISSED
    }
}
