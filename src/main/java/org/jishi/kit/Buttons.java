package org.jishi.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons as they look everywhere. The button's id is its key with dots as hyphens: key people.save, id people-save. */
public final class Buttons {
    private Buttons() {}

    public static String id(String key) {
        return key.replace('.', '-');
    }

    public static Button plain(Ui ui, String key, Runnable action) {
        Button button = new Button(ui.text(key));
        button.setId(id(key));
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    public static Button plain(Ui ui, String key, Ikon icon, Runnable action) {
        Button button = plain(ui, key, action);
        button.setGraphic(new FontIcon(icon));
        return button;
    }

    /** The one main button of a page. */
    public static Button main(Ui ui, String key, Runnable action) {
        Button button = plain(ui, key, action);
        button.getStyleClass().add("accent");
        return button;
    }

    /** For an act that takes something away. */
    public static Button danger(Ui ui, String key, Runnable action) {
        Button button = plain(ui, key, action);
        button.getStyleClass().addAll(atlantafx.base.theme.Styles.BUTTON_OUTLINED, "danger");
        return button;
    }

    /** An icon alone, with its word as tooltip and for the screen reader. */
    public static Button icon(Ui ui, String key, Ikon icon, Runnable action) {
        Button button = plain(ui, key, icon, action);
        button.setAccessibleText(button.getText());
        button.setTooltip(new Tooltip(button.getText()));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "button-icon");
        return button;
    }

    public static Button link(Ui ui, String key, Runnable action) {
        Button button = plain(ui, key, action);
        button.getStyleClass().addAll("flat", "link");
        return button;
    }

    public static MenuItem item(Ui ui, String key, Runnable action) {
        MenuItem item = new MenuItem(ui.text(key));
        item.setId(id(key));
        item.setOnAction(event -> {
            closeMenu(item);
            action.run();
        });
        return item;
    }

    /** JavaFX closes a menu after the act, so that it would lie over a question that the act asks and take its keys. */
    private static void closeMenu(MenuItem item) {
        ContextMenu menu = item.getParentPopup();
        if (menu != null) {
            menu.hide();
        }
    }

    /** Enter presses it while it has the focus, as Space does; on all systems alike. */
    public static void pressedByEnter(Button button) {
        button.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.ENTER && !event.isShortcutDown()) {
                event.consume();
                button.fire();
            }
        });
    }
}
