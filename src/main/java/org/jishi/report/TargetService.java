package org.jishi.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.fund.FundSource;
import org.jishi.platform.access.Act;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.report.SelfEvaluationRules.Direction;
import org.jspecify.annotations.Nullable;

/** What the office set itself for a year: targets with their weights, and the goal in words. */
public final class TargetService {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Acts acts;
    private final AuditTrail trail;
    private final TargetRepository targets = new TargetRepository();
    private final InitialBudgets budgets;

    public TargetService(Acts acts) {
        this.acts = acts;
        this.trail = acts.trail();
        this.budgets = new InitialBudgets(acts.trail(), acts.ids());
    }

    /** The targets of a year, in the order of the indicators. */
    public List<IndicatorTarget> targets(int year) {
        return acts.read(Act.REPORT_READ, handle -> targets.targets(handle, year)).stream()
                .sorted((a, b) -> a.indicator().compareTo(b.indicator()))
                .toList();
    }

    /** What is reached of the year until that day; nothing of a year that has not begun. */
    public Optional<CountyFigures> reached(int year, LocalDate today) {
        return acts.snapshot(Act.REPORT_READ, handle -> {
            LocalDate first = LocalDate.of(year, 1, 1);
            LocalDate last = LocalDate.of(year, 12, 31);
            return today.isBefore(first)
                    ? Optional.empty()
                    : Optional.of(CountyFigures.of(handle, first, today.isBefore(last) ? today : last));
        });
    }

    public Optional<YearGoal> goal(int year) {
        return acts.read(Act.REPORT_READ, handle -> targets.goal(handle, year));
    }

    /** Sets or changes the target of an indicator; the weights of a year come to 100 points at most. */
    public void set(
            int year,
            Indicator indicator,
            Direction direction,
            BigDecimal target,
            BigDecimal weight,
            @Nullable String cause) {
        acts.change(Act.TARGET_WRITE, (handle, actor) -> {
            Refusal.ifAny(problems(year, indicator, target, weight));
            String why = cause == null || cause.isBlank() ? null : cause.strip();
            List<IndicatorTarget> all = targets.targets(handle, year);
            BigDecimal others = all.stream()
                    .filter(t -> t.indicator() != indicator)
                    .map(IndicatorTarget::weight)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (others.add(weight).compareTo(HUNDRED) > 0) {
                throw Refusal.at(
                        "weight",
                        "report.target.weightsOverHundred",
                        HUNDRED.subtract(others).toPlainString());
            }
            IndicatorTarget now = put(handle, of(all, indicator), year, indicator, direction, target, weight, why);
            trail.append(handle, actor, "report.target", "indicator_target", now.id(), now);
        });
    }

