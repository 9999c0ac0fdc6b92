package org.jishi.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jishi.payment.Beneficiary;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwardRulesTest {
    private static final LocalDate LAST = LocalDate.of(2026, 9, 30);
    private static final UUID ACCOUNT = new UUID(1, 1);
    private static final AwardRule LADDER = AwardRule.of(
            ACCOUNT,
            AwardTier.flat(Money.ofYuan(10_000), Money.ofYuan(500)),
            AwardTier.flat(Money.ofYuan(30_000), Money.ofYuan(1_000)),
            AwardTier.percent(Money.ofYuan(50_000), "2"));

    private static AwardEntry entry(int number, long yuan) {
        return entry(number, Money.ofYuan(yuan), Money.ZERO, Money.ZERO);
    }

    private static AwardEntry entry(int number, Money sales, Money before, Money had) {
        return new AwardEntry(
                new UUID(2, number),
                Beneficiary.person(new UUID(3, number), "店主" + number),
                List.of("店" + number),
                sales,
                before,
                100,
                LocalDate.of(2025, 1, 1),
                0,
                false,
                had,
                false,
                false);
    }

    private static AwardShare one(AwardRule rule, AwardEntry entry) {
        return AwardRules.compute(rule, List.of(entry), LAST, null).getFirst();
    }

    private static List<Long> amounts(AwardRule rule, @Nullable Money pot, AwardEntry... entries) {
        return AwardRules.compute(rule, List.of(entries), LAST, pot).stream()
                .map(share -> share.amount().fen() / 100)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "9999.99,   0,       BELOW_TIERS",
        "10000.00,  500.00,  ",
        "29999.99,  500.00,  ",
        "30000.00,  1000.00, ",
        "49999.99,  1000.00, ",
        "50000.00,  1000.00, ",
        "87654.33,  1753.09, ",
    })
    void theHighestTierReachedGives(String sales, String amount, @Nullable AwardNote note) {
        AwardShare share = one(LADDER, entry(1, Money.parse(sales).orElseThrow(), Money.ZERO, Money.ZERO));
        assertThat(share.amount()).isEqualTo(Money.parse(amount).orElseThrow());
        assertThat(share.notes()).isEqualTo(note == null ? java.util.Set.of() : java.util.Set.of(note));
    }

    @Test
    void aBoundThatIsNotIncludedMustBePassed() {
        AwardTier above = new AwardTier(Money.ofYuan(10_000), false, AwardTier.Shape.FLAT, Money.ofYuan(500), null, 0);
        AwardRule rule = AwardRule.of(ACCOUNT, above);
        assertThat(one(rule, entry(1, 10_000)).amount()).isEqualTo(Money.ZERO);
        assertThat(one(rule, entry(1, Money.ofFen(1_000_001), Money.ZERO, Money.ZERO))
                        .amount())
                .isEqualTo(Money.ofYuan(500));
    }

    @Test
    void aShareOfTheIncreaseCountsFromTheYearBeforeOrFromTheTier() {
        AwardTier increase =
                new AwardTier(Money.ofYuan(10_000), true, AwardTier.Shape.PERCENT_OF_INCREASE, null, BigDecimal.ONE, 0);
        AwardRule rule = AwardRule.of(ACCOUNT, increase);
        assertThat(one(rule, entry(1, Money.ofYuan(50_000), Money.ofYuan(20_000), Money.ZERO))
                        .amount())
                .isEqualTo(Money.ofYuan(300));
        assertThat(one(rule, entry(1, 50_000)).amount()).isEqualTo(Money.ofYuan(400));
        assertThat(one(rule, entry(1, Money.ofYuan(50_000), Money.ofYuan(60_000), Money.ZERO))
                        .amount())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void placesGoToTheLargestSales() {
        AwardRule rule = AwardRule.of(
                ACCOUNT, new AwardTier(Money.ofYuan(10_000), true, AwardTier.Shape.FLAT, Money.ofYuan(500), null, 2));
        List<AwardShare> shares =
                AwardRules.compute(rule, List.of(entry(1, 11_000), entry(2, 13_000), entry(3, 12_000)), LAST, null);
        assertThat(shares).extracting(share -> share.entry().owner().name()).containsExactly("店主2", "店主3", "店主1");
        assertThat(shares.getLast().notes()).containsExactly(AwardNote.BEYOND_PLACES);
        assertThat(shares.getLast().amount()).isEqualTo(Money.ZERO);
    }

    @Test
    void growthOrdersAndAgeAreAskedFor() {
        AwardRule rule = LADDER.least(101, 30, new BigDecimal("15"));
        AwardShare few = one(rule, entry(1, Money.ofYuan(20_000), Money.ofYuan(18_000), Money.ZERO));
        assertThat(few.notes()).containsExactly(AwardNote.FEW_ORDERS, AwardNote.LOW_GROWTH);
        assertThat(one(LADDER.least(0, 700, null), entry(1, 20_000)).notes()).containsExactly(AwardNote.TOO_YOUNG);
        AwardRule growth = LADDER.least(0, 0, new BigDecimal("15"));
        assertThat(one(growth, entry(1, Money.ofYuan(11_500), Money.ofYuan(10_000), Money.ZERO))
                        .amount())
                .isEqualTo(Money.ofYuan(500));
        assertThat(one(growth, entry(1, 11_500)).amount()).isEqualTo(Money.ofYuan(500));
    }

    @Test
    void capsCountOverTheShopsOfOneOwnerAndTheYear() {
        AwardRule rule = LADDER.per(AwardRule.Per.SHOP).caps(Money.ofYuan(900), Money.ofYuan(1_500));
        Beneficiary owner = Beneficiary.person(new UUID(9, 9), "向明富");
        List<AwardEntry> shops = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            AwardEntry entry = entry(i, 40_000 - i);
            shops.add(new AwardEntry(
                    entry.key(),
                    owner,
                    entry.shops(),
                    entry.sales(),
                    Money.ZERO,
                    100,
                    entry.firstOpened(),
                    0,
                    false,
                    Money.ofYuan(100),
                    false,
                    false));
        }
        List<AwardShare> shares = AwardRules.compute(rule, shops, LAST, null);
        assertThat(shares)
                .extracting(AwardShare::amount)
                .containsExactly(Money.ofYuan(900), Money.ofYuan(500), Money.ZERO);
        assertThat(shares.get(1).notes()).containsExactly(AwardNote.CAPPED, AwardNote.OWNER_CAPPED);
    }

    @Test
    void aLaterTierGivesTheDifference() {
        AwardRule step = new AwardRule(
                AwardRule.Per.OWNER, LADDER.tiers(), null, null, null, 0, 0, null, 0, null, false, true, ACCOUNT);
        AwardShare more = one(step, entry(1, Money.ofYuan(30_000), Money.ZERO, Money.ofYuan(500)));
        assertThat(more.amount()).isEqualTo(Money.ofYuan(500));
        AwardShare same = one(step, entry(1, Money.ofYuan(20_000), Money.ZERO, Money.ofYuan(500)));
        assertThat(same.amount()).isEqualTo(Money.ZERO);
        assertThat(same.notes()).containsExactly(AwardNote.STEP_REACHED);
    }

    @Test
    void aPotTooSmallIsSharedAndTheOddFenGoesToTheLargestRemainder() {
        List<Money> given =
                AwardRules.divide(List.of(Money.ofFen(100), Money.ofFen(100), Money.ofFen(100)), Money.ofFen(200));
        assertThat(given).containsExactly(Money.ofFen(67), Money.ofFen(67), Money.ofFen(66));
        assertThat(AwardRules.divide(List.of(Money.ofFen(5), Money.ofFen(3), Money.ofFen(1)), Money.ofFen(4)))
                .containsExactly(Money.ofFen(2), Money.ofFen(1), Money.ofFen(1));
        assertThat(amounts(LADDER, Money.ofYuan(750), entry(1, 30_000), entry(2, 10_000)))
                .containsExactly(500L, 250L);
    }

    @Test
    void anyPotIsNeverExceededAndUsedToTheFen() {
        Random random = new Random(20261125);
        for (int run = 0; run < 3_000; run++) {
            List<Money> asked = new ArrayList<>();
            int count = random.nextInt(1, 40);
            for (int i = 0; i < count; i++) {
                asked.add(Money.ofFen(random.nextInt(4) == 0 ? 0 : random.nextLong(1, 5_000_000)));
            }
            long sum = asked.stream().mapToLong(Money::fen).sum();
            Money pot = Money.ofFen(random.nextLong(0, 2 * sum + 2));
            List<Money> given = AwardRules.divide(asked, pot);
            assertThat(given.stream().mapToLong(Money::fen).sum()).isEqualTo(Math.min(sum, pot.fen()));
            for (int i = 0; i < count; i++) {
                assertThat(given.get(i).fen()).isBetween(0L, asked.get(i).fen());
                if (sum > 0 && pot.fen() < sum) {
                    double exact = (double) asked.get(i).fen() * pot.fen() / sum;
                    assertThat(Math.abs(given.get(i).fen() - exact)).isLessThan(1.0001);
                }
            }
        }
    }

    @Test
    void anyRoundStaysInItsPotAndItsCapsAndRanksBySales() {
        Random random = new Random(7);
        for (int run = 0; run < 1_000; run++) {
            List<AwardEntry> entries = new ArrayList<>();
            int count = random.nextInt(0, 30);
            for (int i = 0; i < count; i++) {
                AwardEntry made = entry(i, Money.ofFen(random.nextLong(0, 9_000_000)), Money.ZERO, Money.ZERO);
                entries.add(new AwardEntry(
                        made.key(),
                        Beneficiary.person(new UUID(5, random.nextInt(12)), "甲"),
                        made.shops(),
                        made.sales(),
                        Money.ofFen(random.nextLong(0, 9_000_000)),
                        random.nextLong(0, 200),
                        made.firstOpened(),
                        random.nextInt(3),
                        random.nextInt(8) == 0,
                        Money.ZERO,
                        random.nextInt(8) == 0,
                        random.nextInt(8) == 0));
            }
            Money pot = Money.ofFen(random.nextLong(0, 1_000_000));
            Money ownerCap = Money.ofYuan(random.nextLong(100, 3_000));
            AwardRule rule = LADDER.per(AwardRule.Per.SHOP).caps(Money.ofYuan(1_200), ownerCap);
            List<AwardShare> shares = AwardRules.compute(rule, entries, LAST, pot);
            assertThat(shares).hasSameSizeAs(entries);
            assertThat(shares.stream().mapToLong(share -> share.amount().fen()).sum())
                    .isLessThanOrEqualTo(pot.fen());
            for (int i = 0; i < 12; i++) {
                UUID owner = new UUID(5, i);
                assertThat(shares.stream()
                                .filter(share -> share.entry().owner().id().equals(owner))
                                .mapToLong(share -> share.amount().fen())
                                .sum())
                        .isLessThanOrEqualTo(ownerCap.fen());
            }
            List<AwardShare> ranked =
                    shares.stream().filter(share -> share.rank() > 0).toList();
            for (int i = 1; i < ranked.size(); i++) {
                assertThat(ranked.get(i).entry().sales())
                        .isLessThanOrEqualTo(ranked.get(i - 1).entry().sales());
                assertThat(ranked.get(i).rank()).isEqualTo(i + 1);
            }
            assertThat(shares.stream()
                            .filter(share ->
                                    share.entry().leftOut() || share.entry().awarded()))
                    .allMatch(share -> share.amount().isZero());
        }
    }

    @Test
    void aRuleIsCheckedBeforeItIsDrafted() {
        assertThat(AwardRules.problems(LADDER)).isEmpty();
        AwardRule wrong = new AwardRule(
                AwardRule.Per.OWNER,
                List.of(AwardTier.percent(Money.ofYuan(5), "101"), AwardTier.flat(Money.ofYuan(5), Money.ofYuan(1))),
                Money.ZERO,
                null,
                null,
                -1,
                0,
                null,
                0,
                null,
                true,
                false,
                ACCOUNT);
        assertThat(AwardRules.problems(wrong))
                .extracting("key")
                .containsExactlyInAnyOrder(
                        "award.rule.tier",
                        "award.rule.order",
                        "award.rule.rollsOver",
                        "award.rule.caps",
                        "award.rule.thresholds");
        assertThat(AwardRules.problems(AwardRule.of(ACCOUNT))).extracting("key").containsExactly("award.rule.noTier");
    }
}
