package org.jishi.training;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.merge.MergeDoubt;
import org.jishi.person.LivePerson;
import org.jishi.platform.text.Problem;

/** Classes in which both entries have a seat: as one person they were there once. */
public final class SeatedTwice implements MergeDoubt {
    private static final String SQL =
            """
        SELECT DISTINCT c.title FROM enrolment a
          JOIN enrolment b ON b.class_id = a.class_id
          JOIN training_class c ON c.id = a.class_id
         WHERE a.status = 'ENROLLED' AND b.status = 'ENROLLED' AND %s AND %s ORDER BY 1\
        """.formatted(LivePerson.among("a.person_id", "kept"), LivePerson.among("b.person_id", "merged"));

    @Override
    public List<Problem> of(Handle handle, UUID kept, UUID merged) {
        List<String> twice = handle.createQuery(SQL)
                .bind("kept", kept)
                .bind("merged", merged)
                .mapTo(String.class)
                .list();
        return twice.isEmpty() ? List.of() : List.of(Problem.of("training.merge.sameClass", twice));
    }
}
