package org.jishi.desk;

import java.util.Arrays;

/**
 * Places in sequences of units (characters, or syllables), sorted by the units from there on, so that all places that go
 * on alike lie side by side and are found by halving. Places that go on alike to their end stand in the order of rows.
 * Never changes.
 */
final class SortedSuffixes {
    /** Closes each sequence; every unit is greater. */
    static final char END = 0;

    private static final int BLOCK = 64;

    private final char[] units;
    private final int[] at;
    private final int[] rows;
    /** The first row of each block of places. */
    private final int[] firstRows;

    private SortedSuffixes(char[] units, int[] at, int[] rows) {
        this.units = units;
        this.at = at;
        this.rows = rows;
        sort(0, at.length, 0);
        firstRows = new int[(rows.length + BLOCK - 1) / BLOCK];
        Arrays.fill(firstRows, Integer.MAX_VALUE);
        for (int i = 0; i < rows.length; i++) {
            firstRows[i / BLOCK] = Math.min(firstRows[i / BLOCK], rows[i]);
        }
    }

    /** Takes sequences row by row. */
    static final class Builder {
        private char[] units = new char[256];
        private int length;
        private final Places beginnings = new Places();
        private final Places others = new Places();

        /**
         * @param row which has this name
         * @param sequence of units, none of them {@link #END}; nothing is done with an empty one
         */
        void add(int row, char[] sequence) {
            if (length + sequence.length + 1 > units.length) {
                units = Arrays.copyOf(units, Math.max(units.length * 2, length + sequence.length + 1));
            }
            System.arraycopy(sequence, 0, units, length, sequence.length);
            units[length + sequence.length] = END;
            for (int i = 0; i < sequence.length; i++) {
                (i == 0 ? beginnings : others).add(length + i, row);
            }
            length += sequence.length + 1;
        }

        /** The places where sequences begin. */
        SortedSuffixes beginnings() {
            return beginnings.sorted(units);
        }

        /** All other places. */
        SortedSuffixes others() {
            return others.sorted(units);
        }
    }

    private static final class Places {
        private int[] at = new int[64];
        private int[] rows = new int[64];
        private int size;

        void add(int place, int row) {
            if (size == at.length) {
                at = Arrays.copyOf(at, size * 2);
                rows = Arrays.copyOf(rows, size * 2);
            }
            at[size] = place;
            rows[size++] = row;
        }

        SortedSuffixes sorted(char[] units) {
            return new SortedSuffixes(units, Arrays.copyOf(at, size), Arrays.copyOf(rows, size));
        }
    }

    int size() {
        return at.length;
    }

    /** The unit that stands so many after the place. */
    char unit(int place, int depth) {
        return units[at[place] + depth];
    }

    /**
     * The first of these places whose unit at that depth is this or a greater one.
     *
     * @param from of places that are alike up to that depth
     * @param to after the last of them
     */
    int lower(int from, int to, int depth, int unit) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (units[at[middle] + depth] < unit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int row(int place) {
        return rows[place];
    }

    /** The place where to look on for a row before that one: this place, or one further on with none of them between. */
    int skip(int place, int before) {
        int next = place;
        while (next < rows.length && next % BLOCK == 0 && firstRows[next / BLOCK] >= before) {
            next += BLOCK;
        }
        return next;
    }

    /** Quicksort by one unit at a time: what is less, what is alike (by the next unit), what is greater. */
    private void sort(int from, int to, int depth) {
        int low = from;
        int high = to;
        while (high - low > 1) {
            int pivot = median(unit(low, depth), unit((low + high) >>> 1, depth), unit(high - 1, depth));
            int less = low;
            int greater = high;
            for (int i = low; i < greater; ) {
                int unit = unit(i, depth);
                if (unit < pivot) {
                    swap(less++, i++);
                } else if (unit > pivot) {
                    swap(i, --greater);
                } else {
                    i++;
                }
            }
            sort(low, less, depth);
            if (pivot == END) {
                byRow(less, greater);
            } else {
                sort(less, greater, depth + 1);
            }
            low = greater;
        }
    }

    private static int median(int a, int b, int c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private void byRow(int from, int to) {
        long[] both = new long[to - from];
        for (int i = from; i < to; i++) {
            both[i - from] = (long) rows[i] << 32 | at[i];
        }
        Arrays.sort(both);
        for (int i = from; i < to; i++) {
            rows[i] = (int) (both[i - from] >>> 32);
            at[i] = (int) both[i - from];
        }
    }

    private void swap(int a, int b) {
        int place = at[a];
        at[a] = at[b];
        at[b] = place;
        int row = rows[a];
        rows[a] = rows[b];
        rows[b] = row;
    }
}
