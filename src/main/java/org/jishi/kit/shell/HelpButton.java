package org.jishi.kit.shell;

import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.jishi.kit.Buttons;
import org.jishi.kit.Ui;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where one finds help who does not know the keys for it. */
final class HelpButton extends MenuButton {
    private final Ui ui;

    HelpButton(Ui ui, HelpDesk help) {
        this.ui = ui;
        setId("help-menu");
        getStyleClass().addAll("flat", "help-menu");
        setGraphic(new FontIcon(Feather.HELP_CIRCLE));
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(ui.text("kit.help.title"));
        setTooltip(new Tooltip(ui.text("kit.help.title")));
        getItems()
                .addAll(
                        Buttons.item(ui, "kit.help.openManual", help::manual),
                        Buttons.item(ui, "kit.help.openKeys", help::keys),
                        Buttons.item(ui, "kit.help.words", help::words),
                        new SeparatorMenuItem(),
                        Buttons.item(ui, "kit.help.about", help::about));
    }

    /** Offers to be led round. */
    void tour(Runnable start) {
        getItems().addFirst(Buttons.item(ui, "kit.tour.open", start));
    }
}
