package org.jishi.admin.ui;

import java.time.Duration;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.control.Label;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;

/** Says, counting down, how long the answer is held back after wrong tries; without it the program seems to hang. */
final class WaitNote {
    private final Ui ui;
    private final Label label = Nodes.paragraph("", "warning-text");
    private final Timeline counting = new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), event -> tick()));
    private long left;

    WaitNote(Ui ui) {
        this.ui = ui;
        label.setId("admin-signIn-wait");
        label.managedProperty().bind(label.visibleProperty());
        label.setVisible(false);
        counting.setCycleCount(Animation.INDEFINITE);
    }

    Label node() {
        return label;
    }

    /** A wait begins; told from whatever thread. */
    void begins(Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        if (seconds > 1) {
            Platform.runLater(() -> count(seconds));
        }
    }

    /** The answer is there. */
    void over() {
        counting.stop();
        label.setVisible(false);
    }

    private void count(long seconds) {
        left = seconds;
        label.setText(ui.text("admin.signIn.wait", left));
        label.setVisible(true);
        counting.playFromStart();
    }

    private void tick() {
        if (left > 1) {
            count(left - 1);
        } else {
            counting.stop();
        }
    }
}
