package org.jishi.award;

import java.util.List;
import org.jishi.platform.money.Money;
import org.jishi.platform.time.Period;
import org.jishi.policy.SchemeVersion;
import org.jspecify.annotations.Nullable;

/**
 * A round computed and not kept: what a clerk sees first.
 *
 * @param budget the scheme's pot of the period, null for none
 * @param carried what earlier periods of the calendar year left over
 * @param spent what other rounds gave for the same period
 */
public record AwardPlan(
        SchemeVersion scheme,
        Period period,
        @Nullable Money budget,
        Money carried,
        Money spent,
        List<AwardShare> shares) {
    public AwardPlan {
        shares = List.copyOf(shares);
    }

    /** The lines as they would be kept, by rank; each stands under its key. */
    public List<AwardLine> lines() {
        return shares.stream()
                .map(share -> AwardLines.of(share.entry().key(), scheme.id(), share, null, AwardLines.SHOPS_TEXT))
                .toList();
    }

    public Money computed() {
        return shares.stream().map(AwardShare::computed).reduce(Money.ZERO, Money::plus);
    }

    /** What is given now, held lines left out. */
    public Money awarded() {
        return shares.stream()
                .filter(share -> !share.held())
                .map(AwardShare::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    public int winners() {
        return (int) shares.stream()
                .filter(share -> share.amount().isPositive() && !share.held())
                .count();
    }

    /** Of those {@link #held}, whose owner has died: deciding doubts does not free them. */
    public int died() {
        return (int) shares.stream()
                .filter(share -> share.held() && share.entry().ownerDied())
                .count();
    }

    public int held() {
        return (int) shares.stream().filter(AwardShare::held).count();
    }
}
