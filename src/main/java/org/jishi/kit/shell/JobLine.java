package org.jishi.kit.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.HowFar;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;

/** A piece of work that runs: what it is, how far, how long still, and a button that ends it. */
final class JobLine extends HBox {
    JobLine(Ui ui, RunningJob job) {
        super(12);
        setAlignment(Pos.CENTER_LEFT);
        Label words = Nodes.label(ui.text(job.label()));
        Label figures = Nodes.label("", "text-muted", "figure");
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.getText());
        Runnable tell = () -> {
            long total = job.total().get();
            long done = job.done().get();
            bar.setProgress(total <= 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / total);
            figures.setText(HowFar.told(ui, done, total, job.nanos()));
        };
        job.done().subscribe(tell);
        job.total().subscribe(tell);
        tell.run();
        Button cancel = Buttons.plain(ui, "kit.jobs.cancel", () -> {});
        cancel.setOnAction(event -> {
            cancel.setDisable(true);
            job.cancel();
        });
        VBox left = new VBox(4, words, bar, figures);
        left.setPrefWidth(232);
        getChildren().addAll(Nodes.grow(left), cancel);
    }
}
