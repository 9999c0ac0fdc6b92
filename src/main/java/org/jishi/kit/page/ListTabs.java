package org.jishi.kit.page;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Ui;

/** From a list to its sisters and back: the same small row of tabs stands on each of them. */
public final class ListTabs extends HBox {
    /**
     * One of the sisters.
     *
     * @param screen the page's id
     * @param key text of its name
     */
    public record Tab(String screen, String key) {}

    /** @param current the page that this row stands on */
    public ListTabs(Ui ui, String current, List<Tab> tabs) {
        setMinWidth(USE_PREF_SIZE);
        for (Tab tab : tabs) {
            boolean here = tab.screen().equals(current);
            ToggleButton button = new ToggleButton(ui.text(tab.key()));
            button.setId(Buttons.id(tab.key()));
            button.getStyleClass()
                    .add(
                            tab.equals(tabs.getFirst())
                                    ? Styles.LEFT_PILL
                                    : tab.equals(tabs.getLast()) ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            button.setSelected(here);
            button.setOnAction(event -> {
                button.setSelected(here);
                if (!here) {
                    ui.navigator().open(tab.screen());
                }
            });
            getChildren().add(button);
        }
    }
}
