package org.jishi.casework;

import java.util.List;
import org.jishi.platform.access.Act;

/**
 * A kind of work that somebody sees through, and that is handed over when they leave; the words are
 * {@code casework.work.<kind>}. Each room says so of its own table.
 *
 * @param kind of the subject, which is its table's name
 * @param act what whoever takes it over must be allowed to
 * @param list the feature's word for its list
 * @param name SQL for what one piece is called, of the table called t
 * @param column whose it is, before anybody handed it over
 * @param inPlace whether a handover writes that column; otherwise it stays as it was, since four eyes ask for it
 * @param open the states in which the work is not over
 * @param waits those of them in which it waits for its keeper
 */
public record OpenWork(
        String kind,
        Act act,
        String list,
        String name,
        String column,
        boolean inPlace,
        List<String> open,
        List<String> waits) {
    public OpenWork {
        open = List.copyOf(open);
        waits = List.copyOf(waits);
    }

    /** Kept by whoever entered or drafted it. */
    public static OpenWork entered(
            String kind, Act act, String list, String name, String column, List<String> open, List<String> waits) {
        return new OpenWork(kind, act, list, name, column, false, open, waits);
    }
}
