package org.jishi.report;

import java.time.LocalDate;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.Period;

/**
 * What is asked of a form.
 *
 * @param texts the language of headings and words
 * @param wholeIds whether identity numbers and accounts stand whole; needs a right and a reason, both seen to before
 * @param sample whether the county is a sample, which is then said on every sheet
 * @param unit the office's name
 * @param preparer who makes it
 * @param madeOn the day it is made
 */
public record ReportRequest(
        Period period, Texts texts, boolean wholeIds, boolean sample, String unit, String preparer, LocalDate madeOn) {
    public String text(String name, Object... args) {
        return texts.text(name, args);
    }

    /** The text of an enum's value: key {@code prefix.VALUE}. */
    public String text(String prefix, Enum<?> value) {
        return texts.text(prefix, value);
    }

    /** The period a form covers: a form of a year that is asked for a quarter takes the year to its last day. */
    Period yearTo() {
        return period.yearToDate();
    }
}
