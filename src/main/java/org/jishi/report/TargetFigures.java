package org.jishi.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a spreadsheet says of one indicator.
 *
 * @param direction null to leave what is asked
 * @param weight null to leave the points
 */
public record TargetFigures(
        Indicator indicator,
        SelfEvaluationRules.@Nullable Direction direction,
        BigDecimal target,
        @Nullable BigDecimal weight) {}
