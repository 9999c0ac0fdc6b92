package org.jishi.kit.table;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;

/** The box in front of a row; a click anywhere in its cell is meant for it, with Shift for all from the last one. */
final class TickCell<T> extends RowCell<T> {
    private final CheckBox box = new CheckBox();
    private final Ticks<T> ticks;
    private final TickSpan<T> span;
    private @Nullable T shown;
    /** Where one stood before the press moved there. */
    private int stood = -1;

    /** The column of boxes; the box in its head ticks all that match, or none. */
    static <T> TableColumn<Row<T>, Row<T>> column(Ui ui, Ticks<T> ticks, TickSpan<T> span, Runnable all) {
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
        column.setCellFactory(ignored -> new TickCell<>(ui.text("kit.table.tick"), ticks, span));
        return column;
    }

    TickCell(String name, Ticks<T> ticks, TickSpan<T> span) {
        this.ticks = ticks;
        this.span = span;
        box.setAccessibleText(name);
        box.setFocusTraversable(false);
        // the cell takes the click for its box: a box passes over one with Shift, and one beside it hits nothing
        box.setMouseTransparent(true);
        box.setOnAction(event -> tick(box.isSelected()));
        addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                event -> stood = getTableView().getSelectionModel().getSelectedIndex());
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        // Cells live as long as their table, and so do its ticks.
        ticks.choice().subscribe(choice -> follow());
        setGraphic(box);
    }

    private void clicked(MouseEvent event) {
        T row = shown;
        if (row == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        // two quick ticks are not the double click that opens a row
        event.consume();
        if (event.isShiftDown()) {
            span.to(getIndex(), stood);
        } else {
            tick(!ticks.has(row));
        }
    }

    private void tick(boolean ticked) {
        T row = shown;
        if (row != null) {
            ticks.set(row, ticked);
            span.begin(getIndex());
            follow();
        }
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
