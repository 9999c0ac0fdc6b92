package org.jishi.platform.workbook;

/**
 * Cells of one column that a total adds up.
 *
 * @param firstRow from 0 within the sheet
 * @param lastRow included
 * @param column from 0
 */
public record FormArea(int firstRow, int lastRow, int column) {
    /** As a formula names it: "D6:D7", or "D6" for one cell. */
    String address() {
        String name = Cell.columnName(column);
        String first = name + (firstRow + 1);
        return firstRow == lastRow ? first : first + ":" + name + (lastRow + 1);
    }
}
