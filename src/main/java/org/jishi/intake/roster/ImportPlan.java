package org.jishi.intake.roster;

import java.time.LocalDate;
import java.util.List;

/** What reading in a list would do, row by row; running it does exactly this or nothing. */
public interface ImportPlan {
    RosterFile file();

    List<? extends ImportRow> rows();

    /** The trail's last entry when the plan was made: while it is the last, the plan tells the truth. */
    long trailSeq();

    /** The day it was made for. */
    LocalDate day();

    default int count(RosterVerdict verdict) {
        return (int) rows().stream().filter(row -> row.verdict() == verdict).count();
    }

    /** Rows that come in, or are known, with something to look at. */
    default int warned() {
        return (int) rows().stream().filter(row -> !row.warnings().isEmpty()).count();
    }

    /** Rows with a question that is not answered; what is there stays. */
    default int asked() {
        return (int) rows().stream().filter(ImportRow::asks).count();
    }

    /** Whether running it would change anything. */
    default boolean brings() {
        return rows().stream().anyMatch(ImportRow::writes);
    }

    /** The last line of the command: {@code new=136 updated=0 duplicate=8 refused=16 warnings=4}. */
    default String summaryLine() {
        return "new=" + count(RosterVerdict.NEW)
                + " updated=" + count(RosterVerdict.UPDATED)
                + " duplicate=" + count(RosterVerdict.DUPLICATE)
                + " refused=" + count(RosterVerdict.REFUSED)
                + " warnings=" + warned();
    }
}
