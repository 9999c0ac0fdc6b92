package org.jishi.merge;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a merger took over, by the rows' ids.
 *
 * @param tombstones entries merged earlier into the one merged, now pointing to the one kept
 * @param retired the confirmed account that was one too many
 * @param retiredReason what stood in its reason before
 * @param households rows of being in a household
 * @param left the row of a household that was one too many
 * @param organisations rows of belonging to organisations
 * @param folded rows of belonging to organisations that said what others say
 */
record Moved(
        List<UUID> tags,
        List<UUID> poverty,
        List<UUID> accounts,
        List<UUID> organisations,
        List<UUID> tombstones,
        @Nullable UUID retired,
        @Nullable String retiredReason,
        List<UUID> households,
        @Nullable UUID left,
        List<UUID> folded) {
    Moved {
        tags = List.copyOf(tags);
        poverty = List.copyOf(poverty);
        accounts = List.copyOf(accounts);
        organisations = List.copyOf(organisations);
        tombstones = List.copyOf(tombstones);
        // mergers of before there were households or memberships do not say
        households = households == null ? List.of() : List.copyOf(households);
        folded = folded == null ? List.of() : List.copyOf(folded);
    }
}
