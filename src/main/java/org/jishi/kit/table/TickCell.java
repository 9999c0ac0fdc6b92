package org.jishi.kit.table;

import javafx.scene.control.CheckBox;
import org.jspecify.annotations.Nullable;

/** The box in front of a row. */
final class TickCell<T> extends RowCell<T> {
    private final CheckBox box = new CheckBox();
    private final Ticks<T> ticks;
    private @Nullable T shown;

    TickCell(String name, Ticks<T> ticks) {
        this.ticks = ticks;
        box.setAccessibleText(name);
        box.setFocusTraversable(false);
        box.setOnAction(event -> {
            T row = shown;
            if (row != null) {
                ticks.set(row, box.isSelected());
            }
        });
        // Cells live as long as their table, and so do its ticks.
        ticks.choice().subscribe(choice -> follow());
        setGraphic(box);
    }

    @Override
    protected void show(@Nullable T value) {
        shown = value;
        follow();
    }

    private void follow() {
        T row = shown;
        box.setVisible(row != null);
        box.setSelected(row != null && ticks.has(row));
    }
}
