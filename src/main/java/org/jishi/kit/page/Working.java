package org.jishi.kit.page;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ProgressIndicator;
import org.jishi.kit.HowFar;
import org.jishi.kit.Ui;
import org.jishi.platform.jobs.Background;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** The works of some steps, of which one at a time goes on; the {@link WorkingBar} shows it. */
public final class Working {
    /** What is over sooner is not told in words, which would only flash by. */
    private static final long TELLS_AFTER = 1_000_000_000L;

    private final Ui ui;
    private final LongSupplier nanoTime;
    private final BooleanProperty going = new SimpleBooleanProperty();
    private final StringProperty told = new SimpleStringProperty("");
    private final DoubleProperty share = new SimpleDoubleProperty(ProgressIndicator.INDETERMINATE_PROGRESS);
    private long begun;
    private int turn;

    public Working(Ui ui) {
        this(ui, System::nanoTime);
    }

    Working(Ui ui, LongSupplier nanoTime) {
        this.ui = ui;
        this.nanoTime = nanoTime;
    }

    /** Whether one goes on. */
    public BooleanProperty going() {
        return going;
    }

    /** How far it is, in words; nothing while none goes on. */
    StringProperty told() {
        return told;
    }

    /** Which part of it is done, as a bar takes it. */
    DoubleProperty share() {
        return share;
    }

    /** {@link Background#track}. */
    public <T> void track(String label, Background.LongWork<T> work, Consumer<T> done, Consumer<Refusal> refused) {
        begin();
        int mine = turn;
        ui.background().track(label, progress -> work.run(new Telling(progress, mine)), ending(done), ending(refused));
    }

    /** {@link Background#run}. */
    public <T> void run(String label, Callable<T> work, Consumer<T> done, Consumer<Refusal> refused) {
        begin();
        ui.background().run(this, label, work, ending(done), ending(refused));
    }

    private void begin() {
        going.set(true);
        turn++;
        begun = nanoTime.getAsLong();
    }

    private <T> Consumer<T> ending(Consumer<T> then) {
        return result -> {
            going.set(false);
            turn++;
            told.set("");
            share.set(ProgressIndicator.INDETERMINATE_PROGRESS);
            then.accept(result);
        };
    }

    private void tell(int whose, Far far) {
        long nanos = nanoTime.getAsLong() - begun;
        if (whose == turn && nanos >= TELLS_AFTER) {
            told.set(HowFar.told(ui, far.done(), far.total(), nanos));
            share.set(far.total() <= 0 ? ProgressIndicator.INDETERMINATE_PROGRESS : (double) far.done() / far.total());
        }
    }

    private record Far(long done, long total) {}

    /** Passes on how far it is, to the jobs and to the step; the window is told once a turn. */
    private final class Telling implements Progress {
        private final Progress jobs;
        private final int whose;
        private final AtomicReference<@Nullable Far> latest = new AtomicReference<>();

        private Telling(Progress jobs, int whose) {
            this.jobs = jobs;
            this.whose = whose;
        }

        @Override
        public void report(long done, long total) {
            jobs.report(done, total);
            if (latest.getAndSet(new Far(done, total)) == null) {
                Platform.runLater(() -> {
                    Far far = latest.getAndSet(null);
                    if (far != null) {
                        tell(whose, far);
                    }
                });
            }
        }

        @Override
        public boolean cancelled() {
            return jobs.cancelled();
        }

        @Override
        public void check() {
            jobs.check();
        }
    }
}
