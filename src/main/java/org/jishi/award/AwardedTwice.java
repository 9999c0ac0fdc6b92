package org.jishi.award;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.merge.MergeDoubt;
import org.jishi.person.LivePerson;
import org.jishi.platform.text.Problem;

/** Rounds of one scheme and period in which both entries stand: as one person they have one place. */
public final class AwardedTwice implements MergeDoubt {
    private static final String SQL =
            """
        SELECT DISTINCT concat(r.round_no, '/', s.round_no) FROM award_line a
          JOIN award_round r ON r.id = a.round_id
          JOIN award_round s ON s.scheme_id = r.scheme_id AND s.period = r.period
          JOIN award_line b ON b.round_id = s.id
         WHERE a.live_key IS NOT NULL AND b.live_key IS NOT NULL AND %s AND %s ORDER BY 1\
        """.formatted(LivePerson.among("a.person_id", "kept"), LivePerson.among("b.person_id", "merged"));

    @Override
    public List<Problem> of(Handle handle, UUID kept, UUID merged) {
        List<String> twice = handle.createQuery(SQL)
                .bind("kept", kept)
                .bind("merged", merged)
                .mapTo(String.class)
                .list();
        return twice.isEmpty() ? List.of() : List.of(Problem.of("award.merge.twice", twice));
    }
}
