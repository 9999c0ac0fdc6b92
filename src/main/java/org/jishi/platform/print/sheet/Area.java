package org.jishi.platform.print.sheet;

/** Rows and columns from 0, the last ones included. */
record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    boolean holds(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}
