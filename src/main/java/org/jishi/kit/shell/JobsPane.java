package org.jishi.kit.shell;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
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
        list.getChildren().setAll(jobs.stream().map(this::line).toList());
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

    /** How long it will still take, once that can be told. */
    private String left(RunningJob job) {
        long seconds = job.secondsLeft();
        if (seconds < 0) {
            return "";
        }
        return seconds < 60
                ? ui.text("kit.jobs.secondsLeft", Math.max(1, seconds))
                : ui.text("kit.jobs.minutesLeft", (seconds + 59) / 60);
    }

    private Node line(RunningJob job) {
        Label words = Nodes.label(ui.text(job.label()));
        Label figures = Nodes.label("", "text-muted", "figure");
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.getText());
        Runnable tell = () -> {
            long total = job.total().get();
            long done = job.done().get();
            bar.setProgress(total <= 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / total);
            figures.setText(
                    total <= 0
                            ? done <= 0 ? "" : ui.text("kit.jobs.done", done)
                            : ui.text("kit.jobs.progress", done, total) + left(job));
        };
        job.done().subscribe(tell);
        job.total().subscribe(tell);
        tell.run();
        Button cancel = Buttons.plain(ui, "kit.jobs.cancel", () -> {});
        cancel.setOnAction(event -> {
            cancel.setDisable(true);
            job.cancel();
        });
        VBox left = new VBox(4, Nodes.row(words, Nodes.gap(), figures), bar);
        left.setPrefWidth(232);
        return Nodes.row(Nodes.grow(left), cancel);
    }
}
