package org.jishi.subsidy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;

/** Computes a claim from its rule and the person's history; pure. */
public final class SubsidyRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private SubsidyRules() {}

    /** Why the person cannot have this at all; empty when the claim may be made. */
    public static List<Problem> obstacles(SubsidyRule rule, long quantity, SubsidyHistory history) {
        List<Problem> problems = new ArrayList<>();
        if (rule.threshold() != null && quantity < rule.threshold()) {
            problems.add(Problem.of("subsidy.rule.belowThreshold", rule.threshold()));
        }
        if (rule.timesInYear() > 0 && history.times() >= rule.timesInYear()) {
            problems.add(Problem.of("subsidy.rule.oftenEnough", history.times(), rule.timesInYear()));
        }
        if (rule.yearCap() != null && history.sum().compareTo(rule.yearCap()) >= 0) {
            problems.add(Problem.of("subsidy.rule.yearCapReached", history.sum(), rule.yearCap()));
        }
        if (problems.isEmpty() && !amount(rule, quantity, history).isPositive()) {
            problems.add(Problem.of("subsidy.rule.nothing"));
        }
        return problems;
    }

    /**
     * The amount before anything a person deducts: shape, then the cap for one case, then what is left of the year.
     *
     * @param quantity 1 for a flat amount, units for a rate, fen of the invoice for a percentage
     */
    public static Money amount(SubsidyRule rule, long quantity, SubsidyHistory history) {
        Money computed = switch (rule.shape()) {
            case FLAT -> rule.amount();
            case PER_UNIT -> rule.amount().times(quantity);
            case PERCENT -> Money.ofFen(quantity).times(percent(rule).divide(HUNDRED));
        };
        if (rule.caseCap() != null) {
            computed = computed.min(rule.caseCap());
        }
        if (rule.yearCap() != null) {
            computed = computed.min(rule.yearCap().minus(history.sum()).max(Money.ZERO));
        }
        return computed;
    }

    /** What is not right with a rule as a clerk drafted it. */
    public static List<Problem> problems(SubsidyRule rule) {
        List<Problem> problems = new ArrayList<>();
        if (rule.shape() == SubsidyRule.Shape.PERCENT) {
            BigDecimal percent = rule.percent();
            if (percent == null || percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0) {
                problems.add(Problem.at("percent", "subsidy.rule.percent"));
            }
        } else if (!rule.amount().isPositive()) {
            problems.add(Problem.at("amount", "subsidy.rule.amount"));
        }
        if (rule.timesInYear() < 0) {
            problems.add(Problem.at("timesInYear", "subsidy.rule.times"));
        }
        return problems;
    }

    private static BigDecimal percent(SubsidyRule rule) {
        BigDecimal percent = rule.percent();
        if (percent == null) {
            throw new IllegalArgumentException("a percentage without its percent");
        }
        return percent;
    }
}
