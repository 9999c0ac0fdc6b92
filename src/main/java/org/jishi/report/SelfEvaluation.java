package org.jishi.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jishi.fund.FundSource;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jishi.platform.time.Period;

/**
 * The finance ministry's 项目支出绩效自评表 (domain.md 6.1): funds, the overall goal, indicators with their scores, the
 * total of 100. What the indicators' weights leave of 100 is the budget execution's (commonly 10).
 */
public final class SelfEvaluation implements ReportForm {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final TargetRepository targets = new TargetRepository();

    @Override
    public String id() {
        return "self-evaluation";
    }

    @Override
    public Set<Period.Kind> periods() {
        return EnumSet.of(Period.Kind.YEAR, Period.Kind.QUARTER);
    }

    @Override
    public ReportContent build(Handle handle, ReportRequest request) {
        Period year = request.yearTo();
        List<IndicatorTarget> weighed = targets.targets(handle, year.year()).stream()
                .filter(target -> target.weight().signum() > 0)
                .filter(target -> target.indicator().level() != null)
                .sorted(Comparator.comparing((IndicatorTarget t) ->
                                Objects.requireNonNull(t.indicator().level()))
                        .thenComparing(IndicatorTarget::indicator))
                .toList();
        CountyFigures figures = CountyFigures.of(handle, year.first(), year.last());
        BudgetYear budget = BudgetYear.of(handle, year.year(), year.last());
        Optional<YearGoal> goal = targets.goal(handle, year.year());
        List<Problem> problems = new ArrayList<>();
        SheetBuilder sheet = new SheetBuilder(request.text("report.self.tab"), 12, 12, 26, 15, 15, 15, 10, 34);
        String title = request.text("report.form.self-evaluation");
        sheet.title(request.sample() ? request.text("report.sampleTitle", title) : title);
        sheet.facts(
                request.text("report.self.year", String.valueOf(year.year())),
                request.text("report.money.tenThousands"));
        head(sheet, request, goal);
        BigDecimal budgetWeight = HUNDRED.subtract(
                weighed.stream().map(IndicatorTarget::weight).reduce(BigDecimal.ZERO, BigDecimal::add));
        BigDecimal total = funds(sheet, request, budget, budgetWeight);
        goalRows(sheet, request, goal);
        total = total.add(indicators(sheet, request, weighed, figures, problems));
        sheet.add(
                SheetRow.Kind.TOTAL,
                Span.wide(request.text("report.self.total"), 5),
                Span.of(new Cell.Figure(HUNDRED, 2)),
                Span.of(new Cell.Figure(total, 2)),
                Span.of(request.text("report.rating", SelfEvaluationRules.rating(total))));
        Foot.close(sheet, request, request.text("report.self.basis"));
        check(problems, goal, weighed, budgetWeight, budget, year);
        return new ReportContent(List.of(sheet.build()), problems);
    }

    private static void check(
            List<Problem> problems,
            Optional<YearGoal> goal,
            List<IndicatorTarget> weighed,
            BigDecimal budgetWeight,
            BudgetYear budget,
            Period year) {
        if (goal.isEmpty()) {
            problems.add(Problem.of("report.check.noGoal", String.valueOf(year.year())));
        }
        if (weighed.isEmpty()) {
            problems.add(Problem.of("report.check.noTargets", String.valueOf(year.year())));
        } else if (budgetWeight.signum() <= 0) {
            problems.add(Problem.of("report.check.noBudgetWeight"));
        }
        if (budget.paidTotal().compareTo(budget.budgetTotal()) > 0) {
            problems.add(Problem.of("report.check.paidOverBudget", budget.paidTotal(), budget.budgetTotal()));
        }
    }

    private static void head(SheetBuilder sheet, ReportRequest request, Optional<YearGoal> goal) {
        sheet.add(
                SheetRow.Kind.BODY,
                Span.wide(request.text("report.self.project"), 2),
                Span.wide(goal.map(YearGoal::project).orElse(""), 6));
        sheet.add(
                SheetRow.Kind.BODY,
                Span.wide(request.text("report.self.department"), 2),
                Span.wide(goal.map(YearGoal::department).orElse(""), 2),
                Span.of(request.text("report.self.office")),
                Span.wide(request.unit(), 3));
    }

