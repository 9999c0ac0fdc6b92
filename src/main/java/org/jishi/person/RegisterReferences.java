package org.jishi.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What the register itself holds on persons: organisations that they belong to, accounts that were confirmed, others
 * merged into them or proposed for that, households.
 */
public final class RegisterReferences implements PersonReferences {
    /** That somebody is or was in a household. */
    public static final String HOUSEHOLD = "people.reference.household";

    @Override
    public List<Held> of(Handle handle, Collection<UUID> personIds) {
        List<Held> held =
                new ArrayList<>(PersonReferences.query(handle, personIds, """
                    SELECT m.person_id, o.name FROM organisation_member m JOIN organisation o ON o.id = m.organisation_id
                     WHERE m.person_id IN (<ids>) AND (m.ending IS NULL OR m.ending <> 'UNDONE')
                     ORDER BY m.person_id, m.since\
                    """, "people.reference.organisation"));
        held.addAll(PersonReferences.query(handle, personIds, """
            SELECT person_id, bank FROM bank_account
             WHERE person_id IN (<ids>) AND state = 'CONFIRMED' ORDER BY person_id\
            """, "people.reference.account"));
        held.addAll(PersonReferences.query(handle, personIds, """
            SELECT merged_into, name FROM person WHERE merged_into IN (<ids>) ORDER BY merged_into, name\
            """, "people.reference.merged"));
        held.addAll(PersonReferences.query(handle, personIds, """
            SELECT m.kept_id, p.name FROM person_merge m JOIN person p ON p.id = m.merged_id
             WHERE m.state = 'PROPOSED' AND m.kept_id IN (<ids>)
            UNION ALL
            SELECT m.merged_id, p.name FROM person_merge m JOIN person p ON p.id = m.kept_id
             WHERE m.state = 'PROPOSED' AND m.merged_id IN (<ids>)
             ORDER BY 1, 2\
            """, "people.reference.mergeWaits"));
        held.addAll(PersonReferences.query(handle, personIds, """
            SELECT m.person_id, coalesce((SELECT p.name FROM household_member k JOIN person p ON p.id = k.person_id
                                          WHERE k.live_head = h.id), h.number, '') FROM household_member m
              JOIN household h ON h.id = m.household_id
             WHERE m.person_id IN (<ids>) AND (m.ending IS NULL OR m.ending <> 'UNDONE') ORDER BY m.person_id, m.since\
            """, HOUSEHOLD));
        return held;
    }
}
