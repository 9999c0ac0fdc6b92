package org.jishi.award;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How an award scheme computes: the shapes of domain.md 5. Kept as JSON in the scheme's version.
 *
 * @param per what competes
 * @param tiers the lowest first
 * @param floor a share of sales is at least so much; null for none
 * @param lineCap the most for one line of a round; null for none
 * @param ownerCap the most for one owner and calendar year under this scheme, over all shops; null for none
 * @param leastOrders orders that must at least be in the period; 0 for none
 * @param leastDays days that the oldest shop must have been open at the period's end; 0 for none
 * @param leastGrowth percent over the same period a year before, included; whoever sold nothing then is not held to it;
 *     null for none
 * @param places how many get anything at all, the largest sales first; 0 for all
 * @param budget the pot of one period; null for no pot of its own
 * @param rollsOver whether what a period left over goes to the next one of the same calendar year
 * @param stepUp whether earlier awards of the same calendar year count against a higher tier reached later (晋级补差)
 * @param fundAccount the account that pays
 */
public record AwardRule(
        Per per,
        List<AwardTier> tiers,
        @Nullable Money floor,
        @Nullable Money lineCap,
        @Nullable Money ownerCap,
        long leastOrders,
        int leastDays,
        @Nullable BigDecimal leastGrowth,
        int places,
        @Nullable Money budget,
        boolean rollsOver,
        boolean stepUp,
        UUID fundAccount) {
    /** What competes in a round. */
    public enum Per {
        /** A person or an organisation with all their shops together: 按主体. */
        OWNER,
        /** Each shop alone: 按店铺. */
        SHOP
    }

    public AwardRule {
        tiers = List.copyOf(tiers);
    }

    /** Tiers and an account, nothing else. */
    public static AwardRule of(UUID fundAccount, AwardTier... tiers) {
        return new AwardRule(
                Per.OWNER, List.of(tiers), null, null, null, 0, 0, null, 0, null, false, false, fundAccount);
    }

    public AwardRule per(Per competing) {
        return new AwardRule(
                competing,
                tiers,
                floor,
                lineCap,
                ownerCap,
                leastOrders,
                leastDays,
                leastGrowth,
                places,
                budget,
                rollsOver,
                stepUp,
                fundAccount);
    }

    public AwardRule budget(Money pot, boolean rollOver) {
        return new AwardRule(
                per,
                tiers,
                floor,
                lineCap,
                ownerCap,
                leastOrders,
                leastDays,
                leastGrowth,
                places,
                pot,
                rollOver,
                stepUp,
                fundAccount);
    }

    public AwardRule caps(@Nullable Money line, @Nullable Money owner) {
        return new AwardRule(
                per,
                tiers,
                floor,
                line,
                owner,
                leastOrders,
                leastDays,
                leastGrowth,
                places,
                budget,
                rollsOver,
                stepUp,
                fundAccount);
    }

    public AwardRule least(long orders, int days, @Nullable BigDecimal growth) {
        return new AwardRule(
                per,
                tiers,
                floor,
                lineCap,
                ownerCap,
                orders,
                days,
                growth,
                places,
                budget,
                rollsOver,
                stepUp,
                fundAccount);
    }
}
