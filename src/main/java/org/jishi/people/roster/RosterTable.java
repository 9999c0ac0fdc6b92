package org.jishi.people.roster;

import org.jishi.platform.workbook.Layout;
import org.jishi.platform.workbook.Sheet;

/**
 * A table of persons in a roster's file.
 *
 * @param sheetIndex which sheet of the file, from 0
 * @param layout which column holds what: a guess, until a clerk has corrected it
 */
public record RosterTable(int sheetIndex, Sheet sheet, Layout<RosterField> layout) {
    /** With a field in another column; a column below 0 takes the field away. */
    public RosterTable with(RosterField field, int column) {
        return new RosterTable(sheetIndex, sheet, layout.with(field, column));
    }

    int column(RosterField field) {
        return layout.column(field).orElse(-1);
    }
}
