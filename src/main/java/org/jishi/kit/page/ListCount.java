package org.jishi.kit.page;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.table.PagedTable;

/** Says beside a list's name how many there are, and how many of them match. */
final class ListCount {
    private final Ui ui;
    private final String key;
    private final PagedTable<?> table;
    private final TextField search;
    private final Label label = Nodes.label("");
    private long whole = -1;

    private ListCount(Ui ui, String key, PagedTable<?> table, TextField search) {
        this.ui = ui;
        this.key = key;
        this.table = table;
        this.search = search;
        label.getStyleClass().addAll("text-muted", "list-count");
        table.total().subscribe(total -> show(total.longValue()));
    }

    /** @param key as {@link ListPage} has it */
    static Label of(Ui ui, String key, PagedTable<?> table, TextField search) {
        return new ListCount(ui, key, table, search).label;
    }

    private void show(long total) {
        if (total < 0) {
            label.setText("");
            return;
        }
        boolean some = !table.filters().isEmpty() || !search.getText().isBlank();
        if (!some) {
            whole = total;
        }
        String all = key + ".all";
        if (some && whole < 0) {
            // opened on a part: how many there are in all nobody has asked yet
            label.setText(ui.text("kit.list.matching", total));
        } else {
            label.setText(
                    !some && ui.texts().has(all) ? ui.text(all, total) : ui.text(key, Math.max(whole, total), total));
        }
    }
}
