package org.jishi.branding.ui;

import java.util.ArrayList;
import java.util.List;
import org.jishi.branding.BrandingRule;
import org.jishi.branding.ItemKind;
import org.jishi.fund.FundService;
import org.jishi.fund.ui.FundAccounts;
import org.jishi.kit.Ui;
import org.jishi.platform.money.Money;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.SchemeRules;
import org.jishi.policy.ui.RuleEditor;
import org.jspecify.annotations.Nullable;

/** How a branding scheme's rule is typed and told: a cap for the case and one for each item that is supported. */
public final class BrandingRuleEditor implements RuleEditor {
    private final Ui ui;
    private final FundService funds;

    public BrandingRuleEditor(Ui ui, FundService funds) {
        this.ui = ui;
        this.funds = funds;
    }

    @Override
    public SchemeKind kind() {
        return SchemeKind.BRANDING;
    }

    @Override
    public Rules open() {
        FundAccounts accounts = FundAccounts.of(funds.overview(), funds.keepers());
        return new Rules() {
            @Override
            public Fields fields(@Nullable String before) {
                return new BrandingRuleFields(ui, accounts, before == null ? null : read(before));
            }

            @Override
            public List<String> statement(String rules) {
                return told(read(rules), accounts);
            }
        };
    }

    private static BrandingRule read(String rules) {
        return SchemeRules.read(rules, BrandingRule.class);
    }

    private List<String> told(BrandingRule rule, FundAccounts accounts) {
        List<String> lines = new ArrayList<>();
        lines.add(ui.text("branding.rule.told.case", rule.caseCap()));
        for (ItemKind kind : ItemKind.values()) {
            Money cap = rule.itemCaps().get(kind);
            if (cap != null) {
                lines.add(ui.text("branding.rule.told.item", ui.text("branding.rule", kind), cap));
            }
        }
        lines.add(ui.text("branding.rule.told.once"));
        lines.add(ui.text("branding.rule.told.fund", accounts.name(rule.fundAccount())));
        return lines;
    }
}
