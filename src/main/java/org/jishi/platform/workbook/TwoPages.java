package org.jishi.platform.workbook;

import java.util.List;
import java.util.Map;

/**
 * Where a sheet of two pages comes apart. Programs make it no smaller than it must be for two pages and put onto the left one
 * what it takes, whatever break was set by hand: so no column of one page may have room on the other.
 */
final class TwoPages {
    /** What a column takes beside its characters, in characters. */
    private static final double EDGES = 0.72;

    private TwoPages() {}

    /**
     * Which column must have which width: the last of the page that has too much room.
     *
     * @param kept columns at the left that both pages have
     * @param first columns of the left page
     */
    static Map<Integer, Integer> wider(List<Integer> widths, int kept, int first) {
        int last = widths.size() - 1;
        double left = across(widths, 0, first);
        double right = across(widths, 0, kept) + across(widths, first, last + 1);
        double roomAtRight = left - right - across(widths, first - 1, first);
        double roomAtLeft = right - left - across(widths, first, first + 1);
        if (roomAtRight >= 0) {
            return Map.of(last, widths.get(last) + (int) roomAtRight + 1);
        }
        return roomAtLeft >= 0 ? Map.of(first - 1, widths.get(first - 1) + (int) roomAtLeft + 1) : Map.of();
    }

    private static double across(List<Integer> widths, int from, int to) {
        return widths.subList(from, to).stream().mapToDouble(w -> w + EDGES).sum();
    }
}
