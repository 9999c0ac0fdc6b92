package org.jishi.kit;

/** How far a piece of work is, in words. */
public final class HowFar {
    /** Before as many seconds what is left would jump about. */
    private static final double TELLS_AFTER = 3;

    private HowFar() {}

    /**
     * What is done of how much, and how long it will still take once that can be told; nothing before the first of it.
     *
     * @param total 0 while it is not known
     * @param nanos for how long it has run
     */
    public static String told(Ui ui, long done, long total, long nanos) {
        if (total <= 0) {
            return done <= 0 ? "" : ui.text("kit.jobs.done", done);
        }
        long seconds = secondsLeft(nanos, done, total);
        String left = seconds < 0
                ? ""
                : seconds < 60
                        ? ui.text("kit.jobs.secondsLeft", Math.max(1, seconds))
                        : ui.text("kit.jobs.minutesLeft", (seconds + 59) / 60);
        return ui.text("kit.jobs.progress", done, total) + left;
    }

    /** Seconds still to go if it goes on as it went so far; below 0 while that cannot be told. */
    static long secondsLeft(long nanos, long units, long all) {
        double seconds = nanos / 1e9;
        return units <= 0 || all <= units || seconds < TELLS_AFTER ? -1 : Math.round(seconds * (all - units) / units);
    }
}
