package org.jishi.kit.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jishi.kit.table.ColumnState;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows: words, filters, order and columns. Written as lines of fields with tabs between them, so that a view
 * kept today opens in a program that has other filters and columns.
 *
 * @param search the words looked for
 * @param filters by their name in the request
 * @param sort the column it is ordered by, null for the list's own order
 * @param columns by their key, from left to right; those that it does not name stand as they do at the start
 */
record ListState(
        String search,
        Map<String, Chosen> filters,
        @Nullable String sort,
        boolean descending,
        Map<String, ColumnState> columns) {
    /**
     * @param code what the request carries
     * @param label what the filter was called
     * @param words what the choice was called
     */
    record Chosen(String code, String label, String words) {}

    ListState {
        filters = new LinkedHashMap<>(filters);
        columns = new LinkedHashMap<>(columns);
    }

    /** Whether both show the same, whatever it is called. */
    boolean same(ListState other) {
        return search.equals(other.search)
                && codes(this).equals(codes(other))
                && java.util.Objects.equals(sort, other.sort)
                && (sort == null || descending == other.descending)
                && looks(this).equals(looks(other));
    }

    private static Map<String, String> codes(ListState state) {
        Map<String, String> codes = new LinkedHashMap<>();
        state.filters.forEach((name, chosen) -> codes.put(name, chosen.code()));
        return codes;
    }

    /** In their order. */
    private static List<String> looks(ListState state) {
        return state.columns.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue().width() + " "
                        + one.getValue().shown())
                .toList();
    }

    String write() {
        List<String> lines = new ArrayList<>();
        if (!search.isBlank()) {
            lines.add(line("search", search.strip()));
        }
        filters.forEach(
                (name, chosen) -> lines.add(line("filter", name, chosen.code(), chosen.label(), chosen.words())));
        if (sort != null) {
            lines.add(line("sort", sort, String.valueOf(descending)));
        }
        columns.forEach((key, column) -> lines.add(
                line("column", key, String.valueOf(column.width()), String.valueOf(column.shown()), column.heading())));
        return String.join("\n", lines);
    }

    private static String line(String... fields) {
        return String.join(
                "\t",
                java.util.Arrays.stream(fields)
                        .map(field -> field.replaceAll(BREAKS, " "))
                        .toList());
    }

    /** What would end a field or a line; the sign between several contents of one filter stays. */
    private static final String BREAKS = "[\\p{Cntrl}&&[^\\x1f]]";

    /** Lines of a kind that this program does not know are passed over. */
    static ListState read(String content) {
        String search = "";
        String sort = null;
        boolean descending = false;
        Map<String, Chosen> filters = new LinkedHashMap<>();
        Map<String, ColumnState> columns = new LinkedHashMap<>();
        for (String line : content.split("\n")) {
            String[] at = line.split("\t", -1);
            if (at[0].equals("search") && at.length == 2) {
                search = at[1];
            } else if (at[0].equals("filter") && at.length == 5) {
                filters.put(at[1], new Chosen(at[2], at[3], at[4]));
            } else if (at[0].equals("sort") && at.length == 3) {
                sort = at[1];
                descending = Boolean.parseBoolean(at[2]);
            } else if (at[0].equals("column") && at.length == 5 && at[2].matches("\\d{1,5}")) {
                columns.put(at[1], new ColumnState(Integer.parseInt(at[2]), Boolean.parseBoolean(at[3]), at[4]));
            }
        }
        return new ListState(search, filters, sort, descending, columns);
    }
}
