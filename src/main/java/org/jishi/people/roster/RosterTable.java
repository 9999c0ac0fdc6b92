package org.jishi.people.roster;

import org.jishi.platform.workbook.Layout;
import org.jishi.platform.workbook.Sheet;

/**
 * A table of persons in a roster's file.
 *
 * @param sheetIndex which sheet of the file, from 0
 * @param layout which column holds what: a guess, until a clerk has corrected it
 * @param guess what the headings alone say
 */
public record RosterTable(int sheetIndex, Sheet sheet, Layout<RosterField> layout, Layout<RosterField> guess) {
    RosterTable(int sheetIndex, Sheet sheet, Layout<RosterField> guess) {
        this(sheetIndex, sheet, guess, guess);
    }

    /** With a field in another column; a column below 0 takes the field away. */
    public RosterTable with(RosterField field, int column) {
        return new RosterTable(sheetIndex, sheet, layout.with(field, column), guess);
    }

    /** Whether the columns are what the headings say. */
    public boolean isGuess() {
        return layout.columns().equals(guess.columns());
    }

    /** Without any correction. */
    RosterTable asGuessed() {
        return new RosterTable(sheetIndex, sheet, guess);
    }

    /** Without its rows. */
    RosterTable withoutRows() {
        return new RosterTable(sheetIndex, sheet.withoutRows(), layout, guess);
    }

    int column(RosterField field) {
        return layout.column(field).orElse(-1);
    }
}
