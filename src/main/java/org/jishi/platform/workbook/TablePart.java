package org.jishi.platform.workbook;

import java.util.Map;

/**
 * One of the tables that may stand side by side in a sheet.
 *
 * @param from its first column; the leftmost table begins at the sheet's first
 * @param to one more than its last; {@link Integer#MAX_VALUE} for the table on the right
 * @param layout its own headings alone
 * @param rivals columns whose heading means a field as well that another column was taken for
 */
public record TablePart<F>(int from, int to, Layout<F> layout, Map<Integer, F> rivals) {
    public TablePart {
        rivals = Map.copyOf(rivals);
    }
}
