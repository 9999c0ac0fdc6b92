package org.jishi.kit.table;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TableRow;

/** What opens a row: Enter, a double click, or that it is the only thing that somebody was told of. */
final class Opening<T> {
    private Consumer<T> opened = row -> {};
    private boolean onlyOne;

    void by(Consumer<T> action) {
        opened = action;
    }

    void open(T row) {
        opened.accept(row);
    }

    void onlyOne() {
        onlyOne = true;
    }

    /** An answer has come. */
    void answered(long total, List<T> rows) {
        if (onlyOne) {
            onlyOne = false;
            if (total == 1 && rows.size() == 1) {
                opened.accept(rows.getFirst());
            }
        }
    }

    TableRow<Row<T>> row(Runnable open) {
        TableRow<Row<T>> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !row.isEmpty()) {
                open.run();
            }
        });
        return row;
    }
}
