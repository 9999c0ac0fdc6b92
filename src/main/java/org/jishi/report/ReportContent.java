package org.jishi.report;

import java.util.List;
import org.jishi.platform.text.Problem;

/**
 * A report as it was built.
 *
 * @param checks what does not reconcile or is missing; empty when the report may leave the office
 */
public record ReportContent(List<ReportSheet> sheets, List<Problem> checks) {
    public ReportContent {
        sheets = List.copyOf(sheets);
        checks = List.copyOf(checks);
    }
}
