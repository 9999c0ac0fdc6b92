package org.jishi.merge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jishi.alike.Sign;
import org.jishi.person.EntryCheck.Found;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of likely pairs, of proposals, of mergers, or of pairs that are kept apart.
 *
 * @param id of the merger or of the pair kept apart; for a likely pair made of the two
 * @param mergeId of the merger, null for a pair without one
 * @param one the entry kept, where that is known
 * @param reasons what speaks for one person, for a likely pair
 * @param reason what a person wrote, for the others
 */
public record MergeRow(
        UUID id,
        @Nullable UUID mergeId,
        Found one,
        Found other,
        List<Sign> reasons,
        @Nullable String reason,
        @Nullable String who,
        @Nullable Instant at) {
    /** Which of them the list shows. */
    public enum Kind {
        LIKELY,
        PROPOSED,
        DONE,
        APART
    }

    public MergeRow {
        reasons = List.copyOf(reasons);
    }
}
