package org.jishi.kit.table;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;

/** The box in front of a row. */
final class TickCell<T> extends RowCell<T> {
    private final CheckBox box = new CheckBox();
    private final Ticks<T> ticks;
    private @Nullable T shown;

    /** The column of boxes; the box in its head ticks all that match, or none. */
    static <T> TableColumn<Row<T>, Row<T>> column(Ui ui, Ticks<T> ticks, Runnable all) {
        TableColumn<Row<T>, Row<T>> column = new TableColumn<>();
        CheckBox head = new CheckBox();
        head.setAccessibleText(ui.text("kit.table.tickAll"));
        head.setTooltip(new Tooltip(ui.text("kit.table.tickAll")));
        head.setOnAction(event -> {
            if (head.isSelected()) {
                all.run();
            } else {
                ticks.clear();
            }
        });
        ticks.choice().subscribe(choice -> {
            head.setIndeterminate(choice instanceof Ticks.Choice.Rows<T> && choice.count() > 0);
            head.setSelected(choice instanceof Ticks.Choice.AllMatching<T>);
        });
        column.setGraphic(head);
        column.setId("ticks");
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        column.setMinWidth(40);
        column.setMaxWidth(40);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        column.setCellFactory(ignored -> new TickCell<>(ui.text("kit.table.tick"), ticks));
        return column;
    }

    TickCell(String name, Ticks<T> ticks) {
        this.ticks = ticks;
        box.setAccessibleText(name);
        box.setFocusTraversable(false);
        box.setOnAction(event -> {
            T row = shown;
            if (row != null) {
                ticks.set(row, box.isSelected());
                follow();
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
