package org.jishi.report;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the office set itself for one indicator of a year.
 *
 * @param target in the indicator's unit
 * @param weight points of the self-evaluation, 0 for none
 * @param cause why it was missed or overshot, and the remedy
 */
public record IndicatorTarget(
        UUID id,
        int yearNo,
        Indicator indicator,
        SelfEvaluationRules.Direction direction,
        BigDecimal target,
        BigDecimal weight,
        @Nullable String cause,
        int version) {}
