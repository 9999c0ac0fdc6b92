package org.jishi.casework;

import java.time.LocalDate;
import org.jishi.approval.Subject;
import org.jspecify.annotations.Nullable;

/**
 * One thing on a day, computed from dates and states and never stored.
 *
 * @param what in a few words, as a month has room for
 * @param detail all that a week has room for
 * @param state whether it is done, to come, or late
 * @param subject what opens when it is pressed; null when a list does
 * @param list the list that opens where there is no subject, see {@link Task#list}
 */
public record CalendarEntry(
        LocalDate day,
        Kind kind,
        Words what,
        Words detail,
        HomeCard.State state,
        @Nullable Subject subject,
        String list) {
    /** In the order in which a day tells them. */
    public enum Kind {
        SESSION,
        NOTICE,
        COLLECTING,
        REPORT,
        EXPIRY,
        FOLLOW_UP
    }
}
