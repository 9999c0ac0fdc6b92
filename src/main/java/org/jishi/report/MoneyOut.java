package org.jishi.report;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.money.Money;

/**
 * What went out in a time and what came back of it, so that every form's figure can be led back to every other's
 * (decision 0022).
 *
 * @param paid what banks paid in the time and did not return by its end: what the payment list lists
 * @param returned what banks returned in the time of payments before it
 * @param recovered 追回: what beneficiaries paid back in the time
 */
record MoneyOut(Money paid, Money returned, Money recovered) {
    private static final String SQL = """
        SELECT (SELECT coalesce(sum(w.amount), 0) FROM payment_outcome w
                 WHERE w.outcome = 'PAID' AND w.entered_on BETWEEN :first AND :last
                   AND NOT EXISTS (SELECT 1 FROM payment_outcome r
                                    WHERE r.line_id = w.line_id AND r.outcome = 'RETURNED' AND r.entered_on <= :last)) AS paid,
               (SELECT coalesce(sum(w.amount), 0) FROM payment_outcome w
                 WHERE w.outcome = 'RETURNED' AND w.line_ordinal = 2 AND w.entered_on BETWEEN :first AND :last
                   AND EXISTS (SELECT 1 FROM payment_outcome p
                                WHERE p.line_id = w.line_id AND p.outcome = 'PAID' AND p.entered_on < :first)) AS returned,
               (SELECT coalesce(sum(e.amount), 0) FROM ledger_entry e JOIN fund_account a ON a.id = e.account_id
                 WHERE a.kind = 'CATEGORY' AND e.movement = 'RECOVER' AND e.entered_on BETWEEN :first AND :last) AS recovered\
        """;

    /** Both days are counted. */
    static MoneyOut of(Handle handle, LocalDate first, LocalDate last) {
        return handle.createQuery(SQL)
                .bind("first", first)
                .bind("last", last)
                .mapTo(MoneyOut.class)
                .one();
    }

    /** 净支付: what the ledger and both ministries' forms call paid. */
    Money net() {
        return paid.minus(returned).minus(recovered);
    }

    /** In one sentence, in yuan; {@code of} is the key of what the time is called. */
    String told(ReportRequest request, String of) {
        return request.text("report.money.flow", request.text("report.money." + of), paid, returned, recovered, net());
    }
}