    /** Sets several at once, all of them or none; causes stay. */
    public void setAll(int year, List<TargetFigures> column) {
        acts.change(Act.TARGET_WRITE, (handle, actor) -> {
            Refusal.ifAny(column.stream()
                    .flatMap(each -> problems(
                            year,
                            each.indicator(),
                            each.target(),
                            Objects.requireNonNullElse(each.weight(), BigDecimal.ZERO))
                            .stream())
                    .distinct()
                    .toList());
            List<IndicatorTarget> all = targets.targets(handle, year);
            Map<UUID, IndicatorTarget> made = new LinkedHashMap<>();
            for (TargetFigures each : column) {
                Optional<IndicatorTarget> before = of(all, each.indicator());
                IndicatorTarget now = put(
                        handle,
                        before,
                        year,
                        each.indicator(),
                        Objects.requireNonNullElseGet(
                                each.direction(),
                                () -> before.map(IndicatorTarget::direction).orElse(Direction.AT_LEAST)),
                        each.target(),
                        Objects.requireNonNullElseGet(
                                each.weight(),
                                () -> before.map(IndicatorTarget::weight).orElse(BigDecimal.ZERO)),
                        before.map(IndicatorTarget::cause).orElse(null));
                made.put(now.id(), now);
            }
            BigDecimal sum = targets.targets(handle, year).stream()
                    .map(IndicatorTarget::weight)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(HUNDRED) > 0) {
                throw new Refusal(
                        "report.target.pasteOverHundred",
                        sum.stripTrailingZeros().toPlainString());
            }
            trail.append(handle, actor, "report.target", "indicator_target", made);
        });
    }

    private static List<Problem> problems(int year, Indicator indicator, BigDecimal target, BigDecimal weight) {
        List<Problem> problems = new ArrayList<>();
        if (year < 2014 || year > 2100) {
            problems.add(Problem.at("year", "report.target.year"));
        }
        if (target.signum() < 0 && indicator != Indicator.RETAIL_GROWTH) {
            problems.add(Problem.at("target", "report.target.negative"));
        }
        if (weight.signum() < 0 || weight.compareTo(HUNDRED) > 0) {
            problems.add(Problem.at("weight", "report.target.weight"));
        }
        if (weight.signum() > 0 && indicator.level() == null) {
            problems.add(Problem.at("weight", "report.target.notEvaluated"));
        }
        return problems;
    }

    private static Optional<IndicatorTarget> of(List<IndicatorTarget> all, Indicator indicator) {
        return all.stream().filter(each -> each.indicator() == indicator).findFirst();
    }

    private IndicatorTarget put(
            Handle handle,
            Optional<IndicatorTarget> before,
            int year,
            Indicator indicator,
            Direction direction,
            BigDecimal target,
            BigDecimal weight,
            @Nullable String cause) {
        IndicatorTarget now = new IndicatorTarget(
                before.map(IndicatorTarget::id).orElseGet(acts::newId),
                year,
                indicator,
                direction,
                target,
                weight,
                cause,
                before.map(IndicatorTarget::version).orElse(1));
        if (before.isEmpty()) {
            targets.insert(handle, now);
        } else if (!targets.update(handle, now)) {
            throw new Refusal("report.target.changedMeanwhile");
        }
        return now;
    }

    /** 年初预算数 of a year as it was entered, by source; empty while nothing was. */
    public Map<FundSource, Money> initial(int year) {
        return acts.read(Act.REPORT_READ, handle -> InitialBudgets.of(handle, year));
    }

    /** Enters it: every source, those without money with 0. */
    public void setInitial(int year, Map<FundSource, Money> amounts) {
        acts.change(Act.TARGET_WRITE, (handle, actor) -> {
            if (year < 2014 || year > 2100) {
                throw Refusal.at("year", "report.target.year");
            }
            List<Problem> problems = new ArrayList<>();
            amounts.forEach((source, amount) -> {
                if (amount.isNegative()) {
                    problems.add(Problem.at(source.name(), "report.initial.negative"));
                } else if (amount.compareTo(InitialBudget.MOST) > 0) {
                    problems.add(Problem.at(source.name(), "report.initial.tooMuch", InitialBudget.MOST));
                }
            });
            Refusal.ifAny(problems);
            budgets.set(handle, actor, year, amounts);
        });
    }

    /** Sets the words of a year's self-evaluation. */
    public void setGoal(int year, String project, String department, String expected, @Nullable String reached) {
        acts.change(Act.TARGET_WRITE, (handle, actor) -> {
            List<Problem> problems = new ArrayList<>();
            required(problems, "project", project);
            required(problems, "department", department);
            required(problems, "expected", expected);
            Refusal.ifAny(problems);
            Optional<YearGoal> before = targets.goal(handle, year);
            YearGoal now = new YearGoal(
                    before.map(YearGoal::id).orElseGet(acts::newId),
                    year,
                    project.strip(),
                    department.strip(),
                    expected.strip(),
                    reached == null || reached.isBlank() ? null : reached.strip(),
                    before.map(YearGoal::version).orElse(1));
            if (before.isEmpty()) {
                targets.insert(handle, now);
            } else if (!targets.update(handle, now)) {
                throw new Refusal("report.target.changedMeanwhile");
            }
            trail.append(handle, actor, "report.goal", "year_goal", now.id(), now);
        });
    }

    private static void required(List<Problem> problems, String field, String content) {
        if (content.isBlank()) {
            problems.add(Problem.at(field, "report.goal.missing." + field));
        }
    }
}
