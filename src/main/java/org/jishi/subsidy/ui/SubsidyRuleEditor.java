package org.jishi.subsidy.ui;

import java.util.ArrayList;
import java.util.List;
import org.jishi.fund.FundService;
import org.jishi.fund.ui.FundAccounts;
import org.jishi.kit.Ui;
import org.jishi.platform.money.Money;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.SchemeRules;
import org.jishi.policy.ui.RuleEditor;
import org.jishi.subsidy.SubsidyRule;
import org.jspecify.annotations.Nullable;

/** How a subsidy's rule is typed and told: flat, per unit or percent, with threshold and caps. */
public final class SubsidyRuleEditor implements RuleEditor {
    private final Ui ui;
    private final FundService funds;

    public SubsidyRuleEditor(Ui ui, FundService funds) {
        this.ui = ui;
        this.funds = funds;
    }

    @Override
    public SchemeKind kind() {
        return SchemeKind.SUBSIDY;
    }

    @Override
    public Rules open() {
        FundAccounts accounts = FundAccounts.of(funds.overview(), funds.keepers());
        return new Rules() {
            @Override
            public Fields fields(@Nullable String before) {
                return new SubsidyRuleFields(ui, accounts, before == null ? null : read(before));
            }

            @Override
            public List<String> statement(String rules) {
                return told(read(rules), accounts);
            }
        };
    }

    private static SubsidyRule read(String rules) {
        return SchemeRules.read(rules, SubsidyRule.class);
    }

    private List<String> told(SubsidyRule rule, FundAccounts accounts) {
        List<String> lines = new ArrayList<>();
        lines.add(
                switch (rule.shape()) {
                    case FLAT -> ui.text("subsidy.told.flat", rule.amount());
                    case PER_UNIT -> ui.text("subsidy.told.perUnit", rule.amount());
                    case PERCENT ->
                        ui.text(
                                "subsidy.told.percent",
                                rule.percent() == null ? "" : rule.percent().toPlainString());
                });
        Long threshold = rule.threshold();
        if (threshold != null && rule.shape() == SubsidyRule.Shape.PERCENT) {
            lines.add(ui.text("subsidy.told.thresholdMoney", Money.ofFen(threshold)));
        } else if (threshold != null) {
            lines.add(ui.text("subsidy.told.threshold", threshold));
        }
        if (rule.caseCap() != null) {
            lines.add(ui.text("subsidy.told.caseCap", rule.caseCap()));
        }
        if (rule.yearCap() != null) {
            lines.add(ui.text("subsidy.told.yearCap", rule.yearCap()));
        }
        lines.add(
                rule.timesInYear() == 0
                        ? ui.text("subsidy.told.noTimes")
                        : ui.text("subsidy.told.times", rule.timesInYear()));
        lines.add(ui.text("subsidy.told.once"));
        lines.add(ui.text("subsidy.told.fund", accounts.name(rule.fundAccount())));
        return lines;
    }
}
