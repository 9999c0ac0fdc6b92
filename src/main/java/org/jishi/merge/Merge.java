package org.jishi.merge;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of person_merge.
 *
 * @param chosen names of the {@link MergeField}s whose value comes from the one merged
 * @param accountOf whose confirmed account goes on being paid to, where both have one
 * @param keptVersion of the row as it was compared
 * @param keptBefore the {@link org.jishi.person.Person} as JSON, as the others; null until done
 * @param moved a {@link Moved} as JSON
 * @param livePair the two ids in order while it waits
 * @param liveMerged the one merged while it is a tombstone by this merger
 */
public record Merge(
        UUID id,
        UUID keptId,
        UUID mergedId,
        MergeState state,
        String reason,
        String chosen,
        Side accountOf,
        int keptVersion,
        int mergedVersion,
        UUID askedBy,
        Instant askedAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedReason,
        @Nullable UUID undoneBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneReason,
        @Nullable String keptBefore,
        @Nullable String mergedBefore,
        @Nullable String keptAfter,
        @Nullable String moved,
        @Nullable String livePair,
        @Nullable UUID liveMerged,
        @Nullable String liveNumber,
        int version) {
    static final String TABLE = "person_merge";

    /** Which of the two. */
    public enum Side {
        KEPT,
        MERGED
    }

    public Set<MergeField> fields() {
        return MergeField.read(chosen);
    }
}
