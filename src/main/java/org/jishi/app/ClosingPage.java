package org.jishi.app;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jishi.admin.BackupKeeper;
import org.jishi.admin.OfficeRestore;
import org.jishi.admin.ui.BackupTime;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.BackupAge;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.kordamp.ikonli.feather.Feather;

/**
 * What the window shows while the office behind it closes: the backup with how far it is and a way past it, then a moment,
 * or some seconds when the file is made smaller.
 */
final class ClosingPage implements Page, Progress {
    private static final double WIDTH = 520;

    private final Ui ui;
    private final Consumer<Page> alone;
    private final OfficeClock clock;
    private final Instant since;
    private final Label words;
    /** How long it took the last time. */
    private final Label time = Nodes.muted("");

    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Button skip;
    private final StackPane root;
    private volatile boolean skipped;

    /** @param alone shows a page with nothing beside it */
    ClosingPage(Ui ui, Consumer<Page> alone, OfficeClock clock) {
        this.ui = ui;
        this.alone = alone;
        this.clock = clock;
        this.since = clock.now();
        words = Nodes.paragraph(ui.text("app.closing.backup"));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(title());
        skip = Buttons.plain(ui, "app.closing.skip", Feather.SKIP_FORWARD, this::skip);
        time.setWrapText(true);
        time.managedProperty().bind(time.visibleProperty());
        time.setVisible(false);
        VBox card = new VBox(16, Nodes.title(title()), words, bar, time, skip);
        card.getStyleClass().addAll("card", "entry-card");
        card.setMaxSize(WIDTH, VBox.USE_PREF_SIZE);
        root = new StackPane(card);
        root.getStyleClass().add("entry-page");
    }

    /** Backs up, closes the office, and goes on, whatever became of the backup. */
    void close(Workplace place, Runnable then) {
        run(
                place,
                () -> {
                    try {
                        BackupAge last = place.lastBackup();
                        Platform.runLater(() -> tellTime(last));
                        place.backUp(this);
                    } finally {
                        backedUp();
                        place.closeSmall();
                    }
                },
                then,
                refusal -> then.run());
    }

    /**
     * Closes the office without another backup, since there is one of this moment, and goes back to an older one.
     *
     * @param restored where it was gone back
     * @param then goes on, whether it was or not
     */
    void restore(Workplace place, OfficeRestore.Ready ready, Runnable restored, Runnable then) {
        backedUp();
        run(
                place,
                () -> {
                    place.close();
                    ready.carryOut();
                },
                () -> {
                    restored.run();
                    then.run();
                    ui.dialogs().done("admin.restore.done");
                },
                refusal -> {
                    then.run();
                    ui.dialogs().refusal(refusal);
                });
    }

    private void run(Workplace place, Runnable work, Runnable then, Consumer<Refusal> refused) {
        place.stopWatch();
        alone.accept(this);
        ui.background()
                .run(
                        this,
                        "app.closing",
                        () -> {
                            work.run();
                            return true;
                        },
                        closed -> then.run(),
                        refused);
    }

    /** How long it may take is told before it is waited for. */
    void tellTime(BackupAge last) {
        BackupTime.words(ui, last).ifPresent(told -> {
            time.setText(told);
            time.setVisible(true);
        });
    }

    private void skip() {
        skipped = true;
        skip.setDisable(true);
        words.setText(ui.text("app.closing.skipping"));
    }

    /** The backup is made, or passed by; from here on there is nothing to skip. */
    private void backedUp() {
        Platform.runLater(() -> {
            words.setText(ui.text("app.closing.wait"));
            bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
            skip.setVisible(false);
            time.setVisible(false);
        });
    }

    @Override
    public void report(long done, long total) {
        Platform.runLater(() -> {
            if (!skipped) {
                words.setText(ui.text("app.closing.papers", done, total));
                bar.setProgress(total == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / total);
            }
        });
    }

    @Override
    public boolean cancelled() {
        return skipped || Duration.between(since, clock.now()).compareTo(BackupKeeper.MOST_AT_LEAVING) > 0;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public String title() {
        return ui.text("app.closing");
    }
}
