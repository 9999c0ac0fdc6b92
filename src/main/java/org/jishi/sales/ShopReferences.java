package org.jishi.sales;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.PersonReferences;

/** The shops that persons own. */
public final class ShopReferences implements PersonReferences {
    @Override
    public List<Held> of(Handle handle, Collection<UUID> personIds) {
        return PersonReferences.query(handle, personIds, """
            SELECT person_id, name FROM shop WHERE person_id IN (<ids>) ORDER BY person_id, name\
            """, "sales.reference.shop");
    }
}
