package org.jishi.award;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Check;
import org.jishi.platform.store.Finding;

/** Rounds against their lines, their pots and the money bound for them. */
public final class AwardCheck implements Check {
    private static final String SUMS = """
        SELECT r.round_no FROM award_round r
          JOIN (SELECT round_id, sum(amount) AS given FROM award_line WHERE live_key IS NOT NULL GROUP BY round_id) l
            ON l.round_id = r.id
         WHERE r.awarded <> l.given ORDER BY 1\
        """;
    private static final String POTS = """
        SELECT min(r.round_no) FROM award_round r
          JOIN (SELECT round_id, sum(amount) AS given FROM award_line WHERE live_key IS NOT NULL GROUP BY round_id) l
            ON l.round_id = r.id
         WHERE r.budget IS NOT NULL
         GROUP BY r.scheme_id, r.period HAVING sum(l.given) > max(r.budget + r.carried) ORDER BY 1\
        """;
    /** What is approved and not paid is committed to the fen. */
    private static final String BOUND = """
        SELECT r.round_no FROM award_line l
          JOIN award_round r ON r.id = l.round_id
          LEFT JOIN (SELECT subject_id, sum(committed_delta) AS committed FROM ledger_entry GROUP BY subject_id) e
            ON e.subject_id = l.id
         WHERE coalesce(e.committed, 0)
               <> CASE WHEN l.status IN ('APPROVED', 'POSTED', 'RELEASED') THEN l.amount ELSE 0 END
         GROUP BY r.round_no ORDER BY 1\
        """;

    @Override
    public String name() {
        return "award.check.name";
    }

    @Override
    public List<Finding> run(Handle handle) {
        List<Finding> found = new ArrayList<>();
        found.addAll(Finding.each(handle, SUMS, "award.check.sum"));
        found.addAll(Finding.each(handle, POTS, "award.check.pot"));
        found.addAll(Finding.each(handle, BOUND, "award.check.bound"));
        return found;
    }
}
