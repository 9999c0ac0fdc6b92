package org.jishi.merge;

import static org.jishi.person.PersonHoldings.day;
import static org.jishi.person.PersonHoldings.text;
import static org.jishi.person.PersonHoldings.word;

import java.util.List;
import org.jishi.person.LivePerson;
import org.jishi.person.PersonHoldings;

/** Which entries were made one with a person's; one that was only proposed may name somebody else, and is not told. */
public final class MergeHoldings {
    private MergeHoldings() {}

    public static PersonHoldings all() {
        return new PersonHoldings(
                "people.merge.holdings.",
                List.of(text("kept"), text("merged"), word("state", "people.merge.state."), day("day"), text("reason")),
                "SELECT k.name AS kept, g.name AS merged, m.state, m.asked_at, m.reason"
                        + " FROM person_merge m JOIN person k ON k.id = m.kept_id JOIN person g ON g.id = m.merged_id"
                        + " WHERE m.state = 'DONE' AND (" + LivePerson.among("m.kept_id", "person") + " OR "
                        + LivePerson.among("m.merged_id", "person") + ") ORDER BY m.asked_at, m.id");
    }
}
