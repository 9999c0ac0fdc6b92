package org.jishi.policy.ui;

import atlantafx.base.theme.Styles;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Ui;

/** From schemes to documents and back, above both lists. */
final class PolicyTabs extends HBox {
    PolicyTabs(Ui ui, String current) {
        add(ui, PolicyScreens.SCHEMES, "policy.tabs.schemes", Styles.LEFT_PILL, current);
        add(ui, PolicyScreens.DOCUMENTS, "policy.tabs.documents", Styles.RIGHT_PILL, current);
    }

    private void add(Ui ui, String screen, String key, String place, String current) {
        ToggleButton button = new ToggleButton(ui.text(key));
        button.setId(Buttons.id(key));
        button.getStyleClass().add(place);
        boolean here = screen.equals(current);
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
