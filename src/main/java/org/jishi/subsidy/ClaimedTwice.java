package org.jishi.subsidy;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.merge.MergeDoubt;
import org.jishi.person.LivePerson;
import org.jishi.platform.text.Problem;

/** What both entries claimed of one scheme for one ground: as one person they are entitled once. */
public final class ClaimedTwice implements MergeDoubt {
    private static final String SQL =
            """
        SELECT concat(a.claim_no, '/', b.claim_no) FROM subsidy_claim a
          JOIN subsidy_claim b ON b.scheme_id = a.scheme_id AND b.ground_id = a.ground_id
         WHERE a.live_ground IS NOT NULL AND b.live_ground IS NOT NULL AND %s AND %s ORDER BY 1\
        """.formatted(LivePerson.among("a.person_id", "kept"), LivePerson.among("b.person_id", "merged"));

    @Override
    public List<Problem> of(Handle handle, UUID kept, UUID merged) {
        List<String> twice = handle.createQuery(SQL)
                .bind("kept", kept)
                .bind("merged", merged)
                .mapTo(String.class)
                .list();
        return twice.isEmpty() ? List.of() : List.of(Problem.of("subsidy.merge.twice", twice));
    }
}
