package org.jishi.household;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jishi.person.Person;
import org.jishi.platform.text.Refusal;

/** What becomes of everybody's row when another member becomes the head. */
final class HeadChange {
    private HeadChange() {}

    /**
     * Whose row changes, and into what; a head who died is not among them.
     *
     * @param relations what the others are to the next head, by their rows
     * @throws Refusal when those are not exactly the others
     */
    static Map<Member, Relation> turned(
            Collection<Member> open, Member chosen, Map<UUID, Person> persons, Map<UUID, Relation> relations) {
        Map<Member, Relation> turned = new LinkedHashMap<>();
        turned.put(chosen, Relation.HEAD);
        int asked = 0;
        for (Member row : open) {
            boolean deadHead = row.liveHead() != null
                    && Objects.requireNonNull(persons.get(row.personId())).diedOn() != null;
            if (row.equals(chosen) || deadHead) {
                continue;
            }
            Relation relation = relations.get(row.id());
            if (relation == null) {
                throw new Refusal("people.changedMeanwhile");
            }
            asked++;
            if (relation == Relation.HEAD) {
                throw Refusal.at("relation", "people.household.hasHead");
            }
            Refusal.ifAny(HouseholdRules.sex(relation, Objects.requireNonNull(persons.get(row.personId()))));
            if (relation != row.relation()) {
                turned.put(row, relation);
            }
        }
        if (asked != relations.size()) {
            throw new Refusal("people.changedMeanwhile");
        }
        return turned;
    }
}
