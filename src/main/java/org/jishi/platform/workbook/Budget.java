package org.jishi.platform.workbook;

import java.nio.file.Path;
import java.util.List;

/** How much one file may fill memory with, over all its sheets and parts; beyond it the file is refused. */
final class Budget {
    private static final long CELLS = 6_000_000;
    private static final long CHARACTERS = 60_000_000;

    /** What a row, a cell and a text take beside their characters, about, in bytes. */
    private static final int ROW = 100;

    private static final int CELL = 18;
    private static final int TEXT = 40;
    /** A merged area, and its place in each of its rows, in bytes. */
    private static final int AREA = 64;

    private static final int ROW_OF_AREA = 150;

    /** Rows in which headings are looked for, and the cells in such rows of all sheets together. */
    private static final int TOP_ROWS = 60;

    private static final long TOP_CELLS = 400_000;

    /** The other half is for what is made of the table. */
    private final long room = Runtime.getRuntime().maxMemory() / 2;

    private final Path path;
    private long cells;
    private long characters;
    private long held;
    private long top;

    Budget(Path path) {
        this.path = path;
    }

    /** A row of so many cells. */
    void cells(int count) {
        cells += count;
        held += ROW + (long) CELL * count;
        check();
    }

    void characters(int count) {
        characters += count;
        held += TEXT + 2L * Math.min(count, Row.LONGEST_VALUE);
        check();
    }

    void area(Sheet.Area area) {
        int rows = Math.min(area.lastRow() - area.firstRow() + 1, Sheet.TALL);
        held += AREA + (long) ROW_OF_AREA * Math.max(1, rows);
        check();
    }

    /** A sheet that is done: whoever looks for headings looks at the same of each. */
    void sheet(List<Row> rows) {
        rows.stream().limit(TOP_ROWS).forEach(row -> top += row.size());
        check();
    }

    private void check() {
        if (cells > CELLS || characters > CHARACTERS || held > room || top > TOP_CELLS) {
            throw TableFile.refusal("tooManyCells", path);
        }
    }
}
