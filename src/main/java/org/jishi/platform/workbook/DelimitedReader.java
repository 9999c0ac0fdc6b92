package org.jishi.platform.workbook;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jishi.platform.files.ShownName;
import org.jishi.platform.workbook.Cell.Kind;

/**
 * Reads text with columns: CSV and its cousins. The separator is found by trying; quotes as in RFC 4180, but a quote
 * that is never closed is a character like others; {@code ="0012"}, as platforms write numbers, becomes 0012.
 */
final class DelimitedReader {
    private static final char[] SEPARATORS = {',', '\t', '|', ';', '，'};
    private static final int SAMPLE_ROWS = 60;
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;
    /** A quoted value may span lines, but not more text than this; in characters. */
    private static final int LONGEST_QUOTED = 40_000;

    private static final int MOST_BLANKS = 1_000;

    private final CharWindow text;
    private final char separator;
    private final StringBuilder value = new StringBuilder();

    private DelimitedReader(Reader text, char separator) {
        this.text = new CharWindow(text);
        this.separator = separator;
    }

    static Sheet read(Path path, TextSource source) throws IOException {
        String head = source.head();
        // Excel's own first line "sep=;" names the separator.
        boolean named = head.startsWith("sep=") && head.length() > 5 && head.charAt(5) < ' ';
        try (Reader in = source.open()) {
            DelimitedReader reader = new DelimitedReader(in, named ? head.charAt(4) : separatorOf(head));
            if (named) {
                reader.text.skip(head.indexOf('\n') + 1);
            }
            Sheet sheet = reader.sheet(path, new Budget(path));
            if (sheet.rows().isEmpty()) {
                throw TableFile.refusal("empty", path);
            }
            return sheet;
        }
    }

    private Sheet sheet(Path path, Budget budget) throws IOException {
        List<Row> rows = new ArrayList<>();
        Row.Builder builder = new Row.Builder();
        List<String> fields = new ArrayList<>();
        for (int index = 0; next(fields); index++) {
            if (index >= MOST_ROWS || fields.size() > MOST_COLUMNS) {
                throw TableFile.refusal("tooManyCells", path);
            }
            for (int column = 0; column < fields.size(); column++) {
                String field = fields.get(column);
                budget.characters(field.length());
                builder.add(column, field, Kind.TEXT, Double.NaN);
            }
            budget.cells(builder.size());
            Row row = builder.take(index, false);
            if (row != null) {
                rows.add(row);
            }
        }
        return new Sheet(ShownName.of(path), "", false, rows, List.of());
    }

    /** The separator that gives most rows the same number of columns, more columns being better. */
    private static char separatorOf(String head) throws IOException {
        char best = ',';
        double bestScore = 0;
        for (char separator : SEPARATORS) {
            DelimitedReader reader = new DelimitedReader(new StringReader(head), separator);
            List<String> fields = new ArrayList<>();
            int[] counts = new int[MOST_COLUMNS + 1];
            int rows = 0;
            while (rows < SAMPLE_ROWS && reader.next(fields)) {
                if (!fields.isEmpty()) {
                    counts[Math.min(fields.size(), MOST_COLUMNS)]++;
                    rows++;
                }
            }
            for (int columns = 2; columns <= MOST_COLUMNS; columns++) {
                double score = (double) counts[columns] / Math.max(1, rows) * (1 + Math.log(columns));
                if (score > bestScore) {
                    bestScore = score;
                    best = separator;
                }
            }
        }
        return best;
    }

    /** Reads one row into the list; an empty list is a blank line; false at the end. */
    private boolean next(List<String> fields) throws IOException {
        fields.clear();
        if (text.peek(0) < 0) {
            return false;
        }
        while (true) {
            fields.add(field());
            int after = text.peek(0);
            text.skip(1);
            if (after == separator) {
                if (fields.size() > MOST_COLUMNS) {
                    return true;
                }
                continue;
            }
            if (after == '\r' && text.peek(0) == '\n') {
                text.skip(1);
            }
            if (fields.size() == 1 && fields.getFirst().isBlank()) {
                fields.clear();
            }
            return true;
        }
    }

    /** One value; afterwards the text stands at what ended it. */
    private String field() throws IOException {
        int quote = 0;
        while (text.peek(quote) == ' ' && quote < MOST_BLANKS) {
            quote++;
        }
        if (text.peek(quote) == '=') {
            quote++;
        }
        if (text.peek(quote) == '"') {
            int close = closing(quote + 1);
            if (close >= 0) {
                String inner = text.text(quote + 1, close).replace("\"\"", "\"");
                text.skip(close + 1);
                return inner + plain().stripTrailing();
            }
        }
        return plain();
    }

    /** Up to what ends a value; of a very long one only as much as a row keeps. */
    private String plain() throws IOException {
        value.setLength(0);
        for (int c = text.peek(0); c >= 0 && c != separator && c != '\n' && c != '\r'; c = text.peek(0)) {
            if (value.length() <= Row.LONGEST_VALUE) {
                value.append((char) c);
            }
            text.skip(1);
        }
        return value.toString();
    }

    private int closing(int from) throws IOException {
        for (int i = from; i < from + LONGEST_QUOTED; i++) {
            int c = text.peek(i);
            if (c < 0) {
                return -1;
            }
            if (c == '"') {
                if (text.peek(i + 1) == '"') {
                    i++;
                } else {
                    return i;
                }
            }
        }
        return -1;
    }
}
