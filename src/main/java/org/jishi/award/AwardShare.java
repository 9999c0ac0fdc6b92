package org.jishi.award;

import java.util.EnumSet;
import java.util.Set;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an entry gets.
 *
 * @param rank from 1, the largest sales first; 0 for what was left out
 * @param tier the tier reached, from 1 for the lowest; null for none
 * @param computed by tier, floor and caps
 * @param amount of it, after the pot
 */
public record AwardShare(
        AwardEntry entry, int rank, @Nullable Integer tier, Money computed, Money amount, Set<AwardNote> notes) {
    public AwardShare {
        notes = notes.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(notes));
    }

    /** Whether money waits: for a doubt to be decided, or because the owner died. */
    public boolean held() {
        return amount.isPositive() && (entry.openDoubts() > 0 || entry.ownerDied());
    }
}
