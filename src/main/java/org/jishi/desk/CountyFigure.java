package org.jishi.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jishi.report.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * One figure of the home page, in the indicator's unit.
 *
 * @param quarter of the running quarter
 * @param year from the first of January on
 * @param target what the office set itself for the year; null when it did not
 */
public record CountyFigure(
        Indicator indicator,
        BigDecimal quarter,
        BigDecimal year,
        @Nullable BigDecimal target) {
    /** How much of the year's target is reached, 1 for all; empty without a target. */
    public Optional<BigDecimal> reached() {
        return target == null || target.signum() == 0
                ? Optional.empty()
                : Optional.of(year.divide(target, 4, RoundingMode.HALF_UP));
    }
}
