package org.jishi.kit.page;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
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
            CheckMenuItem item = new CheckMenuItem(column.heading());
            item.setId("column-" + Buttons.id(column.key()));
            item.setMnemonicParsing(false);
            item.setSelected(column.shown());
            item.setOnAction(event -> choice.take(column.key(), item.isSelected()));
            button.getItems().add(item);
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
}
