package org.jishi.desk;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** The first few rows of each rank, in whatever order they are offered, each once in a rank. */
final class Firsts implements NameIndex.Rows {
    private final int most;
    private final IntPredicate wanted;
    private final int[][] rows;
    private final int[] sizes = new int[SearchWords.NOTHING];

    /**
     * @param most of each rank
     * @param wanted whether a row may be found at all; asked only of rows that would be among the first
     */
    Firsts(int most, IntPredicate wanted) {
        this.most = most;
        this.wanted = wanted;
        this.rows = new int[SearchWords.NOTHING][most];
    }

    @Override
    public void offer(int rank, int row) {
        if (rank >= SearchWords.NOTHING) {
            return;
        }
        if (row >= before(rank)) {
            return;
        }
        int[] kept = rows[rank];
        int size = sizes[rank];
        int place = Arrays.binarySearch(kept, 0, size, row);
        if (place >= 0 || !wanted.test(row)) {
            return;
        }
        int at = -place - 1;
        int moved = Math.min(size, most - 1) - at;
        System.arraycopy(kept, at, kept, at + 1, moved);
        kept[at] = row;
        sizes[rank] = Math.min(size + 1, most);
    }

    @Override
    public int before(int rank) {
        return sizes[rank] < most ? Integer.MAX_VALUE : rows[rank][most - 1];
    }

    /** Whether rows of the last rank could still be among the best. */
    boolean wantParts() {
        int better = sizes[0];
        for (int i = 0; i < sizes[1]; i++) {
            if (Arrays.binarySearch(rows[0], 0, sizes[0], rows[1][i]) < 0) {
                better++;
            }
        }
        return better < most;
    }

    int[] rows(int rank) {
        return Arrays.copyOf(rows[rank], sizes[rank]);
    }
}
