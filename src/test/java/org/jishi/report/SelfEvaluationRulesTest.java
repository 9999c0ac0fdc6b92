package org.jishi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jishi.report.SelfEvaluationRules.Direction;
import org.jishi.report.SelfEvaluationRules.Rating;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelfEvaluationRulesTest {
    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 3000, 2850, 10, 9.50",
        "AT_LEAST, 3000, 4100, 10, 10.00",
        "AT_LEAST, 3000, -5, 10, 0.00",
        "AT_LEAST, 0, 0, 10, 10.00",
        "AT_MOST, 90, 99, 8, 7.20",
        "AT_MOST, 90, 180, 8, 0.00",
        "AT_MOST, 0, 1, 8, 0.00",
        "AT_MOST, 0, 0, 8, 8.00",
        "EXACTLY, 0, 1, 5, 0.00",
        "EXACTLY, 0, 0, 5, 5.00",
        "EXACTLY, 12, 9, 4, 3.00"
    })
    void anIndicatorIsScoredAsTheFinanceBureauDoes(
            Direction direction, BigDecimal target, BigDecimal actual, BigDecimal weight, BigDecimal score) {
        assertThat(SelfEvaluationRules.score(direction, target, actual, weight)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"8.9974, 10, 10, 9.00", "12, 10, 10, 10.00", "5, 0, 10, 0.00"})
    void theBudgetScoreIsTheShareExecuted(BigDecimal executed, BigDecimal budget, BigDecimal weight, BigDecimal score) {
        assertThat(SelfEvaluationRules.budgetScore(executed, budget, weight)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"90, EXCELLENT", "89.99, GOOD", "80, GOOD", "60, FAIR", "59.99, POOR"})
    void theTotalIsRated(BigDecimal total, Rating rating) {
        assertThat(SelfEvaluationRules.rating(total)).isEqualTo(rating);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 100, 99, true",
        "AT_LEAST, 100, 129, false",
        "AT_LEAST, 100, 130, true",
        "AT_MOST, 100, 10, false",
        "AT_MOST, 100, 101, true"
    })
    void aMissedOrBadlySetTargetNeedsItsCause(
            Direction direction, BigDecimal target, BigDecimal actual, boolean needed) {
        assertThat(SelfEvaluationRules.needsCause(direction, target, actual)).isEqualTo(needed);
    }
}
