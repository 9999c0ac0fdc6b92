package org.jishi.branding;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.LivePerson;
import org.jishi.sales.Support;
import org.jishi.sales.SupportSource;

/** The branding cases that a shop may have come from: those of its owner that came to something. */
public final class BrandingSupport implements SupportSource {
    @Override
    public List<Support> of(Handle handle, UUID person) {
        return handle.createQuery("""
            SELECT c.id, concat(c.case_no, ' ', c.product) AS text FROM branding_case c
             WHERE c.status NOT IN ('REJECTED', 'WITHDRAWN') AND %s ORDER BY c.created_at DESC, c.id\
            """.formatted(LivePerson.among("c.person_id", "person")))
                .bind("person", person)
                .mapTo(Support.class)
                .list();
    }
}
