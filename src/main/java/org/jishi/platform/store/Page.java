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

    public static <T> Page<T> empty() {
        return new Page<>(List.of(), 0);
    }
}
