package org.jishi.report;

import java.util.List;

/**
 * One sheet of a report as it will print.
 *
 * @param name the tab's name, at most 31 characters
 * @param widths a column's width in characters of the digit zero, for each column
 */
public record ReportSheet(String name, List<Integer> widths, List<SheetRow> rows) {
    public ReportSheet {
        widths = List.copyOf(widths);
        rows = List.copyOf(rows);
    }

    public int columns() {
        return widths.size();
    }
}
