package org.jishi.report;

import java.time.LocalDate;
import org.jishi.platform.time.Period;

/**
 * What is asked of a form.
 *
 * @param words in the language asked for
 * @param wholeIds whether identity numbers and accounts stand whole; needs a right and a reason, both seen to before
 * @param sample whether the county is a sample, which is then said on every sheet
 * @param unit the office's name
 * @param preparer who makes it
 * @param madeOn the day it is made
 */
public record ReportRequest(
        Period period,
        ReportWords words,
        boolean wholeIds,
        boolean sample,
        String unit,
        String preparer,
        LocalDate madeOn) {
    /** What fills a cell, in one language. */
    public String text(String key, Object... args) {
        return words.texts().text(key, args);
    }

    /** The text of an enum's value: key {@code prefix.VALUE}. */
    public String text(String prefix, Enum<?> value) {
        return words.texts().text(prefix, value);
    }

    /** What heads a column or names a row; in a report of both languages below each other. */
    String heading(String key, Object... args) {
        return words.heading(key, args);
    }

    String heading(String prefix, Enum<?> value) {
        return words.heading(prefix + "." + value.name());
    }

    /** A name in one line; in a report of both languages beside each other. */
    String name(String key, Object... args) {
        return words.name(key, args);
    }

    /** The period a form covers: a form of a year that is asked for a quarter takes the year to its last day. */
    Period yearTo() {
        return period.yearToDate();
    }
}
