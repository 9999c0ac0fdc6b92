package org.jishi.casework;

import java.util.List;
import org.jishi.approval.Subject;
import org.jspecify.annotations.Nullable;

/**
 * How some things of a room stand, as home shows it: computed when asked, never stored.
 *
 * @param title the heading
 * @param empty text key of what stands there without lines
 * @param lines the first ones, in the order in which one looks at them
 * @param more how many there are beyond those
 * @param list the feature's word for the list of all, see {@link Task#list}
 */
public record HomeCard(Words title, String empty, List<Line> lines, long more, String list) {
    /** So many lines a card shows; the rest is counted. */
    public static final int MOST = 8;

    /** How a line stands. */
    public enum State {
        PLAIN,
        DONE,
        OPEN,
        LATE
    }

    /**
     * @param what the thing
     * @param how its state in words
     * @param subject what opens when it is pressed; null when the list does
     * @param list the list that opens where there is no subject
     * @param todo which of the list's rows are meant, see {@link Task#todo}; null for all
     */
    public record Line(
            Words what,
            Words how,
            State state,
            @Nullable Subject subject,
            String list,
            @Nullable String todo) {
        public Line(Words what, Words how, State state, @Nullable Subject subject, String list) {
            this(what, how, state, subject, list, null);
        }
    }

    public HomeCard {
        lines = List.copyOf(lines);
    }

    /** A card of the first lines, with the rest counted. */
    public static HomeCard of(Words title, String empty, String list, List<Line> all) {
        return new HomeCard(title, empty, all.stream().limit(MOST).toList(), Math.max(0, all.size() - MOST), list);
    }
}
