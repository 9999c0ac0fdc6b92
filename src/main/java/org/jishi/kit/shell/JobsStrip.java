package org.jishi.kit.shell;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.layout.VBox;
import org.jishi.kit.Ui;

/** The work that runs while a page stands alone and has no jobs' button: a line each at the foot of the window. */
final class JobsStrip extends VBox {
    private final Ui ui;
    private final ObservableList<RunningJob> jobs;

    JobsStrip(Ui ui, ObservableList<RunningJob> jobs) {
        super(12);
        this.ui = ui;
        this.jobs = jobs;
        setId("jobs-strip");
        getStyleClass().add("jobs-strip");
        managedProperty().bind(visibleProperty());
        jobs.addListener((ListChangeListener<RunningJob>) change -> update());
        update();
    }

    private void update() {
        setVisible(!jobs.isEmpty());
        getChildren().setAll(jobs.stream().map(job -> new JobLine(ui, job)).toList());
    }
}
