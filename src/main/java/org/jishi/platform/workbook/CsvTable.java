package org.jishi.platform.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A CSV for people's programs (RFC 4180): UTF-8 with its mark, lines ended by CR LF, quotes where needed, and a single
 * quote before whatever Excel or WPS would run as a formula. Opened there, nothing runs; given to a bank, it would be
 * wrong.
 */
public final class CsvTable {
    private static final char MARK = '\uFEFF';

    private final Writer out;

    private CsvTable(Writer out) {
        this.out = out;
    }

    /** Writes the file whole or not at all; readable by its owner only. */
    public static void save(Path file, List<String> headings, ListFile.Filler filler) {
        AtomicFiles.save(file, stream -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            out.write(MARK);
            CsvTable table = new CsvTable(out);
            table.row(headings.toArray());
            filler.fill(table::row);
            out.flush();
        });
    }

    private void row(@Nullable Object... values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(field(values[i]));
        }
        out.write("\r\n");
    }

    private static String field(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> quoted(SafeText.startsFormula(text) ? "'" + text : text);
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case BigDecimal number -> number.toPlainString();
            case Money money -> money.yuan().toPlainString();
            case LocalDate date -> date.toString();
            default -> throw new IllegalArgumentException("a cell of " + value.getClass());
        };
    }

    private static String quoted(String text) {
        boolean quote = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                || !text.equals(text.strip());
        return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
