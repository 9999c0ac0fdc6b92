package org.jishi.people.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jishi.platform.text.Problem;
import org.jishi.platform.workbook.Cell;

/** What is to be said of a file's columns: which are not read, and which one is where several have one kind. */
public final class ColumnRemarks {
    private ColumnRemarks() {}

    /** A sentence for each table and each kind; none for a file of which every column is understood. */
    public static List<Problem> of(RosterFile file) {
        List<Problem> told = new ArrayList<>();
        for (RosterTable table : file.tables()) {
            String sheet = file.tables().size() > 1 ? table.sheet().name() : "";
            if (table.isBeside()) {
                told.add(Problem.of("people.roster.columns.beside", sheet, table.span()));
            }
            table.severalOf().forEach((field, several) -> told.add(several(table, field, several)));
            List<RosterTable.Column> unread = table.unread();
            if (!unread.isEmpty()) {
                told.add(Problem.of("people.roster.columns.unread", sheet, listed(unread)));
            }
        }
        return told;
    }

    /** Which columns may mean one field, and which is read. */
    public static Problem several(RosterTable table, RosterField field, List<RosterTable.Column> several) {
        return Problem.of(
                "people.roster.columns.several",
                Problem.of("people.roster.field." + field.name()),
                listed(several),
                Cell.columnName(table.column(field)));
    }

    private static String listed(List<RosterTable.Column> columns) {
        return columns.stream()
                .map(column -> (column.letter() + " " + column.heading()).strip())
                .collect(Collectors.joining("、"));
    }
}
