package org.jishi.app;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import javafx.scene.input.InputEvent;
import javafx.stage.Window;

/**
 * Gives memory back once nobody has touched the program for a few seconds: what a walk through lists left behind is
 * otherwise kept for as long as the heap has room, on office computers that share 4 GiB among everything. It stops the
 * program for about a tenth of a second, when nobody is there to notice, and not again before somebody came back.
 */
final class SpareMemory {
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Duration quiet;
    private final Runnable collect;
    private volatile long touched;
    private volatile boolean spare = true;

    /** @param now as {@link System#nanoTime} */
    SpareMemory(Duration quiet, long now, Runnable collect) {
        this.quiet = quiet;
        this.touched = now;
        this.collect = collect;
    }

    /** Watches a window for as long as the program runs. */
    static void watch(Window window) {
        SpareMemory spare = new SpareMemory(Duration.ofSeconds(8), System.nanoTime(), System::gc);
        window.addEventFilter(InputEvent.ANY, event -> spare.touch(System.nanoTime()));
        new Timer("spare memory", true)
                .schedule(
                        new TimerTask() {
                            @Override
                            public void run() {
                                spare.look(System.nanoTime());
                            }
                        },
                        LOOK.toMillis(),
                        LOOK.toMillis());
    }

    void touch(long now) {
        touched = now;
        spare = true;
    }

    void look(long now) {
        if (spare && now - touched >= quiet.toNanos()) {
            spare = false;
            collect.run();
        }
    }
}
