package org.jishi.report;

import org.jishi.platform.text.Texts;
import org.jishi.platform.time.Period;

/**
 * What is asked of a form.
 *
 * @param texts the language of headings and words
 * @param wholeIds whether identity numbers and accounts stand whole; needs a right and a reason, both seen to before
 * @param sample whether the county is a sample, which is then said on every sheet
 * @param unit the office's name
 */
public record ReportRequest(Period period, Texts texts, boolean wholeIds, boolean sample, String unit) {
    public String text(String name, Object... args) {
        return texts.text(name, args);
    }
}
