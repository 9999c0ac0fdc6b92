package org.jishi.platform.print.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.jishi.platform.print.Letters;
import org.jishi.platform.print.Mark;
import org.jspecify.annotations.Nullable;

/** Draws one page of a sheet: fills, then lines, then words. */
final class SheetPainter {
    private final PrintSheet sheet;
    private final List<CellLook> looks;
    private final CellText texts;
    private final double scale;
    private final List<Mark> fills = new ArrayList<>();
    private final List<Mark> lines = new ArrayList<>();
    private final List<Mark> words = new ArrayList<>();
    private final Set<Area> done = new HashSet<>();
    private final int[] rows;
    private final int[] columns;
    private final double[] tops;
    private final double[] lefts;
    /** How many of the columns stand at the left of each page. */
    private final int repeated;

    /** @param page its rows and columns, without those that are repeated */
    SheetPainter(
            PrintSheet sheet,
            List<CellLook> looks,
            Letters letters,
            IntToDoubleFunction heights,
            Area page,
            double scale) {
        this.sheet = sheet;
        this.looks = looks;
        this.scale = scale;
        texts = new CellText(letters, scale);
        Setup setup = sheet.setup();
        Area titles = sheet.titles();
        rows = shown(titles.firstRow(), titles.lastRow(), page.firstRow(), page.lastRow(), heights);
        columns = shown(titles.firstColumn(), titles.lastColumn(), page.firstColumn(), page.lastColumn(), sheet::width);
        repeated = (int) Arrays.stream(columns)
                .filter(column -> column < page.firstColumn())
                .count();
        tops = edges(rows, heights, setup.margins().top(), setup.roomDown(), setup.centredDown());
        lefts = edges(columns, sheet::width, setup.margins().left(), setup.roomAcross(), setup.centredAcross());
    }

    /** Numbers of the rows or columns on the page: the repeated ones that came before it, then its own. */
    private static int[] shown(int firstTitle, int lastTitle, int first, int last, IntToDoubleFunction sizes) {
        List<Integer> shown = new ArrayList<>();
        for (int i = firstTitle; i <= lastTitle && first > lastTitle; i++) {
            shown.add(i);
        }
        for (int i = first; i <= last; i++) {
            shown.add(i);
        }
        return shown.stream()
                .mapToInt(i -> i)
                .filter(i -> sizes.applyAsDouble(i) > 0)
                .toArray();
    }

    /** Where each begins, and at last where the last one ends. */
    private double[] edges(int[] shown, IntToDoubleFunction sizes, double margin, double room, boolean centred) {
        double[] edges = new double[shown.length + 1];
        for (int i = 0; i < shown.length; i++) {
            edges[i + 1] = edges[i] + sizes.applyAsDouble(shown[i]) * scale;
        }
        double shift = margin + (centred ? Math.max(0, (room - edges[shown.length]) / 2) : 0);
        for (int i = 0; i < edges.length; i++) {
            edges[i] += shift;
        }
        return edges;
    }

    List<Mark> paint() {
        for (int r = 0; r < rows.length; r++) {
            SheetRow row = sheet.row(rows[r]);
            for (int c = 0; c < columns.length; c++) {
                int at = row.find(columns[c]);
                Area merged = sheet.merged(rows[r], columns[c]);
                if (at >= 0) {
                    borders(r, c, merged, looks.get(row.style(at)));
                }
                if (merged != null) {
                    if (done.add(merged)) {
                        whole(merged, r, c);
                    }
                } else if (at >= 0) {
                    cell(row, at, r, c);
                }
            }
        }
        List<Mark> all = new ArrayList<>(fills);
        all.addAll(lines);
        all.addAll(words);
        return all;
    }

    private void cell(SheetRow row, int at, int r, int c) {
        CellLook look = looks.get(row.style(at));
        Box box = new Box(lefts[c], tops[r], lefts[c + 1], tops[r + 1]);
        fill(look, box);
        if (!row.text(at).isEmpty()) {
            words.addAll(texts.marks(
                    row.text(at), row.figure(at), look, box, look.wrapped() || row.figure(at) ? box : free(row, r, c)));
        }
    }

