package org.jishi.subsidy;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.PersonReferences;

/** The claims that were entered for persons. */
public final class ClaimReferences implements PersonReferences {
    @Override
    public List<Held> of(Handle handle, Collection<UUID> personIds) {
        return PersonReferences.query(handle, personIds, """
            SELECT person_id, claim_no FROM subsidy_claim WHERE person_id IN (<ids>) ORDER BY person_id, claim_no\
            """, "subsidy.reference.claim");
    }
}
