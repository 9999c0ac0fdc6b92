package org.jishi.branding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrandingRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);
    private static final BrandingRule RULE = new BrandingRule(
            Money.ofYuan(8_000),
            Map.of(ItemKind.PACKAGING, Money.ofYuan(6_000), ItemKind.TRADEMARK, Money.ofYuan(3_000)),
            new UUID(0, 1));

    private static ItemPlan item(ItemKind kind, int quantity, long yuan) {
        return new ItemPlan(kind, "脐橙礼盒", quantity, Money.ofYuan(yuan));
    }

    /** What blocks the acceptance is filed under the very name that the refusal tells. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aPaperIsRefusedByTheNameItIsFiledUnder(Language language) {
        Texts texts = Texts.in(language);
        assertThat(ItemKind.values())
                .flatExtracting(ItemKind::papers)
                .allSatisfy(type ->
                        assertThat(texts.text("branding.paper." + type)).endsWith(texts.text("evidence.kind." + type)));
    }

    @Test
    void aPlanWithinItsCapsIsRight() {
        List<ItemPlan> items = List.of(item(ItemKind.PACKAGING, 2, 2_500), item(ItemKind.TRADEMARK, 1, 3_000));
        assertThat(BrandingRules.plan(RULE, items)).isEmpty();
        assertThat(BrandingRules.budget(items)).isEqualTo(Money.ofYuan(8_000));
    }

    @Test
    void eachCapAndEachGapIsNamed() {
        assertThat(BrandingRules.plan(RULE, List.of())).extracting("key").containsExactly("branding.plan.noItem");
        assertThat(BrandingRules.plan(
                        RULE,
                        List.of(
                                item(ItemKind.PACKAGING, 3, 2_500),
                                item(ItemKind.ORGANIC, 1, 100),
                                item(ItemKind.TRADEMARK, 0, 1_000),
                                item(ItemKind.TRADEMARK, 1, 1_000))))
                .extracting("key")
                .containsExactly(
                        "branding.plan.overItemCap",
                        "branding.plan.notSupported.ORGANIC",
                        "branding.plan.noPrice",
                        "branding.plan.overCaseCap");
    }

    @Test
    void aDeliveryNeedsItsDayAndItsNumber() {
        assertThat(BrandingRules.delivery(
                        List.of(
                                delivered(ItemKind.PACKAGING, null, null),
                                delivered(ItemKind.TRADEMARK, TODAY, " "),
                                delivered(ItemKind.PACKAGING, TODAY.plusDays(1), null),
                                delivered(ItemKind.TRADEMARK, TODAY, "第81234567号")),
                        TODAY))
                .extracting("key")
                .containsExactly(
                        "branding.delivery.notDelivered", "branding.delivery.noNumber", "branding.delivery.future");
    }

    private static BrandingItem delivered(ItemKind kind, @Nullable LocalDate on, @Nullable String number) {
        return new BrandingItem(
                new UUID(0, 2),
                new UUID(0, 3),
                kind,
                "礼盒",
                1,
                Money.ofYuan(10),
                2026,
                on,
                number,
                null,
                null,
                null,
                null,
                1);
    }
}
