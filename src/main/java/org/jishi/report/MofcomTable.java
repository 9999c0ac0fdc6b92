package org.jishi.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.text.Problem;
import org.jishi.platform.time.Period;

/**
 * The commerce ministry's monthly or quarterly table of a demonstration county (domain.md 6.2) with the blocks that this
 * program counts itself: A funds, E training, F trade (retail sales of the registered shops, stated as such).
 */
public final class MofcomTable implements ReportForm {
    private static final int COLUMNS = 12;
    private static final int SOURCE = 10;

    /** Trade that domain.md 6.2 asks for and that shops' orders do not tell. */
    private static final List<String> BY_HAND = List.of("ruralRetail", "farmRetail", "boughtFor", "soldFor");

    private final TargetRepository targets = new TargetRepository();

    @Override
    public String id() {
        return "mofcom-table";
    }

    @Override
    public Set<Period.Kind> periods() {
        return EnumSet.allOf(Period.Kind.class);
    }

    @Override
    public ReportContent build(Handle handle, ReportRequest request) {
        Period period = request.period();
        Columns columns = new Columns(
                CountyFigures.of(handle, period.first(), period.last()),
                CountyFigures.of(
                        handle, period.yearToDate().first(), period.yearToDate().last()),
                CountyFigures.of(
                        handle, period.yearBefore().first(), period.yearBefore().last()),
                CountyFigures.of(handle, FundFlow.START, period.last()),
                targets.targets(handle, period.year()).stream()
                        .collect(Collectors.toMap(IndicatorTarget::indicator, Function.identity())));
        SheetBuilder sheet = new SheetBuilder(
                request.name("report.mofcom.tab"), 5, names(request), units(request), 12, 12, 12, 9, 13, 11, 9, 8, 23);
        Foot.head(sheet, request, "report.form.mofcom-table", "report.unitOf.TEN_THOUSAND_YUAN");
        sheet.headings(
                request.heading("report.col.no"),
                request.heading("report.col.indicator"),
                request.heading("report.col.unit"),
                request.heading("report.col.thisPeriod", period.kind()),
                request.heading("report.col.yearToDate"),
                request.heading("report.col.yearBefore"),
                request.heading("report.col.growth"),
                request.heading("report.col.sinceStart"),
                request.heading("report.col.target"),
                request.heading("report.col.completion"),
                request.heading("report.col.source"),
                request.heading("report.col.remark"));
        int number = 1;
        for (Indicator.Block block : Indicator.Block.values()) {
            sheet.block(block.letter() + " " + request.name("report.block." + block.name()));
            for (Indicator indicator : Indicator.values()) {
                if (indicator.block() == block) {
                    sheet.body(columns.row(request, indicator, number++));
                }
            }
            if (block == Indicator.Block.TRADE) {
                for (String byHand : BY_HAND) {
                    sheet.body(byHand(request, byHand, number++));
                }
            }
        }
        if (period.kind() != Period.Kind.MONTH) {
            for (String part : List.of("problems", "nextSteps", "examples")) {
                sheet.add(SheetRow.Kind.ROOM, Span.wide(request.name("report.mofcom." + part), 2), Span.wide("", 10));
            }
        }
        Foot.close(sheet, request, "report.mofcom.basis");
        return new ReportContent(List.of(sheet.build()), checks(columns, period));
    }

    /** The width that most of the rows' names need: English ones are longer. */
    private static int names(ReportRequest request) {
        return Math.clamp(
                Stream.of(Indicator.values())
                        .filter(indicator -> indicator.block() != null)
                        .mapToInt(indicator -> SheetBuilder.width(request.name("report.indicator." + indicator.name())))
                        .max()
                        .orElse(0),
                26,
                44);
    }

    private static int units(ReportRequest request) {
        return Stream.of(Indicator.Unit.values())
                        .mapToInt(unit -> SheetBuilder.width(request.text("report.unitOf", unit)))
                        .reduce(10, Math::max)
                + 1;
    }

    /** A row that the office fills in: the program knows nothing of it. */
    private static Cell[] byHand(ReportRequest request, String name, int number) {
        Cell[] cells = new Cell[COLUMNS];
        Arrays.fill(cells, Cell.blank());
        cells[0] = Cell.ordinal(number);
        cells[1] = Cell.text(request.name("report.byHand." + name));
        cells[2] = Cell.text(request.text("report.unitOf", Indicator.Unit.TEN_THOUSAND_YUAN));
        cells[SOURCE] = Cell.text(request.text("report.source.byHand"));
        return cells;
    }

    private static List<Problem> checks(Columns columns, Period period) {
        List<Problem> problems = new ArrayList<>();
        if (columns.targets().isEmpty()) {
            problems.add(Problem.of("report.check.noTargets", String.valueOf(period.year())));
        }
        BigDecimal persons = columns.now().value(Indicator.PERSONS).orElse(BigDecimal.ZERO);
        BigDecimal times = columns.now().value(Indicator.PERSON_TIMES).orElse(BigDecimal.ZERO);
        BigDecimal sessions = columns.now().value(Indicator.PERSON_SESSIONS).orElse(BigDecimal.ZERO);
        if (persons.compareTo(times) > 0 || times.compareTo(sessions) > 0) {
            problems.add(Problem.of("report.check.personsOverTimes"));
        }
        return problems;
    }

    /** The figures of the table's four times and the year's targets. */
    private record Columns(
            CountyFigures now,
            CountyFigures toDate,
            CountyFigures before,
            CountyFigures since,
            Map<Indicator, IndicatorTarget> targets) {
        Cell[] row(ReportRequest request, Indicator indicator, int number) {
            Optional<BigDecimal> target =
                    Optional.ofNullable(targets.get(indicator)).map(IndicatorTarget::target);
            Optional<BigDecimal> reached = toDate.value(indicator);
            return new Cell[] {
                Cell.ordinal(number),
                Cell.text(request.name("report.indicator." + indicator.name())),
                Cell.text(request.text("report.unitOf", indicator.unit())),
                cell(indicator, now.value(indicator)),
                cell(indicator, reached),
                cell(indicator, before.value(indicator)),
                growth(indicator),
                cell(indicator, since.value(indicator)),
                cell(indicator, target),
                reached.isPresent() && target.isPresent() && indicator.unit() != Indicator.Unit.PERCENT
                        ? Cell.share(reached.get(), target.get())
                        : Cell.blank(),
                Cell.text(request.text("report.source.system")),
                Cell.text(
                        request.words().texts().has("report.remark." + indicator.name())
                                ? request.text("report.remark", indicator)
                                : null)
            };
        }

        private Cell growth(Indicator indicator) {
            Optional<BigDecimal> was = before.value(indicator);
            Optional<BigDecimal> is = now.value(indicator);
            if (indicator.unit() == Indicator.Unit.PERCENT || was.isEmpty() || is.isEmpty()) {
                return Cell.blank();
            }
            return Cell.share(is.get().subtract(was.get()), was.get());
        }
    }

    /** A figure in its unit; a percentage becomes a share of one. */
    static Cell cell(Indicator indicator, Optional<BigDecimal> figure) {
        if (figure.isEmpty()) {
            return Cell.blank();
        }
        return indicator.unit() == Indicator.Unit.PERCENT
                ? new Cell.Percent(figure.get().divide(BigDecimal.valueOf(100), 6, RoundingMode.HALF_UP))
                : new Cell.Figure(figure.get(), indicator.unit().decimals());
    }
}
