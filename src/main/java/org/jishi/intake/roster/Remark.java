package org.jishi.intake.roster;

import java.util.List;
import org.jishi.platform.text.Problem;
import org.jishi.platform.workbook.Cell;

/**
 * Something to say about a row of a roster, at the cell that it concerns.
 *
 * @param row from 0
 * @param column from 0, or -1 when the roster has no such column
 */
public record Remark(RosterField field, int row, int column, Problem problem) {
    static Remark of(RosterField field, int row, int column, String key, Object... args) {
        return new Remark(field, row, column, new Problem(field.name(), key, List.of(args)));
    }

    /** As a spreadsheet names the cell: "D16"; the row alone where the roster has no such column. */
    public String address() {
        return column < 0 ? String.valueOf(row + 1) : Cell.columnName(column) + (row + 1);
    }
}
