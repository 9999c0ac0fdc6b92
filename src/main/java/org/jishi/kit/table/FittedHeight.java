package org.jishi.kit.table;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

/** Makes a table as high as its rows, up to so many. */
final class FittedHeight {
    private static final double HEAD_AND_FRAME = 36;
    /** Room for the words that stand in an empty table. */
    private static final int EMPTY_ROWS = 3;

    private FittedHeight() {}

    static void of(Region around, TableView<?> table, ReadOnlyLongProperty total, int most) {
        table.setMinHeight(0); // else the room of the words for an empty table is kept once rows have come, and spills
        total.subscribe(now -> {
            long rows = now.longValue() <= 0 ? EMPTY_ROWS : Math.min(now.longValue(), most);
            double height = HEAD_AND_FRAME + rows * table.getFixedCellSize();
            around.setMinHeight(height);
            around.setPrefHeight(height);
            around.setMaxHeight(height);
        });
    }
}
