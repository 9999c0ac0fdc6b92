package org.jishi.platform.workbook;

/**
 * One cell as the file holds it.
 *
 * @param row counts from 0, as all rows and columns here; {@link #address} shows it as a clerk knows it
 * @param text what it holds as text: a number in plain digits and never with an exponent, a date as 2026-09-18, a
 *     formula as its last result; empty when there is nothing
 * @param number the number of a cell typed as one (a date's serial number, a formula's numeric result), else NaN
 * @param hidden whether the row is hidden
 * @param originRow the row of the merged area's first cell, {@code row} itself when the cell is not filled by a merge
 * @param originColumn likewise for the column
 */
public record Cell(
        int row, int column, String text, Kind kind, double number, boolean hidden, int originRow, int originColumn) {

    /** What the file says a cell is. In a CSV every cell is text. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        FORMULA,
        /** A formula whose result the file does not hold, as other programs than spreadsheets write them. */
        UNCOUNTED
    }

    static Cell blank(int row, int column, boolean hidden) {
        return new Cell(row, column, "", Kind.BLANK, Double.NaN, hidden, row, column);
    }

    /** Whether it shows nothing. */
    public boolean isBlank() {
        return text.isBlank();
    }

    /** Whether the file holds a number here, so that digits beyond the fifteenth and leading zeros are lost. */
    public boolean isNumber() {
        return !Double.isNaN(number) && kind != Kind.DATE;
    }

    /** Whether the text comes from a merged area that begins in another cell. */
    public boolean isSpread() {
        return originRow != row || originColumn != column;
    }

    /** As spreadsheets show it: "B17". */
    public String address() {
        return columnName(column) + (row + 1);
    }

    /** "A" for 0, "AB" for 27. */
    public static String columnName(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            name.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return name.toString();
    }
}
