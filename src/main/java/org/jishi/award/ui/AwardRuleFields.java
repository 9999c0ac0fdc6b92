package org.jishi.award.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.award.AwardRule;
import org.jishi.award.AwardRule.Per;
import org.jishi.award.AwardRules;
import org.jishi.award.AwardTier;
import org.jishi.fund.ui.FundAccounts;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.policy.ui.RuleEditor;
import org.jishi.policy.ui.TypedValues;
import org.jspecify.annotations.Nullable;

/** An award's rule as it is typed. */
final class AwardRuleFields implements RuleEditor.Fields {
    final ObjectProperty<Per> per = new SimpleObjectProperty<>(Per.OWNER);
    final List<TierDraft> tiers = new ArrayList<>();
    final ObjectProperty<Money> floor = new SimpleObjectProperty<>();
    final ObjectProperty<Money> lineCap = new SimpleObjectProperty<>();
    final ObjectProperty<Money> ownerCap = new SimpleObjectProperty<>();
    final ObjectProperty<Integer> leastOrders = new SimpleObjectProperty<>(0);
    final ObjectProperty<Integer> leastDays = new SimpleObjectProperty<>(0);
    final StringProperty leastGrowth = new SimpleStringProperty("");
    final ObjectProperty<Integer> places = new SimpleObjectProperty<>(0);
    final ObjectProperty<Money> budget = new SimpleObjectProperty<>();
    final BooleanProperty rollsOver = new SimpleBooleanProperty();
    final BooleanProperty stepUp = new SimpleBooleanProperty();
    final ObjectProperty<UUID> fundAccount = new SimpleObjectProperty<>();

    private final Ui ui;
    private final FundAccounts accounts;

    AwardRuleFields(Ui ui, FundAccounts accounts, @Nullable AwardRule before) {
        this.ui = ui;
        this.accounts = accounts;
        if (accounts.ids().size() == 1) {
            fundAccount.set(accounts.ids().getFirst());
        }
        if (before == null) {
            tiers.add(new TierDraft());
        } else {
            fill(before);
        }
    }

    private void fill(AwardRule before) {
        per.set(before.per());
        before.tiers().forEach(tier -> tiers.add(TierDraft.of(tier)));
        floor.set(before.floor());
        lineCap.set(before.lineCap());
        ownerCap.set(before.ownerCap());
        leastOrders.set(Math.toIntExact(before.leastOrders()));
        leastDays.set(before.leastDays());
        BigDecimal growth = before.leastGrowth();
        leastGrowth.set(growth == null ? "" : growth.toPlainString());
        places.set(before.places());
        budget.set(before.budget());
        rollsOver.set(before.rollsOver());
        stepUp.set(before.stepUp());
        fundAccount.set(before.fundAccount());
    }

    @Override
    public void addTo(Form form, Consumer<String> away) {
        form.choice("award.field.per", per, Per.class, "award.per", f -> f.width(320))
                .custom(
                        "award.field.tiers",
                        new TierRows(ui, tiers),
                        f -> f.required().help("award.field.tiersHelp"))
                .money("award.field.floor", floor, f -> f.help("award.field.floorHelp"))
                .money("award.field.lineCap", lineCap, f -> f.help("award.field.none"))
                .money("award.field.ownerCap", ownerCap, f -> f.help("award.field.none"))
                .number("award.field.leastOrders", leastOrders, f -> f.width(96).help("award.field.zero"))
                .number("award.field.leastDays", leastDays, f -> f.width(96).help("award.field.zero"))
                .text("award.field.leastGrowth", leastGrowth, f -> f.width(96).help("award.field.growthHelp"))
                .number("award.field.places", places, f -> f.width(96).help("award.field.zero"))
                .money("award.field.budget", budget, f -> f.help("award.field.budgetHelp"))
                .check(
                        "award.field.rollsOver",
                        rollsOver,
                        f -> f.disabledWhen(budget.map(pot -> false).orElse(true)))
                .check("award.field.stepUp", stepUp, f -> {})
                .choice(
                        "award.field.fundAccount",
                        fundAccount,
                        accounts.ids(),
                        accounts::name,
                        f -> accounts.ask(ui, f, away));
    }

    @Override
    public void keep(TypedValues values) {
        values.choice("per", per, Per.class)
                .other("tiers", () -> TierDraft.written(tiers), text -> TierDraft.read(text, tiers))
                .money("floor", floor)
                .money("lineCap", lineCap)
                .money("ownerCap", ownerCap)
                .number("leastOrders", leastOrders)
                .number("leastDays", leastDays)
                .text("leastGrowth", leastGrowth)
                .number("places", places)
                .money("budget", budget)
                .flag("rollsOver", rollsOver)
                .flag("stepUp", stepUp)
                .other("fundAccount", () -> accounts.written(fundAccount.get()), id -> accounts.read(id, fundAccount));
    }

    @Override
    public AwardRule rule() {
        List<Problem> problems = new ArrayList<>();
        List<AwardTier> read = new ArrayList<>();
        for (int i = 0; i < tiers.size(); i++) {
            int number = i + 1;
            tiers.get(i)
                    .read()
                    .ifPresentOrElse(read::add, () -> problems.add(Problem.at("tiers", "award.rule.tier", number)));
        }
        BigDecimal growth = growth(problems);
        Refusal.ifAny(problems);
        AwardRule rule = new AwardRule(
                per.get(),
                read,
                floor.get(),
                lineCap.get(),
                ownerCap.get(),
                whole(leastOrders),
                whole(leastDays),
                growth,
                whole(places),
                budget.get(),
                budget.get() != null && rollsOver.get(),
                stepUp.get(),
                Objects.requireNonNull(fundAccount.get()));
        Refusal.ifAny(AwardRules.problems(rule));
        return rule;
    }

    private static int whole(ObjectProperty<Integer> number) {
        return Objects.requireNonNullElse(number.get(), 0);
    }

    private @Nullable BigDecimal growth(List<Problem> problems) {
        String written = leastGrowth.get().strip();
        if (written.isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(written);
        } catch (NumberFormatException e) {
            problems.add(Problem.at("leastGrowth", "award.rule.growth"));
            return null;
        }
    }
}
