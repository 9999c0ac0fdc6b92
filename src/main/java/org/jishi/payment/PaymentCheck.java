package org.jishi.payment;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.organisation.LegalPersons;
import org.jishi.person.LivePerson;
import org.jishi.platform.store.Check;
import org.jishi.platform.store.Finding;

/** Payables against what was decided, committed and paid; batches and their lines against payables; payments to the dead. */
public final class PaymentCheck implements Check {
    private static final String OWED = """
        SELECT o.payable_no
          FROM (SELECT account_id, decision_id, MIN(payable_no) AS payable_no, SUM(amount) AS owed FROM payable
                 WHERE status IN ('OPEN', 'IN_BATCH', 'SENT', 'RETURNED') GROUP BY account_id, decision_id) o
          LEFT JOIN (SELECT account_id, subject_id, SUM(committed_delta) AS committed FROM ledger_entry
                      GROUP BY account_id, subject_id) e
            ON e.account_id = o.account_id AND e.subject_id = o.decision_id
         WHERE o.owed > COALESCE(e.committed, 0) ORDER BY 1\
        """;
    private static final String PAID = """
        SELECT p.payable_no
          FROM (SELECT account_id, decision_id, MIN(payable_no) AS payable_no,
                       SUM(CASE WHEN status = 'PAID' THEN amount ELSE 0 END) AS paid
                  FROM payable GROUP BY account_id, decision_id) p
          LEFT JOIN (SELECT account_id, subject_id,
                            SUM(CASE movement WHEN 'PAY' THEN amount WHEN 'RETURN' THEN -amount ELSE 0 END) AS paid
                       FROM ledger_entry GROUP BY account_id, subject_id) e
            ON e.account_id = p.account_id AND e.subject_id = p.decision_id
         WHERE p.paid <> COALESCE(e.paid, 0) ORDER BY 1\
        """;
    private static final String DECIDED = """
        SELECT MIN(payable_no) FROM payable WHERE status <> 'CANCELLED'
         GROUP BY decision_id HAVING SUM(amount) > MAX(decided) ORDER BY 1\
        """;
    private static final String LINES = """
        SELECT p.payable_no FROM payable p LEFT JOIN batch_line l ON l.live_key = p.id
         WHERE COALESCE(l.status, 'NONE') <> CASE p.status WHEN 'IN_BATCH' THEN 'LISTED' WHEN 'SENT' THEN 'SENT'
                                                           WHEN 'PAID' THEN 'PAID' ELSE 'NONE' END
            OR l.amount <> p.amount ORDER BY 1\
        """;
    private static final String BATCHES = """
        SELECT b.batch_no
          FROM batch b
          LEFT JOIN (SELECT batch_id, COUNT(*) AS lines, SUM(amount) AS total FROM batch_line
                      WHERE status <> 'REMOVED' GROUP BY batch_id) l ON l.batch_id = b.id
         WHERE b.status <> 'CANCELLED'
           AND (b.line_count <> COALESCE(l.lines, 0) OR b.total <> COALESCE(l.total, 0)) ORDER BY 1\
        """;

    /** Sent to the bank after the beneficiary's death, and nobody asks for the money back. */
    private static final String DEAD = "SELECT pay.payable_no FROM payable pay JOIN batch_line l ON l.live_key = pay.id"
            + " JOIN batch b ON b.id = l.batch_id"
            + " LEFT JOIN organisation o ON o.id = pay.beneficiary_id AND o.kind = 'SOLE_TRADER' LEFT "
            + LegalPersons.JOIN + " " + LivePerson.join("coalesce(m.person_id, pay.beneficiary_id)") + " "
            + LivePerson.ROW
            + " WHERE l.status IN ('SENT', 'PAID') AND p.died_on < b.sent_on"
            + " AND NOT EXISTS (SELECT 1 FROM recovery r WHERE r.live_key = pay.id) ORDER BY 1";

    @Override
    public String name() {
        return "payment.check.name";
    }

    @Override
    public List<Finding> run(Handle handle) {
        List<Finding> found = new ArrayList<>();
        found.addAll(Finding.each(handle, DECIDED, "payment.check.decided"));
        found.addAll(Finding.each(handle, OWED, "payment.check.owed"));
        found.addAll(Finding.each(handle, PAID, "payment.check.paid"));
        found.addAll(Finding.each(handle, LINES, "payment.check.line"));
        found.addAll(Finding.each(handle, BATCHES, "payment.check.batch"));
        found.addAll(Finding.each(handle, DEAD, "payment.check.dead"));
        return found;
    }
}
