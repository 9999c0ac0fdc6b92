package org.jishi.people.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Ui;

/** From persons to organisations to accounts that wait and to likely pairs, above each of the lists. */
final class PeopleTabs extends HBox {
    private record Tab(String screen, String key, String place) {}

    private static final List<Tab> TABS = List.of(
            new Tab(PeopleScreens.PEOPLE, "people.tabs.persons", Styles.LEFT_PILL),
            new Tab(PeopleScreens.ORGANISATIONS, "people.tabs.organisations", Styles.CENTER_PILL),
            new Tab(PeopleScreens.ACCOUNTS, "people.tabs.accounts", Styles.CENTER_PILL),
            new Tab(PeopleScreens.MERGES, "people.tabs.merges", Styles.RIGHT_PILL));

    PeopleTabs(Ui ui, String current) {
        for (Tab tab : TABS) {
            ToggleButton button = new ToggleButton(ui.text(tab.key()));
            button.setId(Buttons.id(tab.key()));
            button.getStyleClass().add(tab.place());
            boolean here = tab.screen().equals(current);
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
