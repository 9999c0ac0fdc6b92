package org.jishi.platform.print.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** How a sheet falls on pages: its scale, and the rows and columns of each page in the order of printing. */
final class SheetPages {
    private static final double WHOLE = 100;
    private static final int SMALLEST = 10;
    /** Of rounding, in points. */
    private static final double A_HAIR = 0.01;

    private final double scale;
    private final List<Area> pages = new ArrayList<>();

    SheetPages(PrintSheet sheet, IntToDoubleFunction heights) {
        Setup setup = sheet.setup();
        Area all = sheet.printed();
        Area titles = sheet.titles();
        Axis across = new Axis(
                all.firstColumn(),
                all.lastColumn(),
                titles.firstColumn(),
                titles.lastColumn(),
                sheet::width,
                setup.columnBreaks());
        Axis down = new Axis(
                all.firstRow(), all.lastRow(), titles.firstRow(), titles.lastRow(), heights, setup.rowBreaks());
        int percent = setup.fit() ? (int) WHOLE : setup.scale();
        while (setup.fit()
                && percent > SMALLEST
                && (across.passes(setup.fitWide(), setup.roomAcross() * WHOLE / percent)
                        || down.passes(setup.fitHigh(), setup.roomDown() * WHOLE / percent))) {
            percent--;
        }
        scale = percent / WHOLE;
        List<int[]> columns = across.parts(setup.roomAcross() / scale);
        List<int[]> rows = down.parts(setup.roomDown() / scale);
        int count = columns.size() * rows.size();
        for (int i = 0; i < count; i++) {
            int[] row = rows.get(setup.overThenDown() ? i / columns.size() : i % rows.size());
            int[] column = columns.get(setup.overThenDown() ? i % columns.size() : i / rows.size());
            pages.add(new Area(row[0], row[1], column[0], column[1]));
        }
    }

    double scale() {
        return scale;
    }

    List<Area> pages() {
        return pages;
    }

    /** Rows or columns, with those that each page repeats once they have gone by. */
    private record Axis(
            int first, int last, int firstTitle, int lastTitle, IntToDoubleFunction sizes, Set<Integer> breaks) {
        /** @param most pages, 0 for any number */
        boolean passes(int most, double room) {
            return most > 0 && parts(room).size() > most;
        }

        List<int[]> parts(double room) {
            List<int[]> parts = new ArrayList<>();
            double titles = 0;
            for (int i = firstTitle; i <= lastTitle; i++) {
                titles += sizes.applyAsDouble(i);
            }
            int start = first;
            double used = 0;
            for (int i = first; i <= last; i++) {
                double size = sizes.applyAsDouble(i);
                if (i > start && (used + size > room + A_HAIR || breaks.contains(i))) {
                    parts.add(new int[] {start, i - 1});
                    start = i;
                    used = i > lastTitle ? titles : 0;
                }
                used += size;
            }
            parts.add(new int[] {start, last});
            return parts;
        }
    }
}
