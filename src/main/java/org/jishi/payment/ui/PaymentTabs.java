package org.jishi.payment.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Ui;

/** From what is owed to the batches to what must come back, above each of the three lists. */
final class PaymentTabs extends HBox {
    private record Tab(String screen, String key, String place) {}

    private static final List<Tab> TABS = List.of(
            new Tab(PaymentScreens.PAYABLES, "payment.tab.payables", Styles.LEFT_PILL),
            new Tab(PaymentScreens.BATCHES, "payment.tab.batches", Styles.CENTER_PILL),
            new Tab(PaymentScreens.RECOVERIES, "payment.tab.recoveries", Styles.RIGHT_PILL));

    PaymentTabs(Ui ui, String current) {
        for (Tab tab : TABS) {
            boolean here = tab.screen().equals(current);
            ToggleButton button = new ToggleButton(ui.text(tab.key()));
            button.setId(Buttons.id(tab.key()));
            button.getStyleClass().add(tab.place());
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
