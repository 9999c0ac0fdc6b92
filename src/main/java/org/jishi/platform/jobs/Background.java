package org.jishi.platform.jobs;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jishi.platform.text.Refusal;

/**
 * Runs work off the window's thread and brings the answer back to it. Tests use one that runs at once on the calling
 * thread. Work is never interrupted: a thread that may touch the store must not be (docs/decisions: H2).
 */
public interface Background {
    /** Work that can tell how far it is. */
    @FunctionalInterface
    interface LongWork<T> {
        T run(Progress progress) throws Exception;
    }

    /**
     * @param lane whose work waits for each other: the model that saves, the table or the property that is filled; work
     *     of different lanes never waits
     * @param label text key of what is being done, for the log
     * @param done receives the result on the window's thread
     * @param refused receives a rule not met, on the window's thread
     */
    <T> void run(Object lane, String label, Callable<T> work, Consumer<? super T> done, Consumer<Refusal> refused);

    /** As above; a refusal is shown in the window's own way. */
    <T> void run(Object lane, String label, Callable<T> work, Consumer<? super T> done);

    /** Work that begins once all is done that was begun before it, long work apart, and what does not end by itself. */
    default <T> void runLast(String label, Callable<T> work, Consumer<? super T> done) {
        run(this, label, work, done);
    }

    /** Work of more than a second: it stands among the running jobs with its progress and can be cancelled there. */
    <T> Job track(String label, LongWork<T> work, Consumer<? super T> done, Consumer<Refusal> refused);

    /** A running piece of work. */
    interface Job {
        /** Asks the work to end at its next step. */
        void cancel();
    }
}
