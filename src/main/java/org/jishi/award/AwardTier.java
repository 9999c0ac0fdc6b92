package org.jishi.award;

import java.math.BigDecimal;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A tier of an award scheme: from this much sold on, until the next tier begins.
 *
 * @param from verified sales in the period
 * @param fromIncluded whether exactly that much is enough (以上) or not (超过): papers differ, so it is written down
 * @param amount for {@link Shape#FLAT}, else null
 * @param percent for a share: 2 means 2 %, else null
 * @param places how many get it at most, the largest sales first; 0 for all
 */
public record AwardTier(
        Money from,
        boolean fromIncluded,
        Shape shape,
        @Nullable Money amount,
        @Nullable BigDecimal percent,
        int places) {
    /** What a tier gives. */
    public enum Shape {
        /** The same for everyone in it: 定额. */
        FLAT,
        /** A share of the sales: 按销售额比例. */
        PERCENT,
        /** A share of what was sold more than in the same period a year before: 按增量比例. */
        PERCENT_OF_INCREASE
    }

    public static AwardTier flat(Money from, Money amount) {
        return new AwardTier(from, true, Shape.FLAT, amount, null, 0);
    }

    public static AwardTier percent(Money from, String percent) {
        return new AwardTier(from, true, Shape.PERCENT, null, new BigDecimal(percent), 0);
    }

    boolean reachedBy(Money sales) {
        int compared = sales.compareTo(from);
        return compared > 0 || (compared == 0 && fromIncluded);
    }
}
