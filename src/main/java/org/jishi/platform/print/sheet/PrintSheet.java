package org.jishi.platform.print.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook, as far as it is printed. Measures are in points. */
final class PrintSheet {
    private final String name;
    private final List<@Nullable SheetRow> rows = new ArrayList<>();
    private final Map<Integer, Double> widths = new HashMap<>();
    private final Map<Integer, List<Area>> merged = new HashMap<>();
    private double usualWidth;
    private double usualHeight;
    private int lastColumn;
    private @Nullable Setup setup;
    private @Nullable Area titles;
    private @Nullable Area printed;

    PrintSheet(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void usual(double width, double height) {
        usualWidth = width;
        usualHeight = height;
    }

    double usualHeight() {
        return usualHeight;
    }

    /** @param width 0 where the column is hidden */
    void width(int column, double width) {
        widths.put(column, width);
    }

    double width(int column) {
        return widths.getOrDefault(column, usualWidth);
    }

    void put(int row, SheetRow cells) {
        while (rows.size() <= row) {
            rows.add(null);
        }
        rows.set(row, cells);
        lastColumn = Math.max(lastColumn, cells.lastColumn());
    }

    SheetRow row(int row) {
        SheetRow found = row < rows.size() ? rows.get(row) : null;
        return found == null ? SheetRow.EMPTY : found;
    }

    void merge(Area area) {
        for (int row = area.firstRow(); row <= area.lastRow(); row++) {
            merged.computeIfAbsent(row, at -> new ArrayList<>()).add(area);
        }
    }

    List<Area> merged(int row) {
        return merged.getOrDefault(row, List.of());
    }

    @Nullable
    Area merged(int row, int column) {
        for (Area area : merged(row)) {
            if (area.holds(row, column)) {
                return area;
            }
        }
        return null;
    }

    void setup(Setup found) {
        setup = found;
    }

    Setup setup() {
        Setup found = setup;
        if (found == null) {
            throw new IllegalStateException("a sheet that was not read to its end");
        }
        return found;
    }

    void printed(Area area) {
        printed = area;
    }

    /** The area that was chosen to be printed, else all that holds something. */
    Area printed() {
        Area chosen = printed;
        return chosen == null ? new Area(0, Math.max(0, rows.size() - 1), 0, lastColumn) : chosen;
    }

    boolean empty() {
        return rows.isEmpty();
    }

    /** @param area the rows and columns that each page repeats; a last one less than the first is none */
    void titles(Area area) {
        titles = area;
    }

    Area titles() {
        Area found = titles;
        return found == null ? new Area(0, -1, 0, -1) : found;
    }
}
