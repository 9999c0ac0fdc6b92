package org.jishi.award;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.PersonReferences;

/** The rounds of awards in which persons stand. */
public final class LineReferences implements PersonReferences {
    @Override
    public List<Held> of(Handle handle, Collection<UUID> personIds) {
        return PersonReferences.query(handle, personIds, """
            SELECT l.person_id, r.round_no FROM award_line l JOIN award_round r ON r.id = l.round_id
             WHERE l.person_id IN (<ids>) ORDER BY l.person_id, r.round_no\
            """, "award.reference.line");
    }
}
