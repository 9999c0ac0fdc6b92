package org.jishi.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Scores of the project expenditure self-evaluation 项目支出绩效自评表, as domain.md 6.1 quotes them from a finance
 * bureau's system: a score is rounded half up to two decimals and is never below 0.
 */
public final class SelfEvaluationRules {
    /** From this share of the target on, a cause of deviation must be written: the target was badly set. */
    static final BigDecimal OVERSHOOT = new BigDecimal("1.30");

    private SelfEvaluationRules() {}

    /** How a target is meant. */
    public enum Direction {
        AT_LEAST,
        AT_MOST,
        EXACTLY
    }

    /** The rating of a total of 100. */
    public enum Rating {
        EXCELLENT,
        GOOD,
        FAIR,
        POOR
    }

    public static BigDecimal score(Direction direction, BigDecimal target, BigDecimal actual, BigDecimal weight) {
        BigDecimal reached = actual.max(BigDecimal.ZERO);
        return switch (direction) {
            case AT_LEAST -> reached.compareTo(target) >= 0 ? full(weight) : share(reached, target, weight);
            case EXACTLY -> {
                if (target.signum() == 0) {
                    yield reached.signum() <= 0 ? full(weight) : nothing();
                }
                yield reached.compareTo(target) >= 0 ? full(weight) : share(reached, target, weight);
            }
            case AT_MOST -> {
                if (reached.compareTo(target) <= 0) {
                    yield full(weight);
                }
                if (target.signum() == 0 || reached.compareTo(target.multiply(BigDecimal.TWO)) >= 0) {
                    yield nothing();
                }
                BigDecimal over = reached.subtract(target).divide(target, 10, RoundingMode.HALF_UP);
                yield BigDecimal.ONE.subtract(over).multiply(weight).setScale(2, RoundingMode.HALF_UP);
            }
        };
    }

    /** Ten points of the budget's execution: executed over the full-year budget, at most all of them. */
    public static BigDecimal budgetScore(BigDecimal executed, BigDecimal budget, BigDecimal weight) {
        return budget.signum() <= 0
                ? nothing()
                : share(executed.max(BigDecimal.ZERO).min(budget), budget, weight);
    }

    public static Rating rating(BigDecimal total) {
        if (total.compareTo(BigDecimal.valueOf(90)) >= 0) {
            return Rating.EXCELLENT;
        }
        if (total.compareTo(BigDecimal.valueOf(80)) >= 0) {
            return Rating.GOOD;
        }
        return total.compareTo(BigDecimal.valueOf(60)) >= 0 ? Rating.FAIR : Rating.POOR;
    }

    /** Whether the form is refused without a cause of deviation: the target missed, or overshot by 30 % or more. */
    public static boolean needsCause(Direction direction, BigDecimal target, BigDecimal actual) {
        boolean missed = score(direction, target, actual, BigDecimal.ONE).compareTo(BigDecimal.ONE) < 0;
        boolean overshot = direction != Direction.AT_MOST
                && target.signum() > 0
                && actual.compareTo(target.multiply(OVERSHOOT)) >= 0;
        return missed || overshot;
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole, BigDecimal weight) {
        return part.multiply(weight).divide(whole, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal full(BigDecimal weight) {
        return weight.setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal nothing() {
        return BigDecimal.ZERO.setScale(2);
    }
}
