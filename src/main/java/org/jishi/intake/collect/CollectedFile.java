package org.jishi.intake.collect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that a place sent.
 *
 * @param livePlace the place while no later file took its place, else null
 * @param fileHash SHA-256, hex
 * @param persons rows that speak of a person
 * @param missing columns of the form that it has not, as {@link FormColumns} writes them; null for none
 * @param importId by which it was read in, else null
 */
record CollectedFile(
        UUID id,
        UUID placeId,
        @Nullable UUID livePlace,
        String fileName,
        String fileHash,
        int persons,
        @Nullable String missing,
        LocalDate receivedOn,
        Instant receivedAt,
        UUID receivedBy,
        @Nullable Instant replacedAt,
        @Nullable UUID importId,
        int version) {
    static final String TABLE = "collecting_file";
}
