package org.jishi.kit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jishi.kit.Ui;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;

/** One row is taken out of all that match: the others are fetched, and stand ticked by name from then on. */
final class AllBut<T> {
    private static final int PAGE = 1_000;
    /** More are not held one by one; a filter leaves some out as well. */
    private static final int MOST = 5_000;

    private final Ui ui;
    private final Function<PageRequest, Page<T>> loader;
    private final Ticks<T> ticks;

    AllBut(Ui ui, Function<PageRequest, Page<T>> loader, Ticks<T> ticks) {
        this.ui = ui;
        this.loader = loader;
        this.ticks = ticks;
    }

    void one(Ticks.Choice.AllMatching<T> all, T row) {
        if (all.count() > MOST) {
            ui.dialogs().info("kit.table.tooManyToLeaveOut", all.count(), MOST);
            return;
        }
        ui.background().run(this, "kit.table.loading", () -> rows(all.request()), rows -> ticks.allBut(all, rows, row));
    }

    private List<T> rows(PageRequest matching) {
        List<T> rows = new ArrayList<>();
        Page<T> page;
        do {
            page = loader.apply(new PageRequest(
                    rows.size(), PAGE, matching.sort(), matching.descending(), matching.search(), matching.filters()));
            rows.addAll(page.rows());
        } while (!page.rows().isEmpty() && rows.size() < page.total());
        return rows;
    }
}
