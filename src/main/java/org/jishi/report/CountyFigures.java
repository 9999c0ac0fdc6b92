package org.jishi.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.money.Money;
import org.jishi.platform.time.Period;
import org.jishi.sales.SalesFigures;
import org.jishi.sales.SalesSums;
import org.jishi.training.TrainingFigures;

/**
 * Every {@link Indicator} of a time, counted from the county's own tables. Money is in the indicator's unit; a percentage
 * of 25 % is 25. One whose whole is nothing (a rate without anybody) has no value.
 */
public final class CountyFigures {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** From this satisfaction of five on, a trainee counts as satisfied. */
    private static final int SATISFIED = 4;

    private final Map<Indicator, BigDecimal> values;

    private CountyFigures(Map<Indicator, BigDecimal> values) {
        this.values = values;
    }

    public Optional<BigDecimal> value(Indicator indicator) {
        return Optional.ofNullable(values.get(indicator));
    }

    /** Reads them inside the caller's snapshot; both days are counted. */
    public static CountyFigures of(Handle handle, LocalDate first, LocalDate last) {
        Map<Indicator, BigDecimal> values = new EnumMap<>(Indicator.class);
        funds(values, handle, first, last);
        training(values, handle, first, last);
        trade(values, handle, first, last);
        branding(values, handle, first, last);
        return new CountyFigures(values);
    }

    /** The blocks of which anything is known until that day. */
    static Set<Indicator.Block> kept(Handle handle, LocalDate last) {
        Map<Indicator.Block, String> first = Map.of(
                Indicator.Block.FUNDS, "SELECT count(*) FROM fund_tranche WHERE arrived_on <= :last",
                Indicator.Block.TRAINING, "SELECT count(*) FROM training_class WHERE ends_on <= :last",
                Indicator.Block.TRADE, "SELECT count(*) FROM shop_order WHERE paid_on <= :last");
        Set<Indicator.Block> kept = EnumSet.noneOf(Indicator.Block.class);
        first.forEach((block, sql) -> {
            if (handle.createQuery(sql).bind("last", last).mapTo(Long.class).one() > 0) {
                kept.add(block);
            }
        });
        return kept;
    }

    private static void funds(Map<Indicator, BigDecimal> values, Handle handle, LocalDate first, LocalDate last) {
        FundFlow flow = FundFlow.of(handle, first, last);
        FundFlow since = FundFlow.of(handle, FundFlow.START, last);
        Money yearOld =
                FundFlow.of(handle, FundFlow.START, last.minusMonths(12)).arrived();
        boolean sinceStart = first.equals(FundFlow.START);
        Money allocated = sinceStart ? flow.arrived() : BudgetYear.allocated(handle, first, last);
        values.put(Indicator.ALLOCATED, allocated.tenThousands());
        values.put(Indicator.DISBURSED, flow.paid().tenThousands());
        values.put(Indicator.BALANCE, since.left().tenThousands());
        values.put(
                Indicator.IDLE,
                yearOld.minus(since.surrendered())
                        .minus(since.paid())
                        .max(Money.ZERO)
                        .tenThousands());
        boolean fromNewYear = first.equals(LocalDate.of(last.getYear(), 1, 1));
        Money whole = fromNewYear ? BudgetYear.of(handle, last.getYear(), last).budgetTotal() : allocated;
        share(values, Indicator.DISBURSED_SHARE, flow.paid().yuan(), whole.yuan());
    }

