package org.jishi.report;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jishi.fund.FundSource;
import org.jishi.platform.money.Money;

/**
 * What came in and went out in a time, by who granted it.
 *
 * @param arrived 下达
 * @param surrendered 上缴
 * @param paid 支付, less what banks returned and what was recovered
 */
record FundFlow(Money arrived, Money surrendered, Money paid) {
    static final FundFlow NONE = new FundFlow(Money.ZERO, Money.ZERO, Money.ZERO);

    /** The day from which everything is counted "since the start". */
    static final LocalDate START = LocalDate.of(2014, 1, 1);

    FundFlow plus(FundFlow other) {
        return new FundFlow(arrived.plus(other.arrived), surrendered.plus(other.surrendered), paid.plus(other.paid));
    }

    /** 结余: what is left of it. */
    Money left() {
        return arrived.minus(surrendered).minus(paid);
    }

    /** All sources together; both days are counted. */
    static FundFlow of(Handle handle, LocalDate first, LocalDate last) {
        return bySource(handle, first, last).values().stream().reduce(NONE, FundFlow::plus);
    }

    /** By source; one without any movement is left out. */
    static Map<FundSource, FundFlow> bySource(Handle handle, LocalDate first, LocalDate last) {
        Map<FundSource, FundFlow> flows = new EnumMap<>(FundSource.class);
        handle.createQuery("""
            SELECT g.source, sum(t.amount) AS arrived
              FROM fund_tranche t JOIN fund_grant g ON g.id = t.grant_id
             WHERE t.arrived_on BETWEEN :first AND :last GROUP BY g.source\
            """)
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> Map.entry(
                        FundSource.valueOf(row.getString("source")),
                        new FundFlow(Money.ofFen(row.getLong("arrived")), Money.ZERO, Money.ZERO)))
                .forEach(entry -> flows.merge(entry.getKey(), entry.getValue(), FundFlow::plus));
        handle.createQuery("""
            SELECT g.source, sum(CASE WHEN e.movement = 'SURRENDER' THEN e.amount ELSE 0 END) AS surrendered,
                   sum(e.paid_delta) AS paid
              FROM ledger_entry e
              JOIN fund_account a ON a.id = e.account_id
              JOIN fund_grant g ON g.id = a.grant_id
             WHERE a.kind IN ('POOL', 'CATEGORY') AND e.entered_on BETWEEN :first AND :last GROUP BY g.source\
            """)
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> Map.entry(
                        FundSource.valueOf(row.getString("source")),
                        new FundFlow(
                                Money.ZERO, Money.ofFen(row.getLong("surrendered")), Money.ofFen(row.getLong("paid")))))
                .forEach(entry -> flows.merge(entry.getKey(), entry.getValue(), FundFlow::plus));
        return flows;
    }
}
