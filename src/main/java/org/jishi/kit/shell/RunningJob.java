package org.jishi.kit.shell;

import java.util.concurrent.CancellationException;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jishi.platform.jobs.Background;
import org.jishi.platform.jobs.Progress;

/** A piece of work of more than a second, as the jobs' list shows it. */
final class RunningJob implements Background.Job {
    private final long started = System.nanoTime();
    private final String label;
    private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
    private volatile boolean cancelled;
    private volatile long latestDone;
    private volatile long latestTotal;
    private volatile boolean telling;

    RunningJob(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    ReadOnlyLongProperty done() {
        return done.getReadOnlyProperty();
    }

    /** 0 while it is not known. */
    ReadOnlyLongProperty total() {
        return total.getReadOnlyProperty();
    }

    /** For how long it has run. */
    long nanos() {
        return System.nanoTime() - started;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** What the work reports to. However often it reports, the window is told once a turn. */
    Progress progress() {
        return new Progress() {
            @Override
            public void report(long units, long all) {
                latestDone = units;
                latestTotal = all;
                if (!telling) {
                    telling = true;
                    Platform.runLater(() -> {
                        telling = false;
                        total.set(latestTotal);
                        done.set(latestDone);
                    });
                }
            }

            @Override
            public boolean cancelled() {
                return cancelled;
            }

            @Override
            public void check() {
                if (cancelled) {
                    throw new CancellationException();
                }
            }
        };
    }
}
