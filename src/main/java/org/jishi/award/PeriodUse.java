package org.jishi.award;

import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of a new round of a period.
 *
 * @param roundNo the round that does; null where it is none
 */
public record PeriodUse(Kind kind, @Nullable String roundNo) {
    public enum Kind {
        /** Nothing. */
        FREE,
        /** A round of the same period was approved: another takes up what waited then. */
        AGAIN,
        /** Refused: a round of another period shares days with it, or one of the same is under way. */
        TAKEN,
        /** No award scheme is in force. */
        NO_SCHEME
    }

    static final PeriodUse FREE = new PeriodUse(Kind.FREE, null);
    static final PeriodUse NO_SCHEME = new PeriodUse(Kind.NO_SCHEME, null);
}
