package org.jishi.award.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jishi.award.AwardRule;
import org.jishi.award.AwardTier;
import org.jishi.kit.form.Form;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.policy.SchemeRules;
import org.jishi.support.CaseOffice;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An award's rule as it is typed, told and typed again. */
class AwardRuleEditorTest {
    private final CaseOffice desk = new CaseOffice();
    private final UUID account = desk.account("销售奖励", 10_000);
    private final TestUi ui = new TestUi(desk.office);

    @AfterEach
    void close() {
        desk.close();
    }

    private AwardRuleEditor editor(Language language) {
        desk.office.signIn(desk.clerk);
        return new AwardRuleEditor(new TestUi(desk.office.access, desk.office.clock, language).ui, desk.fundService);
    }

    private AwardRuleFields empty() {
        return (AwardRuleFields) editor(Language.ZH).open().fields(null);
    }

    private static void type(TierDraft tier, String from, AwardTier.Shape shape, String gives, String places) {
        tier.from.set(from);
        tier.shape.set(shape);
        tier.gives.set(gives);
        tier.places.set(places);
    }

    @Test
    void whatIsTypedBecomesTheRuleAndComesBackAsItWas() {
        AwardRuleFields fields = empty();
        assertThat(fields.fundAccount.get()).isEqualTo(account);
        type(fields.tiers.getFirst(), "100,000", AwardTier.Shape.FLAT, "5,000", "5");
        fields.tiers.add(new TierDraft());
        fields.tiers.getLast().bound.set(TierDraft.Bound.ABOVE);
        type(fields.tiers.getLast(), "500000", AwardTier.Shape.PERCENT_OF_INCREASE, "1.5%", "");
        fields.ownerCap.set(Money.ofYuan(30_000));
        fields.leastGrowth.set("15");
        fields.budget.set(Money.ofYuan(150_000));
        fields.rollsOver.set(true);
        AwardRule rule = fields.rule();
        assertThat(rule.tiers())
                .containsExactly(
                        new AwardTier(Money.ofYuan(100_000), true, AwardTier.Shape.FLAT, Money.ofYuan(5_000), null, 5),
                        new AwardTier(
                                Money.ofYuan(500_000),
                                false,
                                AwardTier.Shape.PERCENT_OF_INCREASE,
                                null,
                                new BigDecimal("1.5"),
                                0));
        assertThat(rule.leastGrowth()).isEqualByComparingTo("15");
        String json = SchemeRules.write(rule);
        AwardRuleFields again = (AwardRuleFields) editor(Language.ZH).open().fields(json);
        assertThat(again.rule()).isEqualTo(rule);
        List<String> told = editor(Language.ZH).open().statement(json);
        assertThat(told)
                .contains(
                        "满 100,000.00 元：奖 5,000.00 元，限前 5 名", "超过 500,000.00 元：按同比增量的 1.5% 奖励", "同一店主全年最高 30,000.00 元")
                .last()
                .asString()
                .contains("销售奖励");
    }

    @Test
    void whatIsNoRuleIsRefusedAtItsField() {
        AwardRuleFields fields = empty();
        type(fields.tiers.getFirst(), "十万", AwardTier.Shape.FLAT, "5000", "");
        fields.leastGrowth.set("很多");
        assertThatThrownBy(fields::rule)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting("field", "key")
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple("tiers", "award.rule.tier"),
                                        org.assertj.core.groups.Tuple.tuple("leastGrowth", "award.rule.growth")));
        type(fields.tiers.getFirst(), "100000", AwardTier.Shape.PERCENT, "120", "");
        fields.leastGrowth.set("");
        assertThatThrownBy(fields::rule)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems()).extracting("key").containsExactly("award.rule.tier"));
    }

    @Test
    void theFormShowsEveryTier() {
        AwardRule rule = AwardRule.of(
                        account,
                        new AwardTier(Money.ofYuan(100_000), true, AwardTier.Shape.FLAT, Money.ofYuan(5_000), null, 5),
                        AwardTier.percent(Money.ofYuan(1_000_000), "2"))
                .budget(Money.ofYuan(150_000), true);
        for (Language language : Language.values()) {
            var rules = editor(language).open();
            Pictures.draw("award-rule-" + language, 800, 900, () -> {
                Form form = new Form(new TestUi(desk.office.access, desk.office.clock, language).ui).labelWidth(128);
                rules.fields(SchemeRules.write(rule)).addTo(form, screen -> {});
                assertThat(form.lookupAll(".figure")).hasSizeGreaterThanOrEqualTo(6);
                return form;
            });
        }
        assertThat(Path.of("target/screens/award-rule-ZH-light.png")).isNotEmptyFile();
        assertThat(ui.dialogs.refusals).isEmpty();
    }
}
