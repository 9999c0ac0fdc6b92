package org.jishi.casework;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jishi.platform.store.LostRace;
import org.jishi.platform.time.OfficeClock;

/**
 * Gives the numbers that people read: "BT-2026-0001". A number is taken inside the transaction that uses it, so one that
 * is rolled back leaves no gap.
 */
public final class CaseNumbers {
    private static final int DUPLICATE = 23505;

    /**
     * @param prefix letters for the kind, such as BT for 补贴
     * @param today by the clock; a year before that of the trail's last entry comes of a clock whose battery died, and no
     *     number is given in it
     */
    public String next(Handle handle, String prefix, int today) {
        int year = yearOf(handle, today);
        int updated = handle.createUpdate("""
                        UPDATE case_number SET last_no = last_no + 1 WHERE prefix = :prefix AND year_no = :year""")
                .bind("prefix", prefix)
                .bind("year", year)
                .execute();
        if (updated == 0) {
            begin(handle, prefix, year);
        }
        int number = handle.createQuery("""
                        SELECT last_no FROM case_number WHERE prefix = :prefix AND year_no = :year""")
                .bind("prefix", prefix)
                .bind("year", year)
                .mapTo(Integer.class)
                .one();
        return String.format(Locale.ROOT, "%s-%d-%04d", prefix, year, number);
    }

    /** The year that a number was given in, which is not always the clock's. */
    public static int year(String number) {
        int last = number.lastIndexOf('-');
        return Integer.parseInt(number.substring(number.lastIndexOf('-', last - 1) + 1, last));
    }

    /** Which of its year a number is. */
    public static int ordinal(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }

    /** The year that it is: by the clock, or that of the trail's last entry where a dead battery says an earlier one. */
    public static int yearOf(Handle handle, int today) {
        return Math.max(today, lastYear(handle));
    }

    private static int lastYear(Handle handle) {
        return handle.createQuery("SELECT at FROM audit_entry ORDER BY seq DESC LIMIT 1")
                .mapTo(Instant.class)
                .findOne()
                .map(at -> OfficeClock.day(at).getYear())
                .orElse(0);
    }

    private static void begin(Handle handle, String prefix, int year) {
        try {
            handle.execute("INSERT INTO case_number (prefix, year_no, last_no) VALUES (?, ?, 1)", prefix, year);
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException sql && sql.getErrorCode() == DUPLICATE) {
                throw new LostRace("number " + prefix);
            }
            throw e;
        }
    }
}
