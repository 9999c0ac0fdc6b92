package org.jishi.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.HomeCard;
import org.jishi.casework.HomeCard.Line;
import org.jishi.casework.HomeCard.State;
import org.jishi.casework.HomeSource;
import org.jishi.casework.Words;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.time.Period;

/**
 * The forms of the quarter that ended last and which of them are frozen, the year's targets with what is reached of each,
 * and for whoever audits what was frozen last.
 */
public final class ReportHome implements HomeSource {
    private static final String LIST = "report";
    private static final int LAST = 5;
    /** The public copy of the payment list is hung up, not sent; the self-evaluation is of a year. */
    private static final List<String> NOT_BY_QUARTER = List.of("payment-public", "self-evaluation");

    private final FrozenRepository frozen = new FrozenRepository();
    private final TargetRepository targets = new TargetRepository();

    @Override
    public List<HomeCard> cards(Handle handle, Actor actor, LocalDate today) {
        if (!actor.may(Act.REPORT_READ)) {
            return List.of();
        }
        List<FrozenReport> all = frozen.all(handle);
        List<HomeCard> cards = new ArrayList<>();
        if (actor.may(Act.TRAIL_READ)) {
            cards.add(last(all));
        }
        cards.add(due(all, today));
        reached(handle, today).ifPresent(cards::add);
        return cards;
    }

    private static HomeCard due(List<FrozenReport> all, LocalDate today) {
        Period quarter = Period.quarterOf(Period.quarterOf(today).first().minusDays(1));
        boolean yearEnded = quarter.last().getMonthValue() == 12;
        Stream<Line> yearly =
                yearEnded ? Stream.of(line(all, "self-evaluation", Period.year(quarter.year()))) : Stream.of();
        List<Line> lines = Stream.concat(
                        ReportService.forms().stream()
                                .map(ReportForm::id)
                                .filter(form -> !NOT_BY_QUARTER.contains(form))
                                .map(form -> line(all, form, quarter)),
                        yearly)
                .toList();
        return HomeCard.of(Words.of("report.home.due", quarter), "report.home.noFrozen", LIST, lines);
    }

    private static Line line(List<FrozenReport> all, String form, Period period) {
        // The latest comes first: a form that was frozen twice is told by its last number.
        Optional<FrozenReport> found = all.stream()
                .filter(report -> report.form().equals(form) && report.period().equals(period.toString()))
                .findFirst();
        return new Line(
                Words.of("report.form." + form),
                found.map(report -> Words.of("report.home.frozen", report.frozenOn(), report.reportNo()))
                        .orElseGet(() -> Words.of("report.home.open")),
                found.isPresent() ? State.DONE : State.OPEN,
                null,
                LIST);
    }

    private static HomeCard last(List<FrozenReport> all) {
        List<Line> lines = all.stream()
                .limit(LAST)
                .map(report -> new Line(
                        Words.of(
                                "report.home.frozenForm",
                                Words.of("report.form." + report.form()),
                                Period.parse(report.period())
                                        .map(Object.class::cast)
                                        .orElse(report.period())),
                        Words.of("report.home.frozen", report.frozenOn(), report.reportNo()),
                        State.DONE,
                        null,
                        LIST))
                .toList();
        return HomeCard.of(Words.of("report.home.last"), "report.home.noFrozen", LIST, lines);
    }

    private Optional<HomeCard> reached(Handle handle, LocalDate today) {
        List<IndicatorTarget> set = targets.targets(handle, today.getYear()).stream()
                .sorted(Comparator.comparing(IndicatorTarget::indicator))
                .toList();
        if (set.isEmpty()) {
            return Optional.empty();
        }
        CountyFigures figures = CountyFigures.of(handle, LocalDate.of(today.getYear(), 1, 1), today);
        List<Line> lines = set.stream().map(target -> line(target, figures)).toList();
        return Optional.of(new HomeCard(
                Words.of("report.home.targets", String.valueOf(today.getYear())),
                "report.home.noFrozen",
                lines,
                0,
                LIST));
    }

    private static Line line(IndicatorTarget target, CountyFigures figures) {
        Indicator indicator = target.indicator();
        Words unit = Words.of("report.unitOf", indicator.unit());
        Optional<BigDecimal> actual = figures.value(indicator);
        Words how = actual.map(value -> Words.of(
                        switch (target.direction()) {
                            case AT_LEAST -> "report.home.atLeast";
                            case AT_MOST -> "report.home.atMost";
                            case EXACTLY -> "report.home.exactly";
                        },
                        shown(value, indicator),
                        shown(target.target(), indicator),
                        unit))
                .orElseGet(() -> Words.of("report.home.noFigure", shown(target.target(), indicator), unit));
        State state = actual.map(value -> state(target, value)).orElse(State.PLAIN);
        return new Line(Words.of("report.indicator", indicator), how, state, null, LIST);
    }

    /** A limit that still holds is not reached before the year is over, and one that does not hold will not again. */
    private static State state(IndicatorTarget target, BigDecimal actual) {
        boolean holds = SelfEvaluationRules.score(target.direction(), target.target(), actual, BigDecimal.ONE)
                        .compareTo(BigDecimal.ONE)
                >= 0;
        return switch (target.direction()) {
            case AT_MOST -> holds ? State.PLAIN : State.LATE;
            case AT_LEAST, EXACTLY -> holds ? State.DONE : State.PLAIN;
        };
    }

    private static String shown(BigDecimal figure, Indicator indicator) {
        return String.format(
                java.util.Locale.ROOT,
                "%,." + indicator.unit().decimals() + "f",
                figure.setScale(indicator.unit().decimals(), RoundingMode.HALF_UP));
    }
}
