package org.jishi.platform.workbook;

import java.io.IOException;
import java.nio.file.Files;
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
    private static final char[] SEPARATORS = {',', '\t', '|', ';'};
    private static final int SAMPLE_ROWS = 60;
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;
    /** A quoted value may span lines, but not more text than this; in characters. */
    private static final int LONGEST_VALUE = 40_000;

    private final String text;
    private final char separator;
    private int at;

    private DelimitedReader(String text, char separator, int from) {
        this.text = text;
        this.separator = separator;
        this.at = from;
    }

    static Sheet read(Path path) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            throw TableFile.refusal("unreadable", path);
        }
        String text = TextDecoder.decode(bytes).orElseThrow(() -> TableFile.refusal("notTable", path));
        if (text.isBlank()) {
            throw TableFile.refusal("empty", path);
        }
        Budget budget = new Budget(path);
        char separator = 0;
        int from = 0;
        // Excel's own first line "sep=;" names the separator.
        if (text.startsWith("sep=") && text.length() > 5 && text.charAt(5) < ' ') {
            separator = text.charAt(4);
            from = text.indexOf('\n') + 1;
        }
        DelimitedReader reader = new DelimitedReader(text, separator == 0 ? separatorOf(text) : separator, from);
        List<Row> rows = new ArrayList<>();
        Row.Builder builder = new Row.Builder();
        List<String> fields = new ArrayList<>();
        for (int index = 0; reader.next(fields); index++) {
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
    private static char separatorOf(String text) {
        char best = ',';
        double bestScore = 0;
        for (char separator : SEPARATORS) {
            DelimitedReader reader = new DelimitedReader(text, separator, 0);
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
    private boolean next(List<String> fields) {
        fields.clear();
        if (at >= text.length()) {
            return false;
        }
        while (true) {
            fields.add(field());
            char after = at < text.length() ? text.charAt(at) : '\n';
            if (after == separator) {
                at++;
                if (fields.size() > MOST_COLUMNS) {
                    return true;
                }
                continue;
            }
            at++;
            if (after == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            if (fields.size() == 1 && fields.getFirst().isBlank()) {
                fields.clear();
            }
            return true;
        }
    }

    /** One value; afterwards {@code at} stands on what ended it. */
    private String field() {
        int start = at;
        int quote = at;
        while (quote < text.length() && text.charAt(quote) == ' ') {
            quote++;
        }
        if (quote < text.length() && text.charAt(quote) == '=') {
            quote++;
        }
        if (quote < text.length() && text.charAt(quote) == '"') {
            int close = closing(quote + 1);
            if (close >= 0) {
                at = close + 1;
                int end = endOfPlain();
                String rest = text.substring(at, end);
                at = end;
                return text.substring(quote + 1, close).replace("\"\"", "\"") + rest.stripTrailing();
            }
        }
        at = start;
        int end = endOfPlain();
        at = end;
        return text.substring(start, end);
    }

    private int endOfPlain() {
        int end = at;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == separator || c == '\n' || c == '\r') {
                break;
            }
            end++;
        }
        return end;
    }

    private int closing(int from) {
        int limit = Math.min(text.length(), from + LONGEST_VALUE);
        for (int i = from; i < limit; i++) {
            if (text.charAt(i) == '"') {
                if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                } else {
                    return i;
                }
            }
        }
        return -1;
    }
}
