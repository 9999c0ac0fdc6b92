package org.jishi.kit.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;

/** The thin line at the foot: what was saved last, and marks such as the sample county and the age of the backup. */
final class StatusLine extends HBox {
    private final Subscription subscription;

    StatusLine(Ui ui, ReadOnlyStringProperty lastDone, ObservableValue<List<Chip>> marks) {
        super(16);
        getStyleClass().add("status-line");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Label saved = Nodes.label("");
        saved.setId("status-saved");
        HBox chips = new HBox(8);
        chips.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        getChildren().addAll(saved, Nodes.gap(), chips);
        subscription = lastDone.subscribe(words -> saved.setText(words.isEmpty() ? ui.text("kit.shell.ready") : words))
                .and(marks.subscribe(all ->
                        chips.getChildren().setAll(all.stream().map(Chip::node).toList())));
    }

    void dispose() {
        subscription.unsubscribe();
    }
}
