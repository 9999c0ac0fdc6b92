package org.jishi.kit.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as it will print.
 *
 * @param name of its tab
 * @param widths of its columns, in characters as spreadsheets count them
 */
public record Sheet(String name, List<Double> widths, List<Line> lines) {
    /**
     * A line of cells from the left.
     *
     * @param height in points; 0 for the usual height
     */
    public record Line(double height, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** How a cell looks. */
    public enum Look {
        TITLE,
        /** The title in another language. */
        SUBTITLE,
        HEAD,
        /** The name of a block of lines, across all columns. */
        BLOCK,
        WORDS,
        FIGURE,
        NOTE,
        /** Without a frame: the space around the form. */
        BLANK
    }

    /**
     * One cell.
     *
     * @param columns how many columns it covers
     * @param rows how many rows it covers; the covered places of later lines are left out of their cells
     * @param problem whether a check names it
     * @param open opens what the figure is made of, or null
     */
    public record Cell(
            String text,
            Look look,
            int columns,
            int rows,
            boolean problem,
            @Nullable Runnable open) {
        public static Cell of(String text, Look look) {
            return new Cell(text, look, 1, 1, false, null);
        }

        public Cell span(int newColumns, int newRows) {
            return new Cell(text, look, newColumns, newRows, problem, open);
        }

        public Cell withProblem() {
            return new Cell(text, look, columns, rows, true, open);
        }

        public Cell opens(Runnable action) {
            return new Cell(text, look, columns, rows, problem, action);
        }
    }

    public Sheet {
        widths = List.copyOf(widths);
        lines = List.copyOf(lines);
    }
}
