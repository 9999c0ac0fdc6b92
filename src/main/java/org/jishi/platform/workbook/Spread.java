package org.jishi.platform.workbook;

import java.util.List;

/** Divides columns among texts that stand side by side, by the columns' widths. */
public final class Spread {
    private Spread() {}

    /** How many columns each of so many texts gets, at least one; the texts are no more than the columns. */
    public static int[] over(List<Integer> widths, int texts) {
        long whole = widths.stream().mapToLong(w -> w).sum();
        int[] columns = new int[texts];
        int column = 0;
        long passed = 0;
        for (int i = 0; i < texts; i++) {
            int last = widths.size() - (texts - 1 - i);
            do {
                passed += widths.get(column++);
                columns[i]++;
            } while (column < last && (i == texts - 1 || passed + widths.get(column) / 2 <= whole * (i + 1) / texts));
        }
        return columns;
    }
}
