package org.jishi.intake.collect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jishi.intake.roster.RosterField;
import org.jspecify.annotations.Nullable;

/**
 * A place with the file of it that counts.
 *
 * @param code the township's or the village's
 * @param name as a clerk writes it
 * @param excused why nothing has to come, else null
 * @param file null while nothing came
 * @param earlier how many files of this place were replaced
 */
public record CollectLine(
        UUID placeId,
        int version,
        String code,
        String name,
        @Nullable String excused,
        @Nullable Sent file,
        int earlier) {

    /**
     * A file that came.
     *
     * @param persons rows that speak of a person
     * @param missing columns of the form that it has not
     * @param imported what became of it; null until it was read in, and again after that was taken back
     */
    public record Sent(
            UUID id,
            int version,
            String name,
            String hash,
            int persons,
            List<RosterField> missing,
            LocalDate receivedOn,
            Instant receivedAt,
            String receivedBy,
            @Nullable Imported imported) {
        public Sent {
            missing = List.copyOf(missing);
        }
    }

    /** What an import did, in rows. */
    public record Imported(UUID id, int added, int updated, int duplicates, int refused, Instant at) {}

    public PlaceState state() {
        if (file != null) {
            return file.imported() == null ? PlaceState.SENT : PlaceState.IMPORTED;
        }
        return excused == null ? PlaceState.MISSING : PlaceState.EXCUSED;
    }

    /** Whether its file came after the day it was due. */
    public boolean late(LocalDate dueOn) {
        return file != null && file.receivedOn().isAfter(dueOn);
    }
}
