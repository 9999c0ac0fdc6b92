package org.jishi.kit.page;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.help.KeyWords;
import org.jishi.kit.table.ColumnChoice;
import org.kordamp.ikonli.feather.Feather;

/** The columns that a list shows, to be moved by buttons or Alt with the arrows: by mouse their heads are drawn. */
final class ColumnOrder {
    private static final double ROW = 34;
    private static final int MOST_ROWS = 12;

    private final Ui ui;
    private final ColumnChoice<?> choice;
    private final ObservableList<ColumnChoice.Offered> shown = FXCollections.observableArrayList();
    private final ListView<ColumnChoice.Offered> list = new ListView<>(shown);

    ColumnOrder(Ui ui, ColumnChoice<?> choice) {
        this.ui = ui;
        this.choice = choice;
        list.setId("kit-columns-order-list");
        list.setAccessibleText(ui.text("kit.columns.order"));
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(ColumnChoice.Offered column, boolean empty) {
                super.updateItem(column, empty);
                setText(empty || column == null ? null : column.heading());
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
                move(event.getCode() == KeyCode.UP);
                event.consume();
            }
        });
        KeyWords.of(list, "kit.columns.order", () -> List.of(new KeyWords.Line("Alt+↑ ↓", "kit.keys.moveColumn")));
        fill(0);
    }

    Node node() {
        list.setPrefHeight(Math.min(shown.size(), MOST_ROWS) * ROW + 4);
        return new VBox(
                12,
                Nodes.label(ui.text("kit.columns.orderNote")),
                list,
                Nodes.row(
                        Buttons.plain(ui, "kit.columns.earlier", Feather.ARROW_UP, () -> move(true)),
                        Buttons.plain(ui, "kit.columns.later", Feather.ARROW_DOWN, () -> move(false))));
    }

    private void move(boolean earlier) {
        ColumnChoice.Offered column = list.getSelectionModel().getSelectedItem();
        if (column != null) {
            choice.move(column.key(), earlier);
            List<String> keys = choice.offered().stream()
                    .filter(ColumnChoice.Offered::shown)
                    .map(ColumnChoice.Offered::key)
                    .toList();
            fill(keys.indexOf(column.key()));
        }
    }

    private void fill(int selected) {
        shown.setAll(
                choice.offered().stream().filter(ColumnChoice.Offered::shown).toList());
        list.getSelectionModel().clearAndSelect(selected);
        list.scrollTo(selected);
    }
}
