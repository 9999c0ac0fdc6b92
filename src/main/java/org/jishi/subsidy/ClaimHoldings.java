package org.jishi.subsidy;

import static org.jishi.person.PersonHoldings.day;
import static org.jishi.person.PersonHoldings.money;
import static org.jishi.person.PersonHoldings.text;
import static org.jishi.person.PersonHoldings.word;

import java.util.List;
import org.jishi.person.LivePerson;
import org.jishi.person.PersonHoldings;

/** What subsidies hold on a person. */
public final class ClaimHoldings {
    private ClaimHoldings() {}

    public static PersonHoldings all() {
        return new PersonHoldings(
                "subsidy.holdings.",
                List.of(
                        text("number"),
                        text("ground"),
                        day("day"),
                        money("amount"),
                        word("status", "subsidy.status."),
                        text("deduction")),
                "SELECT c.claim_no, c.ground_text, c.ground_date, c.amount, c.status, c.deduction_reason"
                        + " FROM subsidy_claim c WHERE " + LivePerson.among("c.person_id", "person")
                        + " ORDER BY c.ground_date, c.id");
    }
}
