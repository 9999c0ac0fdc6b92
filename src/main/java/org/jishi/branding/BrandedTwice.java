package org.jishi.branding;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.merge.MergeDoubt;
import org.jishi.person.LivePerson;
import org.jishi.platform.text.Problem;

/** Items of one kind that both entries have for one product in one cycle. */
public final class BrandedTwice implements MergeDoubt {
    private static final String SQL =
            """
        SELECT DISTINCT concat(a.case_no, '/', b.case_no) FROM branding_case a
          JOIN branding_item x ON x.case_id = a.id AND x.live_item IS NOT NULL
          JOIN branding_item y ON y.kind = x.kind AND y.cycle_year = x.cycle_year AND y.live_item IS NOT NULL
           AND substring(y.live_item FROM 37) = substring(x.live_item FROM 37)
          JOIN branding_case b ON b.id = y.case_id
         WHERE %s AND %s ORDER BY 1\
        """.formatted(LivePerson.among("a.person_id", "kept"), LivePerson.among("b.person_id", "merged"));

    @Override
    public List<Problem> of(Handle handle, UUID kept, UUID merged) {
        List<String> twice = handle.createQuery(SQL)
                .bind("kept", kept)
                .bind("merged", merged)
                .mapTo(String.class)
                .list();
        return twice.isEmpty() ? List.of() : List.of(Problem.of("branding.merge.twice", twice));
    }
}
