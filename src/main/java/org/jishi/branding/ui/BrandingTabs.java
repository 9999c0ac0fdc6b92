package org.jishi.branding.ui;

import atlantafx.base.theme.Styles;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Ui;

/** From the list to the board and back. */
final class BrandingTabs extends HBox {
    private final Ui ui;

    BrandingTabs(Ui ui, String current) {
        this.ui = ui;
        add("branding.tab.list", BrandingScreens.LIST, current, Styles.LEFT_PILL);
        add("branding.tab.board", BrandingScreens.BOARD, current, Styles.RIGHT_PILL);
    }

    private void add(String key, String screen, String current, String place) {
        boolean here = screen.equals(current);
        ToggleButton button = new ToggleButton(ui.text(key));
        button.setId(Buttons.id(key));
        button.getStyleClass().add(place);
        button.setSelected(here);
        button.setOnAction(event -> {
            button.setSelected(here);
            if (!here) {
                ui.navigator().open(screen);
            }
        });
        getChildren().add(button);
    }
}
