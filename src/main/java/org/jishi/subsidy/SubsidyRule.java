package org.jishi.subsidy;

import java.math.BigDecimal;
import java.util.UUID;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a scheme computes: the shapes of domain.md 3. Kept as JSON in the scheme's version.
 *
 * @param shape what the amount stands for
 * @param amount for each case ({@code FLAT}) or each unit ({@code PER_UNIT}); nothing for {@code PERCENT}
 * @param percent of the invoice, for {@code PERCENT}: 30 means 30 %
 * @param threshold what quantity or invoice must at least reach (included), as the shape counts; null for none
 * @param caseCap the most for one case; null for none
 * @param yearCap the most for one person and calendar year under this scheme; null for none
 * @param timesInYear how often one person may get it in a calendar year, over all classes; 0 for no limit
 * @param fundAccount the account that pays
 */
public record SubsidyRule(
        Shape shape,
        Money amount,
        @Nullable BigDecimal percent,
        @Nullable Long threshold,
        @Nullable Money caseCap,
        @Nullable Money yearCap,
        int timesInYear,
        UUID fundAccount) {
    /** What one case is worth. */
    public enum Shape {
        /** The same for everyone: 定额. */
        FLAT,
        /** So much for each unit: 按量. */
        PER_UNIT,
        /** A share of an invoice or of interest: 按比例. */
        PERCENT
    }

    public static SubsidyRule flat(Money amount, UUID fundAccount) {
        return new SubsidyRule(Shape.FLAT, amount, null, null, null, null, 0, fundAccount);
    }
}
