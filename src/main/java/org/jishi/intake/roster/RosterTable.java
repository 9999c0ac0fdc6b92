package org.jishi.intake.roster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jishi.platform.workbook.Cell;
import org.jishi.platform.workbook.Layout;
import org.jishi.platform.workbook.Sheet;
import org.jishi.platform.workbook.TablePart;

/**
 * A table of a roster's file; several may stand side by side in one sheet.
 *
 * @param sheetIndex which sheet of the file, from 0
 * @param part the columns that are this table's, and what their headings alone say
 * @param layout which column holds what: a guess, until a clerk has corrected it
 * @param filled the columns in which something stands below the headings
 * @param settled whether a clerk has said what its columns mean, now or of an earlier file of the same shape
 */
public record RosterTable(
        int sheetIndex,
        Sheet sheet,
        TablePart<RosterField> part,
        Layout<RosterField> layout,
        Set<Integer> filled,
        boolean settled) {
    /** A column, and its heading where it has one. */
    public record Column(int index, String heading) {
        /** As a spreadsheet names it. */
        public String letter() {
            return Cell.columnName(index);
        }
    }

    public RosterTable {
        filled = Set.copyOf(filled);
    }

    RosterTable(int sheetIndex, Sheet sheet, TablePart<RosterField> part) {
        this(sheetIndex, sheet, part, part.layout(), Set.of(), false);
    }

    /** With a field in another column; a column below 0 takes the field away. */
    public RosterTable with(RosterField field, int column) {
        return new RosterTable(sheetIndex, sheet, part, layout.with(field, column), filled, settled);
    }

    /** Whether the columns are what the headings say. */
    public boolean isGuess() {
        return layout.columns().equals(part.layout().columns());
    }

    /** Without any correction. */
    RosterTable asGuessed() {
        return new RosterTable(sheetIndex, sheet, part, part.layout(), filled, false);
    }

    /** Without its rows. */
    RosterTable withoutRows() {
        return new RosterTable(sheetIndex, sheet.withoutRows(), part, layout, filled, settled);
    }

    RosterTable filled(Set<Integer> columns) {
        return new RosterTable(sheetIndex, sheet, part, layout, columns, settled);
    }

    RosterTable with(Sheet other) {
        return new RosterTable(sheetIndex, other, part, layout, filled, settled);
    }

    RosterTable asSettled() {
        return new RosterTable(sheetIndex, sheet, part, layout, filled, true);
    }

    int column(RosterField field) {
        return layout.column(field).orElse(-1);
    }

    /** Whether a column is this table's, and not one of another beside it. */
    public boolean holds(int column) {
        return column >= part.from() && column < part.to();
    }

    /** Whether it is one of several in its sheet. */
    public boolean isBeside() {
        return part.from() > 0 || part.to() < Integer.MAX_VALUE;
    }

    /** Its columns as they are told: "E–H". */
    public String span() {
        TreeSet<Integer> used = new TreeSet<>();
        layout.headings().forEach((column, heading) -> {
            if (!RosterShape.isOurs(heading)) {
                used.add(column);
            }
        });
        return used.isEmpty() ? "" : Cell.columnName(used.getFirst()) + "–" + Cell.columnName(used.getLast());
    }

    /** Columns with contents that nobody reads, but for ours in an answer. */
    public List<Column> unread() {
        return filled.stream()
                .filter(column -> holds(column) && !layout.columns().containsValue(column))
                .sorted()
                .map(column -> new Column(column, heading(column)))
                .filter(column -> !RosterShape.isOurs(column.heading()))
                .toList();
    }

    /** Fields that more than one column with contents may mean by its heading, and all of those columns. */
    public Map<RosterField, List<Column>> severalOf() {
        Map<RosterField, List<Column>> several = new TreeMap<>();
        for (RosterField field : layout.columns().keySet()) {
            int taken = column(field);
            TreeSet<Integer> columns = new TreeSet<>(Set.of(taken));
            part.rivals().forEach((column, meant) -> {
                if (meant == field
                        && filled.contains(column)
                        && !layout.columns().containsValue(column)) {
                    columns.add(column);
                }
            });
            // the one that the headings alone would have, where a clerk chose another
            int guessed = part.layout().column(field).orElse(-1);
            if (guessed >= 0 && !layout.columns().containsValue(guessed)) {
                columns.add(guessed);
            }
            if (columns.size() > 1 && field != RosterField.SEQUENCE) {
                several.put(
                        field,
                        columns.stream()
                                .map(column -> new Column(column, heading(column)))
                                .toList());
            }
        }
        return several;
    }

    private String heading(int column) {
        return layout.headings().getOrDefault(column, "").replace("\n", " ");
    }
}
