package org.jishi.platform.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One sheet of a file: its rows that hold something, in their order, and its merged areas. */
public final class Sheet {
    /** Areas of more rows than this are looked up one by one instead of being listed at each of their rows. */
    static final int TALL = 2_000;

    private static final int MOST_TALL = 200;

    /** Beyond this many merged rows in all, further areas are ignored; only a hostile file has them. */
    private static final int MOST_MERGED_ROWS = 500_000;

    private final String file;
    private final String name;
    private final boolean hidden;
    private final List<Row> rows;
    private final int width;
    private final Map<Integer, List<Area>> areas = new HashMap<>();
    private final List<Area> tall = new ArrayList<>();

    /** A merged area; all four are part of it. */
    record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        boolean holds(int row, int column) {
            return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        }
    }

    /** @param file the name of the file that it stands in */
    Sheet(String file, String name, boolean hidden, List<Row> rows, List<Area> merged) {
        this.file = file;
        this.name = name;
        this.hidden = hidden;
        this.rows = inOrder(rows);
        this.width = rows.stream().mapToInt(Row::width).max().orElse(0);
        int mergedRows = 0;
        for (Area area : merged) {
            if (area.lastRow() - area.firstRow() < TALL && mergedRows < MOST_MERGED_ROWS) {
                mergedRows += area.lastRow() - area.firstRow() + 1;
                for (int row = area.firstRow(); row <= area.lastRow(); row++) {
                    areas.computeIfAbsent(row, none -> new ArrayList<>(2)).add(area);
                }
            } else if (tall.size() < MOST_TALL) {
                tall.add(area);
            }
        }
    }

    private Sheet(String file, String name, boolean hidden, int width) {
        this.file = file;
        this.name = name;
        this.hidden = hidden;
        this.rows = List.of();
        this.width = width;
    }

    /** Name, width and merged areas alone. */
    public Sheet withoutRows() {
        Sheet light = new Sheet(file, name, hidden, width);
        light.areas.putAll(areas);
        light.tall.addAll(tall);
        return light;
    }

    private static List<Row> inOrder(List<Row> rows) {
        for (int at = 1; at < rows.size(); at++) {
            if (rows.get(at - 1).index() >= rows.get(at).index()) {
                TreeMap<Integer, Row> sorted = new TreeMap<>();
                rows.forEach(row -> sorted.put(row.index(), row));
                return List.copyOf(sorted.values());
            }
        }
        return List.copyOf(rows);
    }

    private @Nullable Row row(int index) {
        int low = 0;
        int high = rows.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = rows.get(middle).index();
            if (found == index) {
                return rows.get(middle);
            }
            if (found < index) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    public String name() {
        return name;
    }

    /** The name of the file that it stands in. */
    String file() {
        return file;
    }

    /** Whether the whole sheet is hidden. */
    public boolean hidden() {
        return hidden;
    }

    /** The rows that hold something; blank ones are left out, hidden ones are not. */
    public List<Row> rows() {
        return rows;
    }

    /** A cell as a reader of the sheet sees it: within a merged area, what its first cell holds. */
    public Cell cell(int row, int column) {
        Row stored = row(row);
        Cell own = stored == null ? Cell.blank(row, column, false) : stored.cell(column);
        if (own.kind() != Cell.Kind.BLANK) {
            return own;
        }
        if (areas.isEmpty() && tall.isEmpty()) {
            return own;
        }
        for (Area area : areas.getOrDefault(row, List.of())) {
            if (area.holds(row, column)) {
                return spread(own, area);
            }
        }
        for (Area area : tall) {
            if (area.holds(row, column)) {
                return spread(own, area);
            }
        }
        return own;
    }

    /** Whether a cell lies in a merged area and is not its first one, so that it shows nothing of its own. */
    public boolean isCovered(int row, int column) {
        return Stream.concat(areas.getOrDefault(row, List.of()).stream(), tall.stream())
                .anyMatch(area -> area.holds(row, column) && (area.firstRow() != row || area.firstColumn() != column));
    }

    private Cell spread(Cell own, Area area) {
        Row first = row(area.firstRow());
        if (first == null || (area.firstRow() == own.row() && area.firstColumn() == own.column())) {
            return own;
        }
        Cell origin = first.cell(area.firstColumn());
        return new Cell(
                own.row(),
                own.column(),
                origin.text(),
                origin.kind(),
                origin.number(),
                own.hidden(),
                origin.row(),
                origin.column());
    }

    /** One more than the last column that any row uses. */
    public int width() {
        return width;
    }
}
