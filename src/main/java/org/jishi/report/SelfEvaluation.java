package org.jishi.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;

/**
 * The finance ministry's 项目支出绩效自评表 (domain.md 6.1): funds, the overall goal, indicators with their scores, the
 * total of 100. What the indicators' weights leave of 100 is the budget execution's (commonly 10).
 */
public final class SelfEvaluation implements ReportForm {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Columns of weights and scores: those of the funds stand further right than the indicators'. */
    private static final int WEIGHT = 5;

    private static final int SCORE = 6;
    private static final int FUND_WEIGHT = 6;
    private static final int FUND_SCORE = 8;
    private static final int FUND_AMOUNT = 3;

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
        SheetBuilder sheet = new SheetBuilder(
                request.name("report.self.tab"),
                12,
                13,
                request.words().second("report.self.level3") == null ? 26 : 36,
                14,
                14,
                14,
                10,
                12,
                24);
        Foot.title(sheet, request, "report.form.self-evaluation");
        sheet.facts(
                request.words().labelled("report.unit", request.unit()),
                yearOf(request),
                Foot.money(request, "report.unitOf.TEN_THOUSAND_YUAN"));
        head(sheet, request, goal);
        BigDecimal budgetWeight = HUNDRED.subtract(
                weighed.stream().map(IndicatorTarget::weight).reduce(BigDecimal.ZERO, BigDecimal::add));
        int fundRow = sheet.nextRow() + 1;
        BigDecimal total = funds(sheet, request, budget, weighed.isEmpty() ? null : budgetWeight);
        goalRows(sheet, request, goal);
        int first = sheet.nextRow() + 1;
        total = total.add(indicators(sheet, request, weighed, figures, problems));
        List<Cell.Area> weights = new ArrayList<>(List.of(new Cell.Area(fundRow, fundRow, FUND_WEIGHT)));
        List<Cell.Area> scores = new ArrayList<>(List.of(new Cell.Area(fundRow, fundRow, FUND_SCORE)));
        if (!weighed.isEmpty()) {
            weights.add(new Cell.Area(first, sheet.nextRow() - 1, WEIGHT));
            scores.add(new Cell.Area(first, sheet.nextRow() - 1, SCORE));
        }
        // Without targets, what is left of a hundred is no weight that anybody set.
        boolean scored = !weighed.isEmpty();
        sheet.add(
                SheetRow.Kind.TOTAL,
                Span.wide(request.name("report.self.total"), WEIGHT),
                Span.of(scored ? new Cell.Total(weights, HUNDRED, 2) : new Cell.None()),
                Span.of(scored ? new Cell.Total(scores, total, 2) : new Cell.None()),
                Span.wide(
                        scored
                                ? request.text("report.rating", SelfEvaluationRules.rating(total))
                                : request.text("report.self.noTargets"),
                        2));
        sheet.note(MoneyOut.of(handle, year.first(), year.last()).told(request, "year"));
        Foot.close(sheet, request, "report.self.basis");
        check(problems, goal, weighed, budgetWeight, budget, year);
        return new ReportContent(List.of(sheet.build()), problems);
    }

    /** Whether it is of a whole year and not of the year up to the end of a quarter. */
    private static boolean whole(ReportRequest request) {
        return request.period().kind() == Period.Kind.YEAR;
    }

    private static String yearOf(ReportRequest request) {
        LocalDate last = request.period().last();
        String year = String.valueOf(last.getYear());
        return whole(request) ? request.name("report.self.year", year) : request.name("report.self.yearTo", year, last);
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
                Span.wide(request.name("report.self.project"), 2),
                Span.wide(goal.map(YearGoal::project).orElse(""), 7));
        sheet.add(
                SheetRow.Kind.BODY,
                Span.wide(request.name("report.self.department"), 2),
                Span.wide(goal.map(YearGoal::department).orElse(""), 2),
                Span.of(request.name("report.self.office")),
                Span.wide(request.unit(), 4));
    }

    /** The block of funds; returns the score of the budget's execution, nothing where no weight is set. */
    private static BigDecimal funds(
            SheetBuilder sheet, ReportRequest request, BudgetYear budget, @Nullable BigDecimal weight) {
        sheet.add(
                SheetRow.Kind.HEADING,
                Span.of(request.heading("report.self.funds")),
                Span.wide(request.heading("report.self.fundRow"), 2),
                Span.of(request.heading("report.self.initial")),
                Span.of(request.heading(whole(request) ? "report.self.budget" : "report.self.budgetTo")),
                Span.of(request.heading(whole(request) ? "report.self.executed" : "report.self.executedTo")),
                Span.of(request.heading("report.self.weight")),
                Span.of(request.heading("report.self.rate")),
                Span.of(request.heading("report.self.score")));
        Money executed = budget.paidTotal();
        BigDecimal score = weight == null
                ? BigDecimal.ZERO
                : SelfEvaluationRules.budgetScore(
                        executed.yuan(), budget.budgetTotal().yuan(), weight.max(BigDecimal.ZERO));
        int top = sheet.nextRow();
        int sources = FundSource.values().length;
        int carried = top + 2 + sources;
        sheet.add(
                SheetRow.Kind.BODY,
                new Span(Cell.text(request.heading("report.self.fundsOf")), 1, sources + 4),
                Span.wide(request.name("report.self.fundTotal"), 2),
                Span.of(fundTotal(top, carried, 0, budget.initialTotal())),
                Span.of(fundTotal(top, carried, 1, budget.budgetTotal())),
                Span.of(fundTotal(top, carried, 2, executed)),
                Span.of(weight == null ? new Cell.None() : new Cell.Figure(weight, 2)),
                Span.of(Cell.share(executed.yuan(), budget.budgetTotal().yuan())),
                Span.of(weight == null ? new Cell.None() : new Cell.Figure(score, 2)));
        Money[] granted = {
            BudgetYear.total(budget.initial()),
            BudgetYear.total(budget.current()),
            BudgetYear.total(budget.currentPaid())
        };
        Cell[] sums = new Cell[granted.length];
        for (int i = 0; i < sums.length; i++) {
            Cell.Area area = new Cell.Area(top + 2, top + 1 + sources, FUND_AMOUNT + i);
            sums[i] = new Cell.Total(List.of(area), granted[i].tenThousands(), 2);
        }
        fundRow(sheet, request.name("report.self.appropriation"), sums);
        for (FundSource source : FundSource.values()) {
            fundRow(
                    sheet,
                    ofSource(request, source),
                    Cell.tenThousands(budget.initial().getOrDefault(source, Money.ZERO)),
                    Cell.tenThousands(budget.current().getOrDefault(source, Money.ZERO)),
                    Cell.tenThousands(budget.currentPaid().getOrDefault(source, Money.ZERO)));
        }
        fundRow(
                sheet,
                request.name("report.self.carried"),
                Cell.tenThousands(budget.carried()),
                Cell.tenThousands(budget.carried()),
                Cell.tenThousands(budget.carriedPaid()));
        fundRow(
                sheet,
                request.name("report.self.other"),
                Cell.tenThousands(Money.ZERO),
                Cell.tenThousands(Money.ZERO),
                Cell.tenThousands(Money.ZERO));
        return score;
    }

    /** The whole: this year's appropriation, what was carried over, and the row of other money below it. */
    private static Cell fundTotal(int top, int carried, int amount, Money expected) {
        int column = FUND_AMOUNT + amount;
        return new Cell.Total(
                List.of(new Cell.Area(top + 1, top + 1, column), new Cell.Area(carried, carried + 1, column)),
                expected.tenThousands(),
                2);
    }

    private static void fundRow(SheetBuilder sheet, String name, Cell... amounts) {
        sheet.add(
                SheetRow.Kind.BODY,
                Span.wide(name, 2),
                Span.of(amounts[0]),
                Span.of(amounts[1]),
                Span.of(amounts[2]),
                Span.of(Cell.blank()),
                Span.of(Cell.blank()),
                Span.of(Cell.blank()));
    }

    private static void goalRows(SheetBuilder sheet, ReportRequest request, Optional<YearGoal> goal) {
        sheet.add(
                SheetRow.Kind.HEADING,
                new Span(Cell.text(request.heading("report.self.goal")), 2, 2),
                Span.wide(request.heading("report.self.expected"), 3),
                Span.wide(request.heading("report.self.reached"), 4));
        sheet.add(
                SheetRow.Kind.ROOM,
                Span.wide(goal.map(YearGoal::expected).orElse(""), 3),
                Span.wide(goal.map(YearGoal::reached).orElse(""), 4));
    }

    /** The block of indicators; returns the sum of their scores. */
    private static BigDecimal indicators(
            SheetBuilder sheet,
            ReportRequest request,
            List<IndicatorTarget> weighed,
            CountyFigures figures,
            List<Problem> problems) {
        sheet.add(
                SheetRow.Kind.HEADING,
                Span.of(request.heading("report.self.level1")),
                Span.of(request.heading("report.self.level2")),
                Span.of(request.heading("report.self.level3")),
                Span.of(request.heading("report.self.target")),
                Span.of(request.heading("report.self.actual")),
                Span.of(request.heading("report.self.weight")),
                Span.of(request.heading("report.self.score")),
                Span.wide(request.heading("report.self.cause"), 2));
        if (weighed.isEmpty()) {
            sheet.nothing(request.name("report.self.noIndicators"));
        }
        BigDecimal sum = BigDecimal.ZERO;
        Indicator.@Nullable Level above = null;
        for (IndicatorTarget target : weighed) {
            Indicator indicator = target.indicator();
            Indicator.Level level = level(target);
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
            List<Span> spans = new ArrayList<>();
            if (above == null || above.first() != level.first()) {
                spans.add(levels(request.heading("report.first", level.first()), weighed, level.first(), null));
            }
            if (above != level) {
                spans.add(levels(request.heading("report.level", level), weighed, level.first(), level));
            }
            above = level;
            spans.add(Span.of(inUnit(request, indicator)));
            spans.add(
                    Span.of(request.text("report.direction", target.direction()) + plain(target.target(), indicator)));
            spans.add(Span.of(actual.map(value -> plain(value, indicator)).orElse("")));
            spans.add(Span.of(new Cell.Figure(target.weight(), 2)));
            spans.add(Span.of(new Cell.Figure(score, 2)));
            spans.add(new Span(Cell.text(target.cause()), 2, 1));
            sheet.add(SheetRow.Kind.BODY, spans.toArray(Span[]::new));
        }
        return sum;
    }

    private static String ofSource(ReportRequest request, FundSource source) {
        ReportWords words = request.words();
        String second = words.second("fund.source." + source.name());
        return ReportWords.beside(
                request.text("report.self.of", request.text("fund.source", source)),
                second == null ? null : words.second("report.self.of", second));
    }

    /** An indicator's name with its unit. */
    private static String inUnit(ReportRequest request, Indicator indicator) {
        return ReportWords.beside(
                request.text("report.indicator", indicator)
                        + request.text("report.inUnit", request.text("report.unitOf", indicator.unit())),
                request.words().second("report.indicator." + indicator.name()));
    }

    /** A level's name beside all its rows; the rows below the first leave it out. */
    private static Span levels(
            String name, List<IndicatorTarget> weighed, Indicator.First first, Indicator.@Nullable Level level) {
        long rows = weighed.stream()
                .map(SelfEvaluation::level)
                .filter(one -> level == null ? one.first() == first : one == level)
                .count();
        return new Span(Cell.text(name), 1, (int) rows);
    }

    private static Indicator.Level level(IndicatorTarget target) {
        return Objects.requireNonNull(target.indicator().level());
    }

    private static String plain(BigDecimal figure, Indicator indicator) {
        String digits = figure.setScale(indicator.unit().decimals(), RoundingMode.HALF_UP)
                .toPlainString();
        return indicator.unit() == Indicator.Unit.PERCENT ? digits + "%" : digits;
    }
}
