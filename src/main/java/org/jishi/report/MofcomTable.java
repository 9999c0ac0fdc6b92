package org.jishi.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.text.Problem;
import org.jishi.platform.time.Period;

/**
 * The commerce ministry's monthly or quarterly table of a demonstration county (domain.md 6.2) with the blocks that this
 * program counts itself: A funds, E training, F trade (retail sales of the registered shops, stated as such). What shops'
 * orders do not tell of trade, and the words at the foot, the office enters for the period.
 */
public final class MofcomTable implements ReportForm {
    private static final int COLUMNS = 12;
    private static final int SOURCE = 10;

    private static final int FIGURES = 3;

    private final TargetRepository targets = new TargetRepository();
    private final HandEntryRepository entries = new HandEntryRepository();

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
                CountyFigures.kept(handle, period.yearBefore().last()),
                targets.targets(handle, period.year()).stream()
                        .collect(Collectors.toMap(IndicatorTarget::indicator, Function.identity())));
        ByHand byHand = new ByHand(
                entries.find(handle, period),
                upTo(period).stream().map(one -> entries.find(handle, one)).toList(),
                entries.find(handle, period.yearBefore()));
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
            if (block == Indicator.Block.TRADE) {
                sheet.body(byHand.row(request, HandEntry.Trade.COUNTY_RETAIL, number++));
            }
            for (Indicator indicator : Indicator.values()) {
                if (indicator.block() == block) {
                    sheet.body(columns.row(request, indicator, number++));
                }
            }
            if (block == Indicator.Block.TRADE) {
                for (HandEntry.Trade trade : HandEntry.Trade.values()) {
                    if (trade != HandEntry.Trade.COUNTY_RETAIL) {
                        sheet.body(byHand.row(request, trade, number++));
                    }
                }
            }
        }
        Map<HandEntry.Words, String> words = byHand.now().map(HandEntry::words).orElse(Map.of());
        for (HandEntry.Words part : words(period)) {
            sheet.add(
                    SheetRow.Kind.ROOM,
                    Span.wide(request.name("report.mofcom." + part.key()), 2),
                    Span.wide(words.getOrDefault(part, ""), 10));
        }
        sheet.note(moneyIn(handle, request));
        sheet.note(moneyOut(handle, request));
        Foot.close(sheet, request, "report.mofcom.basis");
        List<Problem> problems = checks(columns, period);
        problems.addAll(parts(request, columns, byHand));
        String blank = blank(request, byHand);
        if (!blank.isEmpty()) {
            problems.add(Problem.of("report.check.handBlank", blank));
        }
        return new ReportContent(List.of(sheet.build()), problems);
    }

    /** What was allotted less what was surrendered: what the funds progress table calls arrived. */
    private static String moneyIn(Handle handle, ReportRequest request) {
        FundFlow since = FundFlow.of(handle, FundFlow.START, request.period().last());
        return request.text(
                "report.money.in",
                since.arrived(),
                since.surrendered(),
                since.arrived().minus(since.surrendered()));
    }

    /** How the three columns of what was disbursed come about. */
    private static String moneyOut(Handle handle, ReportRequest request) {
        Period period = request.period();
        Period year = period.yearToDate();
        return MoneyOut.of(handle, period.first(), period.last()).told(request, "period")
                + " "
                + MoneyOut.of(handle, year.first(), year.last()).told(request, "year")
                + " "
                + MoneyOut.of(handle, FundFlow.START, period.last()).told(request, "since");
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

    /** The periods of the same kind of the year, this one the last. */
    private static List<Period> upTo(Period period) {
        int month = period.last().getMonthValue();
        return switch (period.kind()) {
            case YEAR -> List.of(period);
            case QUARTER ->
                IntStream.rangeClosed(1, month / 3)
                        .mapToObj(quarter -> Period.quarter(period.year(), quarter))
                        .toList();
            case MONTH ->
                IntStream.rangeClosed(1, month)
                        .mapToObj(one -> Period.month(YearMonth.of(period.year(), one)))
                        .toList();
        };
    }

    /** Words that the table of a period has: a month's has none. */
    private static List<HandEntry.Words> words(Period period) {
        return period.kind() == Period.Kind.MONTH ? List.of() : List.of(HandEntry.Words.values());
    }

    /** The names of what nobody entered for the period; empty when nothing is missing. */
    private static String blank(ReportRequest request, ByHand byHand) {
        Set<HandEntry.Trade> figures =
                byHand.now().map(HandEntry::figures).orElse(Map.of()).keySet();
        Set<HandEntry.Words> words =
                byHand.now().map(HandEntry::words).orElse(Map.of()).keySet();
        return Stream.concat(
                        Stream.of(HandEntry.Trade.values())
                                .filter(trade -> !figures.contains(trade))
                                .map(trade -> request.text("report.byHand." + trade.key())),
                        words(request.period()).stream()
                                .filter(part -> !words.contains(part))
                                .map(part -> request.text("report.mofcom." + part.key())))
                .collect(Collectors.joining(request.text("report.comma")));
    }

    /**
     * What the office entered.
     *
     * @param toDate of each period of the year up to this one
     * @param before of the same period one year before
     */
    private record ByHand(Optional<HandEntry> now, List<Optional<HandEntry>> toDate, Optional<HandEntry> before) {
        Cell[] row(ReportRequest request, HandEntry.Trade trade, int number) {
            Optional<BigDecimal> is = figure(now, trade);
            Optional<BigDecimal> was = figure(before, trade);
            List<BigDecimal> known = toDate.stream()
                    .flatMap(entry -> figure(entry, trade).stream())
                    .toList();
            Cell[] cells = new Cell[COLUMNS];
            Arrays.fill(cells, Cell.blank());
            cells[0] = Cell.ordinal(number);
            cells[1] = Cell.text(request.name("report.byHand." + trade.key()));
            cells[2] = Cell.text(request.text("report.unitOf", Indicator.Unit.TEN_THOUSAND_YUAN));
            cells[FIGURES] = cell(Indicator.RETAIL, is);
            // A sum without one of its parts would be too small.
            cells[FIGURES + 1] = cell(
                    Indicator.RETAIL,
                    known.size() < toDate.size()
                            ? Optional.empty()
                            : known.stream().reduce(BigDecimal::add));
            cells[FIGURES + 2] = cell(Indicator.RETAIL, was);
            if (is.isPresent() && was.isPresent()) {
                cells[FIGURES + 3] = Cell.share(is.get().subtract(was.get()), was.get());
            }
            cells[SOURCE] = Cell.text(request.text("report.source.byHand"));
            return cells;
        }

        private static Optional<BigDecimal> figure(Optional<HandEntry> entry, HandEntry.Trade trade) {
            return entry.map(HandEntry::figures).map(figures -> figures.get(trade));
        }
    }

    /** Parts of the trade that are above their wholes. */
    private static List<Problem> parts(ReportRequest request, Columns columns, ByHand byHand) {
        List<Problem> problems = new ArrayList<>();
        Optional<BigDecimal> county = ByHand.figure(byHand.now(), HandEntry.Trade.COUNTY_RETAIL);
        Optional<BigDecimal> rural = ByHand.figure(byHand.now(), HandEntry.Trade.RURAL_RETAIL);
        Optional<BigDecimal> farm = ByHand.figure(byHand.now(), HandEntry.Trade.FARM_RETAIL);
        String own = request.text("report.indicator.RETAIL");
        above(request, problems, own, columns.now().value(Indicator.RETAIL), HandEntry.Trade.COUNTY_RETAIL, county);
        above(
                request,
                problems,
                request.text("report.byHand.ruralRetail"),
                rural,
                HandEntry.Trade.COUNTY_RETAIL,
                county);
        above(request, problems, request.text("report.byHand.farmRetail"), farm, HandEntry.Trade.RURAL_RETAIL, rural);
        return problems;
    }

    private static void above(
            ReportRequest request,
            List<Problem> problems,
            String name,
            Optional<BigDecimal> part,
            HandEntry.Trade of,
            Optional<BigDecimal> whole) {
        if (part.isPresent() && whole.isPresent() && part.get().compareTo(whole.get()) > 0) {
            problems.add(Problem.of(
                    "report.check.partAboveWhole",
                    name,
                    figure(part.get()),
                    request.text("report.byHand." + of.key()),
                    figure(whole.get())));
        }
    }

    private static String figure(BigDecimal amount) {
        return new Cell.Figure(amount, 2).shown();
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
            Set<Indicator.Block> kept,
            Map<Indicator, IndicatorTarget> targets) {
        Cell[] row(ReportRequest request, Indicator indicator, int number) {
            Optional<BigDecimal> target =
                    Optional.ofNullable(targets.get(indicator)).map(IndicatorTarget::target);
            Optional<BigDecimal> reached = toDate.value(indicator);
            return new Cell[] {
                Cell.ordinal(number),
                Cell.text(request.name("report.indicator." + indicator.name())),
                Cell.text(request.text("report.unitOf", indicator.unit())),
                shown(indicator, now),
                shown(indicator, toDate),
                beforeKept(indicator) ? shown(indicator, before) : new Cell.None(),
                beforeKept(indicator) ? growth(indicator) : Cell.blank(),
                shown(indicator, since),
                cell(indicator, target),
                reached.isPresent() && target.isPresent() ? Cell.share(reached.get(), target.get()) : Cell.blank(),
                Cell.text(request.text("report.source.system")),
                Cell.text(
                        request.words().texts().has("report.remark." + indicator.name())
                                ? request.text("report.remark", indicator)
                                : null)
            };
        }

        /** Whether anything of the kind was kept by then: before it there was not nothing, there is only no figure. */
        private boolean beforeKept(Indicator indicator) {
            Indicator.Block block = indicator.block();
            return block == null || kept.contains(block);
        }

        /** A rate of payment where nothing was allotted is a dash: the ministry's form leaves no figure of money out. */
        private static Cell shown(Indicator indicator, CountyFigures figures) {
            Optional<BigDecimal> value = figures.value(indicator);
            return value.isEmpty() && indicator == Indicator.DISBURSED_SHARE ? new Cell.None() : cell(indicator, value);
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
