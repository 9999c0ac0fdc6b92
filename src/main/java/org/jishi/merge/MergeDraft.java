package org.jishi.merge;

import java.util.Set;
import java.util.UUID;

/**
 * What a clerk proposes.
 *
 * @param fromMerged fields whose value comes from the one merged; all others stay as the one kept has them
 * @param accountOf whose confirmed account goes on being paid to; looked at only where both have one
 * @param seen keys of what the comparison asked to be looked at and the clerk has looked at
 */
public record MergeDraft(
        UUID keptId, UUID mergedId, Set<MergeField> fromMerged, Merge.Side accountOf, String reason, Set<String> seen) {
    public MergeDraft {
        fromMerged = Set.copyOf(fromMerged);
        seen = Set.copyOf(seen);
    }
}
