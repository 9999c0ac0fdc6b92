package org.jishi.platform.workbook;

import java.util.List;

/**
 * How the rows of a form fall on pages. Programs differ in it, mostly by the font that they have for the columns' widths; so
 * each of some sizes of a page counts.
 *
 * @param heights of all rows, in points
 * @param firstHeading first of the rows that each page repeats, less than 0 for none
 * @param lastHeading last of them
 * @param rooms heights of a page that programs are known to make
 */
record FormPages(double[] heights, int firstHeading, int lastHeading, List<Double> rooms) {
    /** By how much less or more a program's page holds than is reckoned. */
    private static final double[] ROUGHLY = {0.96, 1, 1.04};

    /** A page before the last that holds less of its room than this looks as if something were lost. */
    private static final double WELL_FILLED = 0.5;

    /**
     * @param pages their count
     * @param filled share of its room that the page before the break holds
     * @param parted whether a page ends after the break
     */
    private record Fall(int pages, double filled, boolean parted) {}

    /**
     * The row that the last page should begin with, so that it holds all from row {@code last} on; 0 where pages need no
     * break of ours. Of all such rows the one that leaves fewest pages, and none of them nearly empty.
     */
    int lastPage(int last) {
        if (cost(last, last, false) == Double.MAX_VALUE || cost(last, last, true) < Double.MAX_VALUE) {
            return 0;
        }
        int best = last;
        double least = Double.MAX_VALUE;
        for (int first = last; first > lastHeading + 1; first--) {
            double cost = cost(first, first, false);
            if (cost == Double.MAX_VALUE) {
                break;
            }
            if (cost < least) {
                best = first;
                least = cost;
            }
        }
        return best;
    }

    /** Pages, and what is empty of the one before the break; the highest number where a page parts what is to stay together. */
    private double cost(int first, int together, boolean natural) {
        double cost = 0;
        for (double room : rooms) {
            for (double roughly : ROUGHLY) {
                Fall fall = fall(natural ? heights.length : first, together, room * roughly);
                if (fall.parted()) {
                    return Double.MAX_VALUE;
                }
                cost += fall.pages() + Math.max(0, WELL_FILLED - fall.filled());
            }
        }
        return cost;
    }

    private Fall fall(int breakBefore, int together, double room) {
        double repeated = 0;
        for (int i = Math.max(0, firstHeading); i <= lastHeading; i++) {
            repeated += heights[i];
        }
        int pages = 1;
        double used = 0;
        double filled = 1;
        boolean parted = false;
        for (int i = 0; i < heights.length; i++) {
            boolean full = used + heights[i] > room;
            if (full || i == breakBefore) {
                parted |= full && i > together;
                filled = i == breakBefore ? used / room : filled;
                pages++;
                used = i > lastHeading ? repeated : 0;
            }
            used += heights[i];
        }
        return new Fall(pages, filled, parted);
    }
}
