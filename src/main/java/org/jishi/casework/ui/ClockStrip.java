package org.jishi.casework.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jishi.casework.ClockGuard;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.kordamp.ikonli.feather.Feather;

/** There while the clock jumped: says so, and takes the word of those who may say that it is right. */
final class ClockStrip extends HBox {
    private final Ui ui;
    private final NoticeListModel model;

    ClockStrip(Ui ui, NoticeListModel model) {
        super(16);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        this.ui = ui;
        this.model = model;
        setId("notice-clock");
        managedProperty().bind(visibleProperty());
        model.clock().subscribe(this::show);
    }

    private void show(ClockGuard.State state) {
        getChildren().clear();
        setVisible(state != ClockGuard.State.RIGHT);
        if (state == ClockGuard.State.RIGHT) {
            return;
        }
        Label jumped =
                Nodes.withIcon(ui.text("casework.clock.jumped", ui.clock().today()), Feather.CLOCK, "warning-text");
        jumped.setWrapText(true);
        jumped.setMinHeight(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        jumped,
                        state == ClockGuard.State.WAITS_FOR_ME
                                ? Buttons.plain(ui, "casework.clock.confirm", Feather.CHECK, model::confirmClock)
                                : Nodes.muted(ui.text("casework.clock.others")));
        HBox.setHgrow(jumped, Priority.ALWAYS);
    }
}
