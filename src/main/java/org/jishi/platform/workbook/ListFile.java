package org.jishi.platform.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A long plain list on its way to people's programs, as the file's ending asks: a workbook, or a CSV. It is written row
 * by row, whole or not at all, readable by its owner only.
 */
public final class ListFile {
    /** Takes the rows, one after the other. */
    @FunctionalInterface
    public interface Rows {
        /**
         * One row: text, whole numbers, {@link java.math.BigDecimal}, {@link org.jishi.platform.money.Money} (as yuan),
         * {@link java.time.LocalDate}, or null for nothing.
         */
        void row(@Nullable Object... values) throws IOException;
    }

    /** Gives the rows. */
    @FunctionalInterface
    public interface Filler {
        void fill(Rows rows) throws IOException;
    }

    private ListFile() {}

    /**
     * @param name of the workbook's sheet, which stands at the head of each printed page
     * @param page what stands at its foot
     */
    public static void save(Path file, String name, FormPage page, List<LongTable.Column> columns, Filler filler) {
        String ending = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (ending.endsWith(".csv")) {
            CsvTable.save(file, columns.stream().map(LongTable.Column::heading).toList(), filler);
        } else {
            LongTable.save(file, name, page, columns, filler);
        }
    }
}
