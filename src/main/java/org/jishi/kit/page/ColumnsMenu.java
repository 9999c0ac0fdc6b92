package org.jishi.kit.page;

import javafx.event.ActionEvent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.MouseEvent;
import org.jishi.kit.Buttons;
import org.jishi.kit.Ui;
import org.jishi.kit.table.ColumnChoice;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Takes columns of a list in and out and moves them, by mouse or keys. */
final class ColumnsMenu {
    private ColumnsMenu() {}

    static MenuButton of(Ui ui, ColumnChoice<?> choice) {
        MenuButton button = new MenuButton(ui.text("kit.columns"), new FontIcon(Feather.COLUMNS));
        button.setId("kit-columns");
        button.getStyleClass().add("flat");
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        button.setOnShowing(event -> fill(ui, button, choice));
        fill(ui, button, choice);
        return button;
    }

    private static void fill(Ui ui, MenuButton button, ColumnChoice<?> choice) {
        button.getItems().clear();
        for (ColumnChoice.Offered column : choice.offered()) {
            button.getItems().add(item(choice, column));
        }
        button.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        Buttons.item(
                                ui,
                                "kit.columns.order",
                                () -> ui.dialogs().sheet("kit.columns.order", new ColumnOrder(ui, choice).node())),
                        Buttons.item(ui, "kit.columns.asAtStart", choice::asAtStart));
    }

    /** The menu stays open after it, for several columns are often taken in or out at once. */
    private static CustomMenuItem item(ColumnChoice<?> choice, ColumnChoice.Offered column) {
        CheckBox box = new CheckBox(column.heading());
        box.setMnemonicParsing(false);
        box.setFocusTraversable(false);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setSelected(column.shown());
        box.selectedProperty().subscribe((before, now) -> choice.take(column.key(), now));
        // the box answers the mouse, keys come to the item: neither is to hear of it from the other again
        box.addEventFilter(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        box.setOnAction(ActionEvent::consume);
        CustomMenuItem item = new CustomMenuItem(box, false);
        item.setId("column-" + Buttons.id(column.key()));
        item.setOnAction(event -> box.setSelected(!box.isSelected()));
        return item;
    }
}
