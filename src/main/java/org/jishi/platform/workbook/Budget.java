package org.jishi.platform.workbook;

import java.nio.file.Path;

/** How much one file may fill memory with; beyond it the file is refused. */
final class Budget {
    private static final long CELLS = 6_000_000;
    private static final long CHARACTERS = 60_000_000;

    /** What a row, a cell and a text take beside their characters, about, in bytes. */
    private static final int ROW = 100;

    private static final int CELL = 18;
    private static final int TEXT = 40;

    /** The other half is for what is made of the table. */
    private final long room = Runtime.getRuntime().maxMemory() / 2;

    private final Path path;
    private long cells;
    private long characters;
    private long held;

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
        held += TEXT + 2L * count;
        check();
    }

    private void check() {
        if (cells > CELLS || characters > CHARACTERS || held > room) {
            throw TableFile.refusal("tooManyCells", path);
        }
    }
}
