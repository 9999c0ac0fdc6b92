package org.jishi.platform.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
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

    /**
     * First rows of pages, so that none ends with the name of a table whose first row is on the next one.
     *
     * @param groups first and last row of each that are to stand together, in their order
     */
    List<Integer> together(List<int[]> groups) {
        List<Double> all = rooms.stream()
                .flatMap(room -> Arrays.stream(ROUGHLY).mapToObj(roughly -> room * roughly))
                .toList();
        double repeated = height(Math.max(0, firstHeading), lastHeading);
        double[] used = new double[all.size()];
        List<Integer> breaks = new ArrayList<>();
        Iterator<int[]> next = groups.iterator();
        int[] group = next.hasNext() ? next.next() : null;
        for (int i = 0; i < heights.length; i++) {
            if (group != null && i == group[0]) {
                double needed = height(group[0], group[1]);
                for (int page = 0; page < used.length; page++) {
                    if (used[page] + needed > all.get(page) && used[page] > repeated) {
                        breaks.add(i);
                        Arrays.fill(used, repeated);
                    }
                }
                group = next.hasNext() ? next.next() : null;
            }
            for (int page = 0; page < used.length; page++) {
                if (used[page] + heights[i] > all.get(page)) {
                    used[page] = i > lastHeading ? repeated : 0;
                }
                used[page] += heights[i];
            }
        }
        return breaks;
    }

    private double height(int first, int last) {
        double sum = 0;
        for (int i = first; i <= last; i++) {
            sum += heights[i];
        }
        return sum;
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
        double repeated = height(Math.max(0, firstHeading), lastHeading);
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
