package org.jishi.platform.workbook;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written into one sheet of somebody's workbook, all else staying as it is: a few columns of our own, and
 * cells on another ground with a comment. Rows and columns count from 0.
 *
 * @param sheet the sheet's name
 * @param headingRow the row of the headings
 * @param column the first of our columns; what stands there is replaced
 * @param headings of our columns
 * @param widths of our columns, in characters of the digit zero
 * @param author who comments; comments by the same author that stand there already are taken away
 */
public record SheetMarks(
        String sheet,
        int headingRow,
        int column,
        List<String> headings,
        List<Integer> widths,
        String author,
        SortedMap<Integer, RowMarks> rows) {
    public SheetMarks {
        headings = List.copyOf(headings);
        widths = List.copyOf(widths);
    }

    /**
     * @param rgb the ground of our first column, as "FFC7CE"
     * @param texts of our columns
     * @param cells by column
     */
    public record RowMarks(String rgb, List<String> texts, Map<Integer, CellMarks> cells) {
        public RowMarks {
            texts = List.copyOf(texts);
            cells = Map.copyOf(cells);
        }
    }

    /** @param comment null for none */
    public record CellMarks(String rgb, @Nullable String comment) {}

    boolean owns(int other) {
        return other >= column && other < column + headings.size();
    }
}
