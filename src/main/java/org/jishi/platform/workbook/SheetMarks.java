package org.jishi.platform.workbook;

import java.util.ArrayList;
import java.util.Collections;
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
 * @param headingCells marks in the row of the headings, by column
 */
public record SheetMarks(
        String sheet,
        int headingRow,
        int column,
        List<String> headings,
        List<Integer> widths,
        String author,
        Map<Integer, CellMarks> headingCells,
        SortedMap<Integer, RowMarks> rows) {
    public SheetMarks {
        headings = List.copyOf(headings);
        widths = List.copyOf(widths);
        headingCells = Map.copyOf(headingCells);
    }

    /**
     * @param grounds of our columns, as "FFC7CE"; null for none, where a long text wraps
     * @param texts of our columns
     * @param cells by column
     */
    public record RowMarks(List<@Nullable String> grounds, List<String> texts, Map<Integer, CellMarks> cells) {
        public RowMarks {
            grounds = Collections.unmodifiableList(new ArrayList<>(grounds));
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
