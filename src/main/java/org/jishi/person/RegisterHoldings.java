package org.jishi.person;

import static org.jishi.person.PersonHoldings.day;
import static org.jishi.person.PersonHoldings.text;
import static org.jishi.person.PersonHoldings.word;

import java.util.List;

/** What the register itself holds on a person, beside the row. */
final class RegisterHoldings {
    private RegisterHoldings() {}

    static List<PersonHoldings> all() {
        return List.of(
                new PersonHoldings(
                        "people.holdings.tags.",
                        List.of(
                                new PersonHoldings.Column("tag", PersonHoldings.Shape.TAG, null),
                                day("since"),
                                day("until"),
                                text("source")),
                        "SELECT t.tag, t.since, t.until, t.source FROM person_tag t WHERE "
                                + LivePerson.among("t.person_id", "person") + " ORDER BY t.since, t.id"),
                new PersonHoldings(
                        "people.holdings.poverty.",
                        List.of(word("status", "people.poverty."), day("since"), day("until"), text("source")),
                        "SELECT s.status, s.since, s.until, s.source FROM poverty_status s WHERE "
                                + LivePerson.among("s.person_id", "person") + " ORDER BY s.since, s.id"),
                new PersonHoldings(
                        "people.holdings.accounts.",
                        List.of(
                                text("name"),
                                text("bank"),
                                new PersonHoldings.Column("number", PersonHoldings.Shape.ACCOUNT, null),
                                word("state", "people.account.state."),
                                day("asked"),
                                text("reason")),
                        "SELECT a.account_name, a.bank, a.account_no, a.state, a.asked_at, a.reason"
                                + " FROM bank_account a WHERE " + LivePerson.among("a.person_id", "person")
                                + " ORDER BY a.asked_at, a.id"));
    }
}
