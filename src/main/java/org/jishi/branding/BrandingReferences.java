package org.jishi.branding;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.PersonReferences;

/** The branding cases of persons. */
public final class BrandingReferences implements PersonReferences {
    @Override
    public List<Held> of(Handle handle, Collection<UUID> personIds) {
        return PersonReferences.query(handle, personIds, """
            SELECT person_id, case_no FROM branding_case WHERE person_id IN (<ids>) ORDER BY person_id, case_no\
            """, "branding.reference.case");
    }
}
