package org.jishi.organisation;

import static org.jishi.person.PersonHoldings.day;
import static org.jishi.person.PersonHoldings.text;
import static org.jishi.person.PersonHoldings.word;

import java.util.List;
import org.jishi.person.LivePerson;
import org.jishi.person.PersonHoldings;

/** To which organisations a person belongs and belonged. */
public final class MembershipHoldings {
    private MembershipHoldings() {}

    public static PersonHoldings all() {
        return new PersonHoldings(
                "people.membership.holdings.",
                List.of(
                        text("name"),
                        text("code"),
                        word("role", "people.membership.role."),
                        day("since"),
                        day("until"),
                        word("ending", "people.membership.ending.")),
                "SELECT o.name, o.credit_code, " + MemberRole.TITLE + " AS title, m.since, m.until, m.ending"
                        + " FROM organisation_member m JOIN organisation o ON o.id = m.organisation_id WHERE "
                        + LivePerson.among("m.person_id", "person") + " ORDER BY m.since, m.id");
    }
}
