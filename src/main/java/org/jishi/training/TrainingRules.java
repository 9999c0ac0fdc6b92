package org.jishi.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What attendance and completion mean (domain.md 2, design.md rule 11). Rates are compared as whole numbers, never
 * rounded: 79.99 % is not 80 %.
 */
public final class TrainingRules {
    private TrainingRules() {}

    /** Why a person has or has not completed; the first three are what is missing. */
    public enum Finding {
        ATTENDANCE_SHORT,
        TEST_MISSING,
        TEST_BELOW,
        WAIVED
    }

    /**
     * @param completed whether the class is completed
     * @param findings what is missing, or that the rule was waived
     */
    public record Verdict(boolean completed, List<Finding> findings) {
        public Verdict {
            findings = List.copyOf(findings);
        }
    }

    /** Counts one person's marks over the sessions of the class; cancelled sessions do not exist here. */
    public static Tally tally(Collection<ClassSession> sessions, Map<UUID, Attendance> marksBySession) {
        int counted = 0;
        int leave = 0;
        int absent = 0;
        int unmarked = 0;
        int toCome = 0;
        for (ClassSession session : sessions) {
            if (session.status() == SessionStatus.CANCELLED) {
                continue;
            }
            if (session.status() == SessionStatus.PLANNED) {
                toCome++;
                continue;
            }
            Attendance mark = marksBySession.get(session.id());
            if (mark == null) {
                unmarked++;
            } else if (mark.counts()) {
                counted++;
            } else if (mark == Attendance.LEAVE) {
                leave++;
            } else {
                absent++;
            }
        }
        return new Tally(counted, leave, absent, unmarked, toCome);
    }

    /** Attendance rate in tenths of a percent, cut off below; 0 of 0 is 0. */
    public static int rateInTenths(Tally tally) {
        return tally.held() == 0 ? 0 : tally.counted() * 1000 / tally.held();
    }

    /**
     * As it is shown: 87.5%, rounded to the nearest tenth as whoever counts again would; one just short of a whole percent
     * stays below it, for that may be the one that the class needs.
     */
    public static String showRate(Tally tally) {
        int tenths = rateInTenths(tally);
        boolean up = tally.held() > 0
                && tally.counted() * 10_000L / tally.held() - tenths * 10L >= 5
                && (tenths + 1) % 10 != 0;
        tenths += up ? 1 : 0;
        return tenths / 10 + "." + tenths % 10 + "%";
    }

    public static boolean meetsRate(Tally tally, int percentNeeded) {
        return tally.held() == 0 ? percentNeeded == 0 : tally.counted() * 100 >= percentNeeded * tally.held();
    }

    /** 参训: at least one session counts. */
    public static boolean participated(Tally tally) {
        return tally.counted() > 0;
    }

    /** Whether the rate can still be met if the person comes to every session that is left and not yet marked. */
    public static boolean canStillReach(Tally tally, int percentNeeded) {
        int best = tally.counted() + tally.unmarked() + tally.toCome();
        return best * 100 >= percentNeeded * (tally.held() + tally.toCome());
    }

    /**
     * Completion: the rate is met, and the test is passed or a piece of work stands for it; or the rule was waived.
     *
     * @param score null when no test was taken
     */
    public static Verdict completion(
            Tally tally,
            int percentNeeded,
            @Nullable Integer score,
            int scoreNeeded,
            boolean workSubmitted,
            boolean waived) {
        if (waived) {
            return new Verdict(true, List.of(Finding.WAIVED));
        }
        List<Finding> missing = new ArrayList<>();
        if (!meetsRate(tally, percentNeeded)) {
            missing.add(Finding.ATTENDANCE_SHORT);
        }
        if (!workSubmitted && scoreNeeded > 0) {
            if (score == null) {
                missing.add(Finding.TEST_MISSING);
            } else if (score < scoreNeeded) {
                missing.add(Finding.TEST_BELOW);
            }
        }
        return new Verdict(missing.isEmpty(), missing);
    }
}
