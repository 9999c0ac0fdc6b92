package org.jishi.platform.print.sheet;

import java.util.Arrays;

/** A row's cells, those that hold or look like something, by column. Kept small: a list has tens of thousands. */
final class SheetRow {
    /** What a row without a cell has: nothing at any column. */
    static final SheetRow EMPTY = new SheetRow(-1, false);

    private static final int NONE = -1;
    private static final int MORE = 8;

    private final float height;
    private final boolean hidden;
    private short[] columns = new short[MORE];
    private short[] styles = new short[MORE];
    private boolean[] figures = new boolean[MORE];
    private String[] texts = new String[MORE];
    private int size;

    /** @param height in points; less than 0 where the row is as high as its letters need */
    SheetRow(double height, boolean hidden) {
        this.height = (float) height;
        this.hidden = hidden;
    }

    double height() {
        return height;
    }

    boolean hidden() {
        return hidden;
    }

    /** @param figure whether it is a number, which stands at the right where its style says nothing */
    void add(int column, int style, String text, boolean figure) {
        if (size == columns.length) {
            int more = size * 2;
            columns = Arrays.copyOf(columns, more);
            styles = Arrays.copyOf(styles, more);
            figures = Arrays.copyOf(figures, more);
            texts = Arrays.copyOf(texts, more);
        }
        columns[size] = (short) column;
        styles[size] = (short) style;
        figures[size] = figure;
        texts[size] = text;
        size++;
    }

    int size() {
        return size;
    }

    int column(int at) {
        return columns[at];
    }

    int style(int at) {
        return styles[at] & 0xFFFF;
    }

    String text(int at) {
        return texts[at];
    }

    boolean figure(int at) {
        return figures[at];
    }

    int lastColumn() {
        return size == 0 ? NONE : columns[size - 1];
    }

    /** Place of the column's cell, less than 0 where it has none. */
    int find(int column) {
        return Arrays.binarySearch(columns, 0, size, (short) column);
    }

    /** Whether something stands there. */
    boolean says(int column) {
        int at = find(column);
        return at >= 0 && !texts[at].isEmpty();
    }
}
