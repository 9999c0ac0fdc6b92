package org.jishi.intake.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jishi.platform.text.Problem;
import org.jishi.platform.workbook.Cell;

/**
 * What is to be said of a file before its rows: which columns are not read, which one is where several have one kind, which
 * sheets are left out, and how many rows nobody sees who opens it.
 */
public final class ColumnRemarks {
    private ColumnRemarks() {}

    /** A sentence for each; none for a file that is understood and seen as a whole. */
    public static List<Problem> of(ImportPlan plan) {
        RosterFile file = plan.file();
        List<Problem> told = new ArrayList<>();
        leftOut(file).ifPresent(told::add);
        long hidden = plan.rows().stream().filter(ImportRow::hidden).count();
        if (hidden > 0) {
            told.add(Problem.of("people.roster.hiddenRows", hidden));
        }
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

    /** Which hidden sheets are not read. */
    static Optional<Problem> leftOut(RosterFile file) {
        return file.leftOut().isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of("people.roster.hiddenSheets", List.copyOf(file.leftOut())));
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
