package org.jishi.kit.shell;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.jishi.kit.Ui;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The work that runs: a button that is there while any does, and under it each with its progress and cancel. */
final class JobsPane extends HBox {
    private final Ui ui;
    private final ObservableList<RunningJob> jobs;
    private final Button button;
    private final VBox list = new VBox(12);
    private final Popup popup = new Popup();

    JobsPane(Ui ui, ObservableList<RunningJob> jobs) {
        this.ui = ui;
        this.jobs = jobs;
        button = new Button("", new FontIcon(Feather.LOADER));
        button.setId("jobs");
        button.getStyleClass().add("flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> toggle());
        list.getStyleClass().add("jobs-list");
        popup.getContent().add(list);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.setAutoHide(true);
        getChildren().add(button);
        managedProperty().bind(visibleProperty());
        jobs.addListener((ListChangeListener<RunningJob>) change -> update());
        update();
    }

    private void update() {
        setVisible(!jobs.isEmpty());
        button.setText(ui.text("kit.jobs.running", jobs.size()));
        list.getChildren().setAll(jobs.stream().map(job -> new JobLine(ui, job)).toList());
        if (jobs.isEmpty()) {
            popup.hide();
        }
    }

    private void toggle() {
        if (popup.isShowing()) {
            popup.hide();
        } else {
            Bounds at = button.localToScreen(button.getBoundsInLocal());
            popup.show(button, at.getMaxX() - 336, at.getMaxY() + 4);
        }
    }
}
