package org.jishi.report;

import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.time.Period;

/** One kind of workbook. Forms read with their own SQL, in one snapshot. */
public interface ReportForm {
    /** As the command line names it: lower case with hyphens. Its title's text key is {@code report.form.<id>}. */
    String id();

    /** The kinds of period it takes. A form of a year takes a quarter too, as the year to that day. */
    Set<Period.Kind> periods();

    ReportContent build(Handle handle, ReportRequest request);
}
