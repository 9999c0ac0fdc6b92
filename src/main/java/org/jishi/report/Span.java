package org.jishi.report;

/**
 * A cell in its place within a row.
 *
 * @param columns how many columns it covers, from 1
 * @param rows how many rows it covers, from 1; the rows below leave its columns out
 */
public record Span(Cell cell, int columns, int rows) {
    public Span {
        if (columns < 1 || rows < 1) {
            throw new IllegalArgumentException("a span of " + columns + " by " + rows);
        }
    }

    public static Span of(Cell cell) {
        return new Span(cell, 1, 1);
    }

    public static Span of(String text) {
        return of(Cell.text(text));
    }

    public static Span wide(String text, int columns) {
        return new Span(Cell.text(text), columns, 1);
    }
}
