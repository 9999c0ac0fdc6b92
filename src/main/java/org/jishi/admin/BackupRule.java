package org.jishi.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jishi.platform.time.OfficeClock;

/**
 * Which backups stay: the newest of each of the last seven days that have one, of the last eight weeks and of the last
 * twelve months, and the last three of each other kind. Days on which nobody worked do not count, so that a long
 * holiday pushes nothing out.
 *
 * <p>New and old are by the order in which they were made, never by the clock: one made in 2001, when the battery of the
 * clock had died, or next year, stands where it was made, and its day is a day like any other.
 *
 * <p>One that holds less than half of the rows of one before it takes no place from a full one: in this program rows
 * are not deleted, so it comes of a database that was emptied or exchanged. It is kept by the same rule among its like.
 */
public final class BackupRule {
    static final int DAYS = 7;
    static final int WEEKS = 8;
    static final int MONTHS = 12;
    static final int OTHERS = 3;
    /** So many stay on a full disk. */
    static final int ALWAYS = 3;

    private static final Comparator<Candidate> OLDEST_FIRST = Comparator.comparingLong(Candidate::order)
            .thenComparing(Candidate::madeAt)
            .thenComparing(Candidate::name);

    private BackupRule() {}

    /**
     * @param order see {@link KeptBackup}
     * @param rows in all tables together
     */
    record Candidate(String name, BackupKind kind, long order, Instant madeAt, long rows) {
        static Candidate of(KeptBackup kept) {
            return new Candidate(
                    String.valueOf(kept.file().getFileName()),
                    kept.summary().kind(),
                    kept.order(),
                    kept.madeAt(),
                    kept.summary().rows().total());
        }
    }

    /** The names of those that stay. */
    static Set<String> kept(List<Candidate> all) {
        List<Candidate> newestFirst =
                all.stream().sorted(OLDEST_FIRST.reversed()).toList();
        Set<String> kept = new HashSet<>();
        for (boolean small : new boolean[] {false, true}) {
            List<Candidate> alike = newestFirst.stream()
                    .filter(each -> isSmall(each, all) == small)
                    .toList();
            List<Candidate> daily = ofKind(alike, BackupKind.DAILY);
            keep(kept, daily, DAYS, BackupRule::day);
            keep(kept, daily, WEEKS, each -> week(day(each)));
            keep(kept, daily, MONTHS, each -> YearMonth.from(day(each)));
            for (BackupKind kind : List.of(BackupKind.MIGRATION, BackupKind.RESTORE)) {
                keep(kept, ofKind(alike, kind), OTHERS, Candidate::name);
            }
        }
        return kept;
    }

    /**
     * Those that may go before their time when the disk is full, the oldest first: today's work is worth more than last
     * year's. The newest full ones never do, nor do small ones, which are few and tell of something.
     */
    static List<Candidate> toSpare(List<Candidate> all) {
        List<Candidate> full = all.stream()
                .filter(each -> !isSmall(each, all))
                .sorted(OLDEST_FIRST)
                .toList();
        return full.subList(0, Math.max(0, full.size() - ALWAYS));
    }

    /** Whether it holds less than half of what one before it held. */
    static boolean isSmall(Candidate candidate, List<Candidate> all) {
        return all.stream()
                .filter(other -> OLDEST_FIRST.compare(other, candidate) < 0)
                .anyMatch(other -> candidate.rows() < other.rows() / 2);
    }

    private static List<Candidate> ofKind(List<Candidate> candidates, BackupKind kind) {
        return candidates.stream().filter(each -> each.kind() == kind).toList();
    }

    private static <P> void keep(Set<String> kept, List<Candidate> newestFirst, int most, Function<Candidate, P> of) {
        List<P> periods = new ArrayList<>();
        for (Candidate candidate : newestFirst) {
            P period = of.apply(candidate);
            if (!periods.contains(period)) {
                if (periods.size() == most) {
                    return;
                }
                periods.add(period);
                kept.add(candidate.name());
            }
        }
    }

    private static LocalDate day(Candidate candidate) {
        return OfficeClock.day(candidate.madeAt());
    }

    private static String week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
