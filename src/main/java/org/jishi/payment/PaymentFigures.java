package org.jishi.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.fund.FundSource;
import org.jishi.platform.money.Money;

/** What was paid in a period, by source, grant, category and kind of case; from the ledger, so that it agrees with the fund. */
public final class PaymentFigures {
    /**
     * @param kind of the decisions, such as "claim"
     * @param count payments that left, returns by the bank later taken off
     * @param paid what the bank paid in the period
     * @param returned what the bank took back in it
     * @param recovered what beneficiaries paid back in it
     */
    public record Figure(
            FundSource source,
            UUID grantId,
            String grantName,
            UUID categoryId,
            String categoryName,
            String kind,
            long count,
            Money paid,
            Money returned,
            Money recovered) {
        /** 净拨付. */
        public Money net() {
            return paid.minus(returned).minus(recovered);
        }
    }

    /** By grant, category and kind; both days are part of the period. */
    public List<Figure> between(Handle handle, LocalDate first, LocalDate last) {
        return handle.createQuery("""
            SELECT g.source, g.id AS grant_id, g.name AS grant_name, c.id AS category_id,
                   c.name AS category_name, e.subject_kind AS kind,
                   SUM(CASE e.movement WHEN 'PAY' THEN 1 WHEN 'RETURN' THEN -1 ELSE 0 END) AS count,
                   SUM(CASE WHEN e.movement = 'PAY' THEN e.amount ELSE 0 END) AS paid,
                   SUM(CASE WHEN e.movement = 'RETURN' THEN e.amount ELSE 0 END) AS returned,
                   SUM(CASE WHEN e.movement = 'RECOVER' THEN e.amount ELSE 0 END) AS recovered
              FROM ledger_entry e
              JOIN fund_account a ON a.id = e.account_id
              JOIN fund_grant g ON g.id = a.grant_id
              JOIN fund_category c ON c.id = a.category_id
             WHERE a.kind = 'CATEGORY' AND e.movement IN ('PAY', 'RETURN', 'RECOVER')
               AND e.entered_on BETWEEN :first AND :last
             GROUP BY g.source, g.id, g.name, c.id, c.name, e.subject_kind
             ORDER BY g.source, g.name, c.name, e.subject_kind, c.id\
            """)
                .bind("first", first)
                .bind("last", last)
                .mapTo(Figure.class)
                .list();
    }

    /** All of it together. */
    public Money netBetween(Handle handle, LocalDate first, LocalDate last) {
        return between(handle, first, last).stream().map(Figure::net).reduce(Money.ZERO, Money::plus);
    }
}
