package org.jishi.platform.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jishi.platform.text.Refusal;

/**
 * Where a table stands in its sheet.
 *
 * @param headerRow first row of the headings, from 0; what is above is title
 * @param firstDataRow the first row below the headings
 * @param columns the column of each field that was found
 * @param headings column to its heading, levels joined by a slash: "户籍所在地/村"
 * @param score how sure the guess is; only for comparing guesses
 */
public record Layout<F>(
        int headerRow, int firstDataRow, Map<F, Integer> columns, Map<Integer, String> headings, double score) {
    public Layout {
        columns = Map.copyOf(columns);
        headings = Map.copyOf(headings);
    }

    public OptionalInt column(F field) {
        Integer column = columns.get(field);
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** Whether a column's heading speaks of where somebody is registered, which is not where they live. */
    public boolean ofRegistered(int column) {
        return Headings.ofRegistered(headings.getOrDefault(column, ""));
    }

    public boolean has(F field) {
        return columns.containsKey(field);
    }

    /** With a field moved to another column, as a clerk corrects it; a column below 0 takes the field away. */
    public Layout<F> with(F field, int column) {
        Map<F, Integer> corrected = new HashMap<>(columns);
        corrected.values().removeIf(used -> used == column);
        corrected.remove(field);
        if (column >= 0) {
            corrected.put(field, column);
        }
        return new Layout<>(headerRow, firstDataRow, corrected, headings, score);
    }

    /** The cell of a field in a row: blank when the table has no such column. */
    public Cell cell(Sheet sheet, int row, F field) {
        Integer column = columns.get(field);
        return column == null ? Cell.blank(row, 0, false) : sheet.cell(row, column);
    }

    /**
     * The same, where what it holds must be known.
     *
     * @throws Refusal when the cell is a formula that no spreadsheet has counted yet
     */
    public Cell counted(Sheet sheet, int row, F field) {
        Cell cell = cell(sheet, row, field);
        if (cell.kind() == Cell.Kind.UNCOUNTED) {
            throw new Refusal("platform.workbook.uncounted", sheet.file(), cell.address());
        }
        return cell;
    }
}