    /** What words that do not break may take: the empty cells beside theirs. */
    private Box free(SheetRow row, int r, int c) {
        int from = c;
        int to = c;
        while (from > 0 && isFree(row, r, from - 1)) {
            from--;
        }
        while (to + 1 < columns.length && isFree(row, r, to + 1)) {
            to++;
        }
        return new Box(lefts[from], tops[r], lefts[to + 1], tops[r + 1]);
    }

    private boolean isFree(SheetRow row, int r, int c) {
        return !row.says(columns[c]) && sheet.merged(rows[r], columns[c]) == null;
    }

    /** A merged area, as much of it as the page has; its words stand in its first cell. */
    private void whole(Area area, int r, int c) {
        int lastR = r;
        int lastC = c;
        while (lastR + 1 < rows.length && rows[lastR + 1] <= area.lastRow()) {
            lastR++;
        }
        while (lastC + 1 < columns.length && columns[lastC + 1] <= area.lastColumn()) {
            lastC++;
        }
        SheetRow row = sheet.row(area.firstRow());
        int at = row.find(area.firstColumn());
        if (at < 0) {
            return;
        }
        CellLook look = looks.get(row.style(at));
        Box box = new Box(lefts[c], tops[r], lefts[lastC + 1], tops[lastR + 1]);
        fill(look, box);
        if (row.text(at).isEmpty()) {
            return;
        }
        boolean again = c < repeated || columns[c] > area.firstColumn();
        if (again && columns[lastC] - columns[c] < area.lastColumn() - area.firstColumn()) {
            seen(row.text(at), row.figure(at), look, area, box, columns[c]);
        } else {
            words.addAll(texts.marks(row.text(at), row.figure(at), look, box, box));
        }
    }

    /**
     * Of an area that has stood on a page before and of which this one repeats a part: its words stand where they stand in
     * the whole of it, and only those that fall into the part are seen. A title over the left page is not said again on
     * the right one.
     */
    private void seen(String text, boolean figure, CellLook look, Area area, Box part, int from) {
        double left = part.left() - wide(area.firstColumn(), from - 1);
        Box all = new Box(left, part.top(), left + wide(area.firstColumn(), area.lastColumn()), part.bottom());
        for (Mark mark : texts.marks(text, figure, look, all, all)) {
            if (mark instanceof Mark.Words said
                    && said.x() >= part.left()
                    && said.x() + texts.width(said) <= part.right()) {
                words.add(mark);
            }
        }
    }

    private double wide(int first, int last) {
        double wide = 0;
        for (int column = first; column <= last; column++) {
            wide += sheet.width(column) * scale;
        }
        return wide;
    }

    private void fill(CellLook look, Box box) {
        if (look.fill() >= 0) {
            fills.add(new Mark.Fill(
                    box.left(), box.top(), box.right() - box.left(), box.bottom() - box.top(), look.fill()));
        }
    }

    /** Of a cell within a merged area only those at its edges. */
    private void borders(int r, int c, @Nullable Area merged, CellLook look) {
        int row = rows[r];
        int column = columns[c];
        if (merged == null || column == merged.firstColumn()) {
            line(look.left(), lefts[c], tops[r], lefts[c], tops[r + 1]);
        }
        if (merged == null || column == merged.lastColumn()) {
            line(look.right(), lefts[c + 1], tops[r], lefts[c + 1], tops[r + 1]);
        }
        if (merged == null || row == merged.firstRow()) {
            line(look.top(), lefts[c], tops[r], lefts[c + 1], tops[r]);
        }
        if (merged == null || row == merged.lastRow()) {
            line(look.bottom(), lefts[c], tops[r + 1], lefts[c + 1], tops[r + 1]);
        }
    }

    private void line(CellLook.Edge edge, double fromX, double fromY, double toX, double toY) {
        if (edge.width() > 0) {
            Mark line = new Mark.Rule(fromX, fromY, toX, toY, edge.width(), edge.colour(), edge.dashed());
            // two cells beside each other draw the same line
            if (lines.isEmpty() || !lines.getLast().equals(line)) {
                lines.add(line);
            }
        }
    }

    /** A part of the page. */
    record Box(double left, double top, double right, double bottom) {
        double width() {
            return right - left;
        }

        double height() {
            return bottom - top;
        }
    }
}
