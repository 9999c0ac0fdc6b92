package org.jishi.platform.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jishi.platform.workbook.Cell.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A row that holds at least one value. Packed, because a roster may have a hundred thousand of them; {@link Cell}s are
 * made when asked for.
 */
public final class Row {
    /**
     * So much of a value is read; no field of any list takes as many characters, so that what is cut is refused as too
     * long, and whatever cleans and compares values has little to do. The "…" behind it shows the cut.
     */
    static final int LONGEST_VALUE = 3_000;

    private final int index;
    private final boolean hidden;
    private final short[] columns;
    private final String[] texts;
    private final Kind[] kinds;
    private final double @Nullable [] numbers;

    private Row(int index, boolean hidden, short[] columns, String[] texts, Kind[] kinds, double @Nullable [] numbers) {
        this.index = index;
        this.hidden = hidden;
        this.columns = columns;
        this.texts = texts;
        this.kinds = kinds;
        this.numbers = numbers;
    }

    /** Counts from 0. */
    public int index() {
        return index;
    }

    public boolean hidden() {
        return hidden;
    }

    int size() {
        return columns.length;
    }

    /** One more than the last column that holds a value. */
    public int width() {
        return columns[columns.length - 1] + 1;
    }

    /** The cell without regard to merged areas; a blank one where the file holds none. */
    public Cell cell(int column) {
        int at = Arrays.binarySearch(columns, (short) column);
        return at < 0 ? Cell.blank(index, column, hidden) : stored(at);
    }

    /** The cells that hold a value, from left to right. */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>(columns.length);
        for (int at = 0; at < columns.length; at++) {
            cells.add(stored(at));
        }
        return cells;
    }

    private Cell stored(int at) {
        double number = numbers == null ? Double.NaN : numbers[at];
        return new Cell(index, columns[at], texts[at], kinds[at], number, hidden, index, columns[at]);
    }

    /** Gathers one row after another; columns may come in any order. */
    static final class Builder {
        private short[] columns = new short[16];
        private String[] texts = new String[16];
        private Kind[] kinds = new Kind[16];
        private double[] numbers = new double[16];
        private int size;
        private boolean anyNumber;
        private boolean sorted = true;

        void add(int column, String text, Kind kind, double number) {
            if (text.isEmpty() && kind != Kind.FORMULA && kind != Kind.UNCOUNTED) {
                return;
            }
            if (size == columns.length) {
                columns = Arrays.copyOf(columns, size * 2);
                texts = Arrays.copyOf(texts, size * 2);
                kinds = Arrays.copyOf(kinds, size * 2);
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            sorted &= size == 0 || columns[size - 1] < column;
            columns[size] = (short) column;
            texts[size] = bounded(text);
            kinds[size] = kind;
            numbers[size] = number;
            anyNumber |= !Double.isNaN(number);
            size++;
        }

        int size() {
            return size;
        }

        private static String bounded(String text) {
            if (text.length() <= LONGEST_VALUE) {
                return text;
            }
            int end = Character.isHighSurrogate(text.charAt(LONGEST_VALUE - 2)) ? LONGEST_VALUE - 2 : LONGEST_VALUE - 1;
            return text.substring(0, end) + "…";
        }

        /** The row gathered so far, or null when nothing was added; the builder is empty again. */
        @Nullable
        Row take(int index, boolean hidden) {
            if (size == 0) {
                return null;
            }
            if (!sorted) {
                sort();
            }
            Row row = new Row(
                    index,
                    hidden,
                    Arrays.copyOf(columns, size),
                    Arrays.copyOf(texts, size),
                    Arrays.copyOf(kinds, size),
                    anyNumber ? Arrays.copyOf(numbers, size) : null);
            size = 0;
            anyNumber = false;
            sorted = true;
            return row;
        }

        private void sort() {
            int[] order = new int[size];
            int kept = 0;
            java.util.TreeMap<Short, Integer> last = new java.util.TreeMap<>();
            for (int at = 0; at < size; at++) {
                Integer before = last.put(columns[at], at);
                if (before != null && !texts[before].equals(texts[at])) {
                    throw new IllegalArgumentException("two values in one cell");
                }
            }
            for (int at : last.values()) {
                order[kept++] = at;
            }
            short[] newColumns = new short[kept];
            String[] newTexts = new String[kept];
            Kind[] newKinds = new Kind[kept];
            double[] newNumbers = new double[kept];
            for (int to = 0; to < kept; to++) {
                int from = order[to];
                newColumns[to] = columns[from];
                newTexts[to] = texts[from];
                newKinds[to] = kinds[from];
                newNumbers[to] = numbers[from];
            }
            columns = newColumns;
            texts = newTexts;
            kinds = newKinds;
            numbers = newNumbers;
            size = kept;
        }
    }
}
