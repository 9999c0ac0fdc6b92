package org.jishi.report;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jishi.fund.FundSource;
import org.jishi.platform.money.Money;

/**
 * A year's money as the self-evaluation asks for it: what was budgeted when the year began, over the whole year, and what
 * was executed to a day. The year begins with what is carried over and with what the office entered as budgeted; while it
 * entered nothing, with grants of the year that had arrived by 31 January (提前下达). Money carried over is spent first.
 *
 * @param initial 年初预算数, by source
 * @param current 全年预算数 of this year's grants, by source
 * @param currentPaid of it executed
 * @param carried 上年结转资金
 * @param carriedPaid of it executed
 */
record BudgetYear(
        Map<FundSource, Money> initial,
        Map<FundSource, Money> current,
        Map<FundSource, Money> currentPaid,
        Money carried,
        Money carriedPaid) {

    static BudgetYear of(Handle handle, int year, LocalDate last) {
        Map<FundSource, Money> entered = InitialBudgets.of(handle, year);
        Map<FundSource, Money> initial = entered.isEmpty() ? granted(handle, year, LocalDate.of(year, 1, 31)) : entered;
        Map<FundSource, Money> current = granted(handle, year, last);
        Map<FundSource, Money> before = new EnumMap<>(FundSource.class);
        handle.createQuery("""
            SELECT g.source, sum(t.amount) AS amount FROM fund_tranche t JOIN fund_grant g ON g.id = t.grant_id
             WHERE t.budget_year < :year AND t.arrived_on <= :last GROUP BY g.source\
            """)
                .bind("year", year)
                .bind("last", last)
                .map((row, context) ->
                        Map.entry(FundSource.valueOf(row.getString("source")), Money.ofFen(row.getLong("amount"))))
                .forEach(entry -> before.put(entry.getKey(), entry.getValue()));
        Map<FundSource, FundFlow> earlier = FundFlow.bySource(
                handle, FundFlow.START, LocalDate.of(year, 1, 1).minusDays(1));
        Map<FundSource, FundFlow> now = FundFlow.bySource(handle, LocalDate.of(year, 1, 1), last);
        Map<FundSource, Money> currentPaid = new EnumMap<>(FundSource.class);
        Money carried = Money.ZERO;
        Money carriedPaid = Money.ZERO;
        for (FundSource source : FundSource.values()) {
            FundFlow past = earlier.getOrDefault(source, FundFlow.NONE);
            Money left = before.getOrDefault(source, Money.ZERO)
                    .minus(past.surrendered())
                    .minus(past.paid())
                    .max(Money.ZERO);
            Money paid = now.getOrDefault(source, FundFlow.NONE).paid();
            Money ofCarried = paid.min(left);
            carried = carried.plus(left);
            carriedPaid = carriedPaid.plus(ofCarried);
            currentPaid.put(source, paid.minus(ofCarried));
        }
        return new BudgetYear(initial, current, currentPaid, carried, carriedPaid);
    }

    private static Map<FundSource, Money> granted(Handle handle, int year, LocalDate until) {
        Map<FundSource, Money> amounts = new EnumMap<>(FundSource.class);
        handle.createQuery("""
            SELECT g.source, sum(t.amount) AS amount FROM fund_tranche t JOIN fund_grant g ON g.id = t.grant_id
             WHERE t.budget_year = :year AND t.arrived_on <= :until GROUP BY g.source\
            """)
                .bind("year", year)
                .bind("until", until)
                .map((row, context) ->
                        Map.entry(FundSource.valueOf(row.getString("source")), Money.ofFen(row.getLong("amount"))))
                .forEach(entry -> amounts.put(entry.getKey(), entry.getValue()));
        return amounts;
    }

    /**
     * 下达 of a time within a year: of the money of that budget year what arrived in it, and from January on what had
     * arrived before the year began (提前下达).
     */
    static Money allocated(Handle handle, LocalDate first, LocalDate last) {
        LocalDate begins = LocalDate.of(last.getYear(), 1, 1);
        return Money.ofFen(handle.createQuery("""
            SELECT coalesce(sum(t.amount), 0) FROM fund_tranche t
             WHERE t.budget_year = :year AND t.arrived_on <= :last
               AND (t.arrived_on >= :first OR (t.arrived_on < :begins AND :first = :begins))\
            """)
                .bind("year", last.getYear())
                .bind("first", first)
                .bind("last", last)
                .bind("begins", begins)
                .mapTo(Long.class)
                .one());
    }

    static Money total(Map<FundSource, Money> amounts) {
        return amounts.values().stream().reduce(Money.ZERO, Money::plus);
    }

    /** 年度资金总额, at the beginning of the year. */
    Money initialTotal() {
        return total(initial).plus(carried);
    }

    /** 全年预算数 (A). */
    Money budgetTotal() {
        return total(current).plus(carried);
    }

    /** 全年执行数 (B). */
    Money paidTotal() {
        return total(currentPaid).plus(carriedPaid);
    }
}
