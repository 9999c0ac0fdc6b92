package org.jishi.kit.table;

import javafx.scene.control.TableColumn;
import javafx.scene.text.FontWeight;
import org.jishi.kit.ScreenFont;

/** How much room words take in a table. */
final class Widths {
    private Widths() {}

    /** What a column asks for, at least what its head needs. */
    static double asked(TableColumn<?, ?> column, ColumnOptions options) {
        return Math.max(options.width, ofHead(column));
    }

    /** What a head needs so that it is not cut, with room for the arrow where one can order by it. */
    static double ofHead(TableColumn<?, ?> column) {
        // A head over figures stands at the right, where its border is enough.
        boolean figure = column.getStyleClass().contains("figure");
        return ScreenFont.width(column.getText(), FontWeight.BOLD) + (column.isSortable() ? 34 : figure ? 20 : 26);
    }
}