    /** The block of funds; returns the score of the budget's execution. */
    private static BigDecimal funds(SheetBuilder sheet, ReportRequest request, BudgetYear budget, BigDecimal weight) {
        sheet.headings(
                request.text("report.self.funds"),
                "",
                request.text("report.self.fundRow"),
                request.text("report.self.initial"),
                request.text("report.self.budget"),
                request.text("report.self.executed"),
                request.text("report.self.weight"),
                request.text("report.self.rateAndScore"));
        Money executed = budget.paidTotal();
        BigDecimal score = SelfEvaluationRules.budgetScore(
                executed.yuan(), budget.budgetTotal().yuan(), weight.max(BigDecimal.ZERO));
        String rate = budget.budgetTotal().isPositive()
                ? executed.yuan().multiply(HUNDRED).divide(budget.budgetTotal().yuan(), 2, RoundingMode.HALF_UP) + "%"
                : "";
        fundRow(
                sheet,
                request.text("report.self.fundTotal"),
                budget.initialTotal(),
                budget.budgetTotal(),
                executed,
                new Cell.Figure(weight, 2),
                Cell.text(request.text("report.self.rateAndScoreOf", rate, score.toPlainString())));
        fundRow(
                sheet,
                request.text("report.self.appropriation"),
                BudgetYear.total(budget.initial()),
                BudgetYear.total(budget.current()),
                BudgetYear.total(budget.currentPaid()),
                Cell.blank(),
                Cell.blank());
        for (FundSource source : FundSource.values()) {
            fundRow(
                    sheet,
                    request.text("report.self.of", request.text("fund.source", source)),
                    budget.initial().getOrDefault(source, Money.ZERO),
                    budget.current().getOrDefault(source, Money.ZERO),
                    budget.currentPaid().getOrDefault(source, Money.ZERO),
                    Cell.blank(),
                    Cell.blank());
        }
        fundRow(
                sheet,
                request.text("report.self.carried"),
                budget.carried(),
                budget.carried(),
                budget.carriedPaid(),
                Cell.blank(),
                Cell.blank());
        fundRow(
                sheet,
                request.text("report.self.other"),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Cell.blank(),
                Cell.blank());
        return score;
    }

    private static void fundRow(
            SheetBuilder sheet, String name, Money initial, Money budget, Money executed, Cell weight, Cell score) {
        sheet.add(
                SheetRow.Kind.BODY,
                Span.wide(name, 3),
                Span.of(Cell.tenThousands(initial)),
                Span.of(Cell.tenThousands(budget)),
                Span.of(Cell.tenThousands(executed)),
                Span.of(weight),
                Span.of(score));
    }

    private static void goalRows(SheetBuilder sheet, ReportRequest request, Optional<YearGoal> goal) {
        sheet.add(
                SheetRow.Kind.HEADING,
                Span.wide(request.text("report.self.goal"), 2),
                Span.wide(request.text("report.self.expected"), 3),
                Span.wide(request.text("report.self.reached"), 3));
        sheet.add(
                SheetRow.Kind.BODY,
                Span.wide("", 2),
                Span.wide(goal.map(YearGoal::expected).orElse(""), 3),
                Span.wide(goal.map(YearGoal::reached).orElse(""), 3));
    }

    /** The block of indicators; returns the sum of their scores. */
    private static BigDecimal indicators(
            SheetBuilder sheet,
            ReportRequest request,
            List<IndicatorTarget> weighed,
            CountyFigures figures,
            List<Problem> problems) {
        sheet.headings(
                request.text("report.self.level1"),
                request.text("report.self.level2"),
                request.text("report.self.level3"),
                request.text("report.self.target"),
                request.text("report.self.actual"),
                request.text("report.self.weight"),
                request.text("report.self.score"),
                request.text("report.self.cause"));
        BigDecimal sum = BigDecimal.ZERO;
        for (IndicatorTarget target : weighed) {
            Indicator indicator = target.indicator();
            Indicator.Level level = Objects.requireNonNull(indicator.level());
            Optional<BigDecimal> actual = figures.value(indicator);
            BigDecimal score = actual.map(value ->
                            SelfEvaluationRules.score(target.direction(), target.target(), value, target.weight()))
                    .orElse(BigDecimal.ZERO);
            sum = sum.add(score);
            String name = request.text("report.indicator", indicator);
            if (actual.isEmpty()) {
                problems.add(Problem.of("report.check.noValue", name));
            } else if (SelfEvaluationRules.needsCause(target.direction(), target.target(), actual.get())
                    && target.cause() == null) {
                problems.add(Problem.of("report.check.noCause", name));
            }
            sheet.body(
                    Cell.text(request.text("report.first", level.first())),
                    Cell.text(request.text("report.level", level)),
                    Cell.text(name + request.text("report.inUnit", request.text("report.unitOf", indicator.unit()))),
                    Cell.text(request.text("report.direction", target.direction()) + plain(target.target(), indicator)),
                    Cell.text(actual.map(value -> plain(value, indicator)).orElse("")),
                    new Cell.Figure(target.weight(), 2),
                    new Cell.Figure(score, 2),
                    Cell.text(target.cause()));
        }
        return sum;
    }

    private static String plain(BigDecimal figure, Indicator indicator) {
        String digits = figure.setScale(indicator.unit().decimals(), RoundingMode.HALF_UP)
                .toPlainString();
        return indicator.unit() == Indicator.Unit.PERCENT ? digits + "%" : digits;
    }
}
