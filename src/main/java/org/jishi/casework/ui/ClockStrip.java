package org.jishi.casework.ui;

import javafx.scene.layout.FlowPane;
import org.jishi.casework.ClockGuard;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.kordamp.ikonli.feather.Feather;

/** There while the clock jumped: says so, and takes the word of those who may say that it is right. */
final class ClockStrip extends FlowPane {
    private final Ui ui;
    private final NoticeListModel model;

    ClockStrip(Ui ui, NoticeListModel model) {
        super(16, 8);
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
        getChildren()
                .add(Nodes.withIcon(
                        ui.text("casework.clock.jumped", ui.clock().today()), Feather.CLOCK, "warning-text"));
        getChildren()
                .add(
                        state == ClockGuard.State.WAITS_FOR_ME
                                ? Buttons.plain(ui, "casework.clock.confirm", Feather.CHECK, model::confirmClock)
                                : Nodes.muted(ui.text("casework.clock.others")));
    }
}
