package org.jishi.platform.workbook;

import java.nio.file.Path;

/** How much one file may fill memory with; beyond it the file is refused. */
final class Budget {
    private static final long CELLS = 6_000_000;
    private static final long CHARACTERS = 60_000_000;

    private final Path path;
    private long cells;
    private long characters;

    Budget(Path path) {
        this.path = path;
    }

    void cells(int count) {
        cells += count;
        if (cells > CELLS) {
            throw TableFile.refusal("tooManyCells", path);
        }
    }

    void characters(int count) {
        characters += count;
        if (characters > CHARACTERS) {
            throw TableFile.refusal("tooManyCells", path);
        }
    }
}
