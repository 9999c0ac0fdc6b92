package org.jishi.subsidy.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jishi.fund.ui.FundAccounts;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.policy.ui.RuleEditor;
import org.jishi.policy.ui.TypedValues;
import org.jishi.subsidy.SubsidyRule;
import org.jishi.subsidy.SubsidyRule.Shape;
import org.jishi.subsidy.SubsidyRules;
import org.jspecify.annotations.Nullable;

/** A subsidy's rule as it is typed. */
final class SubsidyRuleFields implements RuleEditor.Fields {
    final ObjectProperty<Shape> shape = new SimpleObjectProperty<>(Shape.FLAT);
    final ObjectProperty<Money> amount = new SimpleObjectProperty<>();
    final StringProperty percent = new SimpleStringProperty("");
    final ObjectProperty<Integer> threshold = new SimpleObjectProperty<>();
    final ObjectProperty<Money> thresholdMoney = new SimpleObjectProperty<>();
    final ObjectProperty<Money> caseCap = new SimpleObjectProperty<>();
    final ObjectProperty<Money> yearCap = new SimpleObjectProperty<>();
    final ObjectProperty<Integer> timesInYear = new SimpleObjectProperty<>(0);
    final ObjectProperty<UUID> fundAccount = new SimpleObjectProperty<>();

    private final Ui ui;
    private final FundAccounts accounts;

    SubsidyRuleFields(Ui ui, FundAccounts accounts, @Nullable SubsidyRule before) {
        this.ui = ui;
        this.accounts = accounts;
        if (accounts.ids().size() == 1) {
            fundAccount.set(accounts.ids().getFirst());
        }
        if (before != null) {
            fill(before);
        }
    }

    private void fill(SubsidyRule before) {
        shape.set(before.shape());
        timesInYear.set(before.timesInYear());
        fundAccount.set(before.fundAccount());
        if (before.shape() != Shape.PERCENT) {
            amount.set(before.amount());
        }
        BigDecimal share = before.percent();
        percent.set(share == null ? "" : share.toPlainString());
        Long least = before.threshold();
        if (least != null && before.shape() == Shape.PERCENT) {
            thresholdMoney.set(Money.ofFen(least));
        } else if (least != null) {
            threshold.set(Math.toIntExact(least));
        }
        if (before.caseCap() != null) {
            caseCap.set(before.caseCap());
        }
        if (before.yearCap() != null) {
            yearCap.set(before.yearCap());
        }
    }

    @Override
    public void addTo(Form form, Consumer<String> away) {
        form.choice(
                        "subsidy.field.shape",
                        shape,
                        Shape.class,
                        "subsidy.shape",
                        f -> f.width(240).help("subsidy.field.shapeHelp"))
                .money(
                        "subsidy.field.amount",
                        amount,
                        f -> f.required()
                                .shownWhen(is(Shape.FLAT)
                                        .flatMap(flat -> is(Shape.PER_UNIT).map(unit -> flat || unit))))
                .text(
                        "subsidy.field.percent",
                        percent,
                        f -> f.required().width(96).shownWhen(is(Shape.PERCENT)))
                .number(
                        "subsidy.field.threshold",
                        threshold,
                        f -> f.shownWhen(is(Shape.PER_UNIT)).help("subsidy.field.noThreshold"))
                .money(
                        "subsidy.field.thresholdMoney",
                        thresholdMoney,
                        f -> f.shownWhen(is(Shape.PERCENT)).help("subsidy.field.noThreshold"))
                .money("subsidy.field.caseCap", caseCap, f -> f.help("subsidy.field.noCap"))
                .money("subsidy.field.yearCap", yearCap, f -> f.help("subsidy.field.noCap"))
                .number(
                        "subsidy.field.timesInYear",
                        timesInYear,
                        f -> f.width(96).help("subsidy.field.noTimes"))
                .choice(
                        "subsidy.field.fundAccount",
                        fundAccount,
                        accounts.ids(),
                        accounts::name,
                        f -> accounts.ask(ui, f, away));
    }

    @Override
    public void keep(TypedValues values) {
        values.choice("shape", shape, Shape.class)
                .money("amount", amount)
                .text("percent", percent)
                .number("threshold", threshold)
                .money("thresholdMoney", thresholdMoney)
                .money("caseCap", caseCap)
                .money("yearCap", yearCap)
                .number("timesInYear", timesInYear)
                .other("fundAccount", () -> accounts.written(fundAccount.get()), id -> accounts.read(id, fundAccount));
    }

    private ObservableValue<Boolean> is(Shape wanted) {
        return shape.map(now -> now == wanted);
    }

    @Override
    public SubsidyRule rule() {
        List<Problem> problems = new ArrayList<>();
        BigDecimal share = shape.get() == Shape.PERCENT ? share(problems) : null;
        Refusal.ifAny(problems);
        SubsidyRule rule = new SubsidyRule(
                shape.get(),
                shape.get() == Shape.PERCENT ? Money.ZERO : Objects.requireNonNullElse(amount.get(), Money.ZERO),
                share,
                least(),
                caseCap.get(),
                yearCap.get(),
                Objects.requireNonNullElse(timesInYear.get(), 0),
                Objects.requireNonNull(fundAccount.get()));
        Refusal.ifAny(SubsidyRules.problems(rule));
        return rule;
    }

    private @Nullable BigDecimal share(List<Problem> problems) {
        try {
            return new BigDecimal(percent.get().strip());
        } catch (NumberFormatException e) {
            problems.add(Problem.at("percent", "subsidy.rule.percent"));
            return null;
        }
    }

    private @Nullable Long least() {
        return switch (shape.get()) {
            case FLAT -> null;
            case PER_UNIT -> threshold.get() == null ? null : Long.valueOf(threshold.get());
            case PERCENT ->
                thresholdMoney.get() == null ? null : thresholdMoney.get().fen();
        };
    }
}
