package org.jishi.kit.table;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;

/** What stands in a table without rows: nothing yet, nothing at all, nothing that matches, or why it failed. */
final class Placeholders {
    private final Ui ui;
    private final TableView<?> table;
    private final Runnable again;
    private String emptyKey = "kit.table.empty";
    private @Nullable Node firstAct;
    /** What stands behind rows; always the same, so that the table lays nothing out anew for it. */
    private final Region nothing = new Region();

    private boolean narrowed;
    /** Rows stood here under the same filters and words: what has gone was dealt with. */
    private boolean hadRows;

    private String asked = "";

    Placeholders(Ui ui, TableView<?> table, Runnable again) {
        this.ui = ui;
        this.table = table;
        this.again = again;
        table.setPlaceholder(nothing);
    }

    void empty(String key, @Nullable Node act) {
        emptyKey = key;
        firstAct = act;
    }

    /** What is asked for now. */
    void asks(String words, Map<String, String> filters) {
        String now = words.strip() + filters;
        if (!now.equals(asked)) {
            asked = now;
            hadRows = false;
        }
        narrowed = !words.isBlank() || !filters.isEmpty();
    }

    void show(Fetching.State state) {
        hadRows |= state == Fetching.State.ROWS;
        table.setPlaceholder(
                switch (state) {
                    case LOADING -> table.getPlaceholder();
                    case ROWS -> nothing;
                    case REFUSED -> message("kit.table.failed", Buttons.plain(ui, "kit.table.again", again));
                    case EMPTY ->
                        narrowed
                                ? message(hadRows ? "kit.table.allDone" : "kit.table.noMatch", null)
                                : message(emptyKey, firstAct);
                });
    }

    private Node message(String key, @Nullable Node act) {
        VBox box = new VBox(16, Nodes.muted(ui.text(key)));
        if (act != null) {
            box.getChildren().add(act);
        }
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("empty-state");
        return box;
    }
}