    private static void training(Map<Indicator, BigDecimal> values, Handle handle, LocalDate first, LocalDate last) {
        TrainingFigures.Figures counted = TrainingFigures.of(handle, first, last);
        Trainees trainees = Trainees.of(handle, first, last);
        count(values, Indicator.CLASSES, counted.classes());
        count(values, Indicator.PERSON_TIMES, counted.byClass());
        count(values, Indicator.PERSON_SESSIONS, counted.bySession());
        count(values, Indicator.PERSONS, counted.persons());
        count(values, Indicator.WOMEN, trainees.women());
        count(values, Indicator.POVERTY_PERSONS, trainees.poverty());
        count(values, Indicator.ASSESSED, counted.assessed());
        count(values, Indicator.COMPLETED, counted.completed());
        count(values, Indicator.SHOPS_OPENED, trainees.shops());
        count(values, Indicator.EMPLOYED, trainees.employed());
        share(
                values,
                Indicator.PASS_RATE,
                BigDecimal.valueOf(counted.completed()),
                BigDecimal.valueOf(counted.assessed()));
        Money subsidies = Money.ofFen(number(handle, """
            SELECT coalesce(sum(c.amount), 0) FROM subsidy_claim c
             WHERE c.status IN ('APPROVED', 'POSTED', 'RELEASED', 'PAID') AND c.ground_date BETWEEN :first AND :last\
            """, first, last));
        if (counted.byClass() > 0 && subsidies.isPositive()) {
            values.put(
                    Indicator.COST_PER_TRAINEE,
                    subsidies.yuan().divide(BigDecimal.valueOf(counted.byClass()), 2, RoundingMode.HALF_UP));
        }
        share(
                values,
                Indicator.TRAINEE_SATISFACTION,
                BigDecimal.valueOf(number(
                        handle,
                        "SELECT count(*) FROM call_back WHERE satisfaction >= " + SATISFIED
                                + " AND called_on BETWEEN :first AND :last",
                        first,
                        last)),
                BigDecimal.valueOf(number(
                        handle,
                        "SELECT count(*) FROM call_back WHERE satisfaction IS NOT NULL"
                                + " AND called_on BETWEEN :first AND :last",
                        first,
                        last)));
    }

    private static void trade(Map<Indicator, BigDecimal> values, Handle handle, LocalDate first, LocalDate last) {
        SalesFigures sales = new SalesFigures();
        Period period = new Period(Period.Kind.YEAR, first, last);
        SalesSums sums = sales.total(handle, period);
        values.put(Indicator.RETAIL, sums.retail().tenThousands());
        count(values, Indicator.ORDERS, sales.sold(handle, period));
        count(values, Indicator.ACTIVE_SHOPS, sales.activeShops(handle, last));
        BigDecimal before = sales.total(handle, new Period(Period.Kind.YEAR, first.minusYears(1), last.minusYears(1)))
                .retail()
                .yuan();
        if (before.signum() > 0) {
            share(values, Indicator.RETAIL_GROWTH, sums.retail().yuan().subtract(before), before);
        }
    }

    private static void branding(Map<Indicator, BigDecimal> values, Handle handle, LocalDate first, LocalDate last) {
        String signed = "SELECT count(*) FROM branding_case WHERE signed_on BETWEEN :first AND :last";
        count(values, Indicator.BRANDS, number(handle, signed, first, last));
        String items = """
            SELECT count(*) FROM branding_item i JOIN branding_case c ON c.id = i.case_id
             WHERE c.signed_on BETWEEN :first AND :last AND i.dropped = FALSE\
            """;
        share(
                values,
                Indicator.ACCEPTANCE_RATE,
                BigDecimal.valueOf(number(handle, items + " AND i.accepted = TRUE", first, last)),
                BigDecimal.valueOf(number(handle, items, first, last)));
    }

    private static void count(Map<Indicator, BigDecimal> values, Indicator indicator, long count) {
        values.put(indicator, BigDecimal.valueOf(count));
    }

    private static void share(
            Map<Indicator, BigDecimal> values, Indicator indicator, BigDecimal part, BigDecimal whole) {
        if (whole.signum() != 0) {
            values.put(indicator, part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP));
        }
    }

    private static long number(Handle handle, String sql, LocalDate first, LocalDate last) {
        return handle.createQuery(sql)
                .bind("first", first)
                .bind("last", last)
                .mapTo(Long.class)
                .one();
    }
}
