package org.jishi.award;

import static org.jishi.person.PersonHoldings.money;
import static org.jishi.person.PersonHoldings.text;
import static org.jishi.person.PersonHoldings.word;

import java.util.List;
import org.jishi.person.LivePerson;
import org.jishi.person.PersonHoldings;

/** What awards hold on a person. */
public final class AwardHoldings {
    private AwardHoldings() {}

    public static PersonHoldings all() {
        return new PersonHoldings(
                "award.holdings.",
                List.of(
                        text("number"),
                        text("period"),
                        money("sales"),
                        money("amount"),
                        word("status", "award.lineStatus."),
                        text("reason")),
                "SELECT r.round_no, r.period, l.sales, l.amount, l.status, l.reason FROM award_line l"
                        + " JOIN award_round r ON r.id = l.round_id WHERE " + LivePerson.among("l.person_id", "person")
                        + " ORDER BY r.first_day, l.id");
    }
}
