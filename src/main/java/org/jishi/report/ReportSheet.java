package org.jishi.report;

import java.util.List;

/**
 * One sheet of a report as it will print.
 *
 * @param name the tab's name, at most 31 characters
 * @param widths a column's width in characters of the digit zero, for each column
 * @param kept columns at the left that are on both pages where it prints two pages wide, else 0
 * @param firstPage columns of the left page then, else 0
 */
public record ReportSheet(String name, List<Integer> widths, int kept, int firstPage, List<SheetRow> rows) {
    public ReportSheet {
        widths = List.copyOf(widths);
        rows = List.copyOf(rows);
    }

    public int columns() {
        return widths.size();
    }
}
