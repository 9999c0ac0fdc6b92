package org.jishi.people.roster;

import java.time.LocalDate;
import java.util.List;

/**
 * What running a roster would do, row by row; {@link RosterService#run} does exactly this or nothing.
 *
 * @param rule what may change of persons who are known
 * @param trailSeq the trail's last entry when the plan was made: while it is the last, the plan tells the truth
 * @param day the day it was made for
 */
public record RosterPlan(RosterFile file, List<PlannedRow> rows, MatchRule rule, long trailSeq, LocalDate day) {
    public RosterPlan {
        rows = List.copyOf(rows);
    }

    public int count(RosterVerdict verdict) {
        return (int) rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** Rows that come in, or are known, with something to look at. */
    public int warned() {
        return (int) rows.stream().filter(row -> !row.warnings().isEmpty()).count();
    }

    /** Rows with a question that is not answered; what is there stays. */
    public int asked() {
        return (int) rows.stream().filter(PlannedRow::asks).count();
    }

    /** Whether running it would change anything. */
    public boolean brings() {
        return rows.stream().anyMatch(PlannedRow::writes);
    }

    /** The last line of the command: {@code new=136 updated=0 duplicate=8 refused=16 warnings=4}. */
    public String summaryLine() {
        return "new=" + count(RosterVerdict.NEW)
                + " updated=" + count(RosterVerdict.UPDATED)
                + " duplicate=" + count(RosterVerdict.DUPLICATE)
                + " refused=" + count(RosterVerdict.REFUSED)
                + " warnings=" + warned();
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
