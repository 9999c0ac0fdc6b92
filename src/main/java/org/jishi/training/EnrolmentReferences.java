package org.jishi.training;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.PersonReferences;

/** The classes that persons are or were enrolled in. */
public final class EnrolmentReferences implements PersonReferences {
    @Override
    public List<Held> of(Handle handle, Collection<UUID> personIds) {
        return PersonReferences.query(handle, personIds, """
            SELECT e.person_id, c.title FROM enrolment e JOIN training_class c ON c.id = e.class_id
             WHERE e.person_id IN (<ids>) ORDER BY e.person_id, c.title\
            """, "training.reference.enrolled");
    }
}
