package org.jishi.merge.ui;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which two entries the page of a pair shows: two likely ones, or those of a merger or its proposal.
 *
 * @param merge null for a pair without one; the two may then not be null
 */
public record MergePair(
        @Nullable UUID one, @Nullable UUID other, @Nullable UUID merge) {
    /** Of what the page was opened with: a pair, or a merger's id. */
    static MergePair of(@Nullable Object argument) {
        return argument instanceof UUID merge
                ? new MergePair(null, null, merge)
                : (MergePair) Objects.requireNonNull(argument, "a page of two entries");
    }
}
