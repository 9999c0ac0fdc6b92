package org.jishi.platform.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list asks of its service: which rows, in which order, matching what.
 *
 * @param offset rows to skip
 * @param limit rows to return, at most 1,000
 * @param sort name of the column to sort by, null for the list's own order; a repository maps known names to SQL
 * @param descending whether the largest comes first
 * @param search what was typed into the list's search field; empty matches all
 * @param filters filter name to value; a repository knows its names and refuses others
 */
public record PageRequest(
        int offset, int limit, @Nullable String sort, boolean descending, String search, Map<String, String> filters) {
    public PageRequest {
        if (offset < 0 || limit < 1 || limit > 1_000) {
            throw new IllegalArgumentException("page of " + limit + " from " + offset);
        }
        filters = Map.copyOf(filters);
    }

    public static PageRequest first(int limit) {
        return new PageRequest(0, limit, null, false, "", Map.of());
    }

    public PageRequest search(String words) {
        return new PageRequest(offset, limit, sort, descending, words, filters);
    }

    /** The same with those filters alone. */
    public PageRequest filters(Map<String, String> those) {
        return new PageRequest(offset, limit, sort, descending, search, those);
    }

    public PageRequest filter(String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(filters);
        more.put(name, value);
        return new PageRequest(offset, limit, sort, descending, search, more);
    }
}
