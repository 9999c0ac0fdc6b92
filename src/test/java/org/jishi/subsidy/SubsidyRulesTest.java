package org.jishi.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.jishi.platform.money.Money;
import org.jishi.subsidy.SubsidyRule.Shape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubsidyRulesTest {
    private static final UUID ACCOUNT = new UUID(0, 1);

    /** Shanxi 2023 (domain.md 3): 1 yuan a parcel from 1,000 parcels on, at most 1,000,000 yuan. */
    private static final SubsidyRule PARCELS =
            new SubsidyRule(Shape.PER_UNIT, Money.ofYuan(1), null, 1_000L, Money.ofYuan(1_000_000), null, 0, ACCOUNT);

    @ParameterizedTest
    @CsvSource({"1000, 1000.00", "2500, 2500.00", "1000000, 1000000.00", "1700000, 1000000.00"})
    void aRateIsPaidForEachUnitUpToTheCap(long parcels, String yuan) {
        assertThat(SubsidyRules.amount(PARCELS, parcels, SubsidyHistory.NONE).plain())
                .isEqualTo(yuan);
        assertThat(SubsidyRules.obstacles(PARCELS, parcels, SubsidyHistory.NONE))
                .isEmpty();
    }

    @Test
    void belowTheThresholdNothingIsGiven() {
        assertThat(SubsidyRules.obstacles(PARCELS, 999, SubsidyHistory.NONE))
                .extracting("key")
                .containsExactly("subsidy.rule.belowThreshold");
    }

    @ParameterizedTest
    @CsvSource({"100.05, 33.3, 33.32", "0.01, 50, 0.01", "999.99, 70, 699.99"})
    void aPercentageIsRoundedHalfUpToTheFen(BigDecimal invoice, BigDecimal percent, String yuan) {
        SubsidyRule rule = new SubsidyRule(Shape.PERCENT, Money.ZERO, percent, null, null, null, 0, ACCOUNT);
        long fen = Money.ofYuan(invoice).fen();
        assertThat(SubsidyRules.amount(rule, fen, SubsidyHistory.NONE).plain()).isEqualTo(yuan);
    }

    @Test
    void whatIsLeftOfTheYearIsTheMostAndThenNothing() {
        SubsidyRule rule =
                new SubsidyRule(Shape.FLAT, Money.ofYuan(600), null, null, null, Money.ofYuan(1_500), 3, ACCOUNT);
        assertThat(SubsidyRules.amount(rule, 1, new SubsidyHistory(2, Money.ofYuan(1_200))))
                .isEqualTo(Money.ofYuan(300));
        assertThat(SubsidyRules.obstacles(rule, 1, new SubsidyHistory(3, Money.ofYuan(1_500))))
                .extracting("key")
                .containsExactly("subsidy.rule.oftenEnough", "subsidy.rule.yearCapReached");
    }

    @Test
    void aLimitOfTimesIsNotBelowNone() {
        SubsidyRule rule = new SubsidyRule(Shape.FLAT, Money.ofYuan(600), null, null, null, null, -1, ACCOUNT);
        assertThat(SubsidyRules.problems(rule)).extracting("key").containsExactly("subsidy.rule.times");
    }

    @ParameterizedTest
    @CsvSource({
        "FLAT, 0, , subsidy.rule.amount",
        "PERCENT, 0, 101, subsidy.rule.percent",
        "PERCENT, 0, , subsidy.rule.percent"
    })
    void aRuleThatGivesNothingIsRefused(Shape shape, long yuan, @Nullable BigDecimal percent, String key) {
        SubsidyRule rule = new SubsidyRule(shape, Money.ofYuan(yuan), percent, null, null, null, 0, ACCOUNT);
        assertThat(SubsidyRules.problems(rule)).extracting("key").containsExactly(key);
    }
}
