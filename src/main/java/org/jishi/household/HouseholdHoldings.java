package org.jishi.household;

import static org.jishi.person.PersonHoldings.day;
import static org.jishi.person.PersonHoldings.text;
import static org.jishi.person.PersonHoldings.word;

import java.util.List;
import org.jishi.person.LivePerson;
import org.jishi.person.PersonHoldings;

/** Which households a person is and was in. */
public final class HouseholdHoldings {
    private HouseholdHoldings() {}

    public static PersonHoldings all() {
        return new PersonHoldings(
                "people.household.holdings.",
                List.of(
                        text("number"),
                        text("head"),
                        word("relation", "people.household.relation."),
                        day("since"),
                        day("until"),
                        word("ending", "people.household.ending.")),
                "SELECT h.number, (SELECT p.name FROM household_member k JOIN person p ON p.id = k.person_id"
                        + " WHERE k.live_head = h.id) AS head, m.relation, m.since, m.until, m.ending"
                        + " FROM household_member m JOIN household h ON h.id = m.household_id WHERE "
                        + LivePerson.among("m.person_id", "person") + " ORDER BY m.since, m.id");
    }
}
