package org.jishi.intake.roster;

import java.time.LocalDate;
import java.util.List;

/**
 * What running a roster would do, row by row; {@link RosterService#run} does exactly this or nothing.
 *
 * @param rule what may change of persons who are known
 * @param trailSeq the trail's last entry when the plan was made: while it is the last, the plan tells the truth
 * @param day the day it was made for
 */
public record RosterPlan(RosterFile file, List<PlannedRow> rows, MatchRule rule, long trailSeq, LocalDate day)
        implements ImportPlan {
    public RosterPlan {
        rows = List.copyOf(rows);
    }

    boolean sameAs(RosterPlan other) {
        if (rows.size() != other.rows.size()) {
            return false;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).sameAs(other.rows.get(i))) {
                return false;
            }
        }
        return true;
    }
}
