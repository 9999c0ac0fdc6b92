package org.jishi.platform.jobs;

import java.util.concurrent.CancellationException;

/** How a long piece of work tells where it is, and learns that nobody wants it any more. */
public interface Progress {
    /** Tells nobody and is never cancelled. */
    Progress NONE = new Progress() {
        @Override
        public void report(long done, long total) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * @param done units done
     * @param total units in all, or 0 when not known yet
     */
    void report(long done, long total);

    boolean cancelled();

    /** Ends the work here when it was cancelled; called between steps, never inside a transaction that must be whole. */
    default void check() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }
}
