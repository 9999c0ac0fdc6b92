package org.jishi.award.ui;

import java.util.ArrayList;
import java.util.List;
import org.jishi.award.AwardRule;
import org.jishi.fund.FundService;
import org.jishi.fund.ui.FundAccounts;
import org.jishi.kit.Ui;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.SchemeRules;
import org.jishi.policy.ui.RuleEditor;
import org.jspecify.annotations.Nullable;

/** How an award's rule is typed and told: tiers, floor and caps, thresholds, the pot. */
public final class AwardRuleEditor implements RuleEditor {
    private final Ui ui;
    private final FundService funds;

    public AwardRuleEditor(Ui ui, FundService funds) {
        this.ui = ui;
        this.funds = funds;
    }

    @Override
    public SchemeKind kind() {
        return SchemeKind.AWARD;
    }

    @Override
    public Rules open() {
        FundAccounts accounts = FundAccounts.of(funds.overview(), funds.keepers());
        return new Rules() {
            @Override
            public Fields fields(@Nullable String before) {
                return new AwardRuleFields(
                        ui, accounts, before == null ? null : SchemeRules.read(before, AwardRule.class));
            }

            @Override
            public List<String> statement(String rules) {
                AwardRule rule = SchemeRules.read(rules, AwardRule.class);
                List<String> lines = new ArrayList<>(new AwardWords(ui).rule(rule));
                lines.add(ui.text("award.rule.fundWords", accounts.name(rule.fundAccount())));
                return lines;
            }
        };
    }
}
