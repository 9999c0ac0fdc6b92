package org.jishi.sales.ui;

import java.util.List;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;

/** Tables inside cards: over what is in memory, and as high as their rows. */
final class Tables {
    private static final double ROW = 34;
    private static final int MOST_ROWS = 12;
    /** The head's border and the bar below. */
    private static final double REST = 18;

    private Tables() {}

    static <T> Page<T> slice(List<T> all, PageRequest request) {
        int from = Math.min(request.offset(), all.size());
        return new Page<>(all.subList(from, Math.min(from + request.limit(), all.size())), all.size());
    }

    static void fit(PagedTable<?> table, int rows) {
        double height = ROW * (Math.clamp(rows, 3, MOST_ROWS) + 1.0) + REST;
        table.setMinHeight(height);
        table.setPrefHeight(height);
    }
}
