package org.jishi.payment;

import static org.jishi.person.PersonHoldings.day;
import static org.jishi.person.PersonHoldings.money;
import static org.jishi.person.PersonHoldings.text;
import static org.jishi.person.PersonHoldings.word;

import java.util.List;
import org.jishi.person.LivePerson;
import org.jishi.person.PersonHoldings;

/** What payment holds on a person: what is owed and paid, and what is asked back. */
public final class PaymentHoldings {
    private PaymentHoldings() {}

    public static List<PersonHoldings> all() {
        String own = LivePerson.among("p.beneficiary_id", "person");
        return List.of(
                new PersonHoldings(
                        "payment.holdings.payables.",
                        List.of(
                                text("number"),
                                text("item"),
                                money("amount"),
                                word("status", "payment.payableStatus."),
                                day("sent"),
                                text("payee")),
                        "SELECT p.payable_no, p.item, p.amount, p.status, b.sent_on, p.payee_name FROM payable p"
                                + " LEFT JOIN batch_line l ON l.live_key = p.id LEFT JOIN batch b ON b.id = l.batch_id"
                                + " WHERE " + own + " ORDER BY p.created_on, p.id"),
                new PersonHoldings(
                        "payment.holdings.recoveries.",
                        List.of(
                                text("number"),
                                money("amount"),
                                day("day"),
                                word("status", "payment.recoveryStatus."),
                                text("reason")),
                        "SELECT r.recovery_no, r.amount, r.entered_on, r.status, r.reason FROM recovery r"
                                + " JOIN payable p ON p.id = r.payable_id WHERE " + own
                                + " ORDER BY r.entered_on, r.id"));
    }
}
