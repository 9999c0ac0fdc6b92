package org.jishi.sales.ui;

import java.util.List;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;

/** Tables inside cards: over what is in memory. */
final class Tables {
    static final int MOST_ROWS = 12;

    private Tables() {}

    static <T> Page<T> slice(List<T> all, PageRequest request) {
        int from = Math.min(request.offset(), all.size());
        return new Page<>(all.subList(from, Math.min(from + request.limit(), all.size())), all.size());
    }
}
