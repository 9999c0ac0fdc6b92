package org.jishi.platform.store;

import java.util.List;

/**
 * One page of a list.
 *
 * @param rows the rows, in the order asked for
 * @param total how many rows match in all
 */
public record Page<T>(List<T> rows, long total) {
    public Page {
        rows = List.copyOf(rows);
    }

    /** The page that is asked for, of a list that is all in memory. */
    public static <T> Page<T> of(List<T> all, PageRequest request) {
        return new Page<>(
                all.stream().skip(request.offset()).limit(request.limit()).toList(), all.size());
    }

    public static <T> Page<T> empty() {
        return new Page<>(List.of(), 0);
    }
}
