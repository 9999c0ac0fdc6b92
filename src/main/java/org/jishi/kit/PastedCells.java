package org.jishi.kit;

import java.util.ArrayList;
import java.util.List;

/** Cells as a spreadsheet copies them: lines of cells with tabs between, those with a break or a quote in it in quotes. */
public final class PastedCells {
    /** More is no column that somebody copied by hand. */
    private static final int MOST = 20_000;

    private PastedCells() {}

    /** Row by row, each cell without the space around it; the empty rows at the end left out. */
    public static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean began = false;
        for (int i = 0; i < text.length() && rows.size() < MOST; i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && !began) {
                quoted = true;
                began = true;
            } else if (c == '\t') {
                row.add(cell.toString().strip());
                cell.setLength(0);
                began = false;
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                row.add(cell.toString().strip());
                cell.setLength(0);
                began = false;
                rows.add(List.copyOf(row));
                row.clear();
            } else {
                cell.append(c);
                began = true;
            }
        }
        row.add(cell.toString().strip());
        rows.add(List.copyOf(row));
        while (!rows.isEmpty() && rows.getLast().stream().allMatch(String::isEmpty)) {
            rows.removeLast();
        }
        return rows;
    }

    /** Whether it is more than one cell: then it is no word for a field. */
    public static boolean several(String text) {
        return text.strip().chars().anyMatch(c -> c == '\t' || c == '\n' || c == '\r');
    }

    /** The first column of what was copied. */
    public static List<String> column(String text) {
        return read(text).stream().map(List::getFirst).toList();
    }
}
