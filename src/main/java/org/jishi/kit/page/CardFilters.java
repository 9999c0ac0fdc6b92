package org.jishi.kit.page;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jishi.kit.Ui;
import org.jishi.kit.table.PagedTable;

/** The filters of a table that stands in a card of a page, in a line above it. */
public final class CardFilters {
    private final PagedTable<?> table;
    private final FilterBar bar;

    public CardFilters(Ui ui, PagedTable<?> table) {
        this.table = table;
        this.bar = new FilterBar(ui, table, this::clear);
    }

    public CardFilters filter(Filter filter) {
        bar.add(filter);
        return this;
    }

    /** One that waits in a menu until somebody takes it in. */
    public CardFilters more(Filter filter) {
        bar.more(filter, filter::options);
        return this;
    }

    public Node node() {
        HBox.setHgrow(bar, Priority.ALWAYS);
        return new HBox(8, bar, bar.clearing());
    }

    private void clear() {
        bar.showAll();
        table.clearFilters();
    }
}
