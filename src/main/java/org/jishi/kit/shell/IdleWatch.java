package org.jishi.kit.shell;

import java.time.Duration;
import java.time.Instant;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import org.jishi.platform.time.OfficeClock;

/**
 * Tells when nobody has touched the window for a while. It compares times, so that a computer that slept locks as soon
 * as it wakes. On the window's thread.
 */
public final class IdleWatch {
    private static final javafx.util.Duration LOOK = javafx.util.Duration.seconds(5);

    private final OfficeClock clock;
    private final Runnable idle;
    private final Timeline looking = new Timeline(new KeyFrame(LOOK, event -> check()));
    private Duration limit;
    private Instant touched;

    /**
     * @param limit how long nobody touches it; zero means never
     * @param idle told once; {@link #start} begins anew
     */
    public IdleWatch(OfficeClock clock, Scene scene, Duration limit, Runnable idle) {
        this.clock = clock;
        this.limit = limit;
        this.idle = idle;
        this.touched = clock.now();
        looking.setCycleCount(Animation.INDEFINITE);
        scene.addEventFilter(InputEvent.ANY, event -> touched = clock.now());
    }

    public void limit(Duration time) {
        limit = time;
    }

    public void start() {
        touched = clock.now();
        looking.playFromStart();
    }

    public void stop() {
        looking.stop();
    }

    /** Looks now; the program does it by itself every few seconds. */
    void check() {
        if (clock.now().isBefore(touched)) {
            touched = clock.now(); // the clock was put back: nobody is to stay unlocked until it comes there again
        }
        if (!limit.isZero() && Duration.between(touched, clock.now()).compareTo(limit) >= 0) {
            stop();
            idle.run();
        }
    }
}
