package org.jishi.branding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a case has waited where it stands.
 *
 * @param since the day on which it came there
 * @param days from the day after that one to today
 * @param working only working days are counted, as the scheme counts its notice
 * @param limit the days after which it has waited long, see {@link WaitingRules}; 0 where nobody of the office has it
 * @param lastDay of the public notice in which it stands; null in no notice, and before it is posted
 */
public record Waited(
        LocalDate since,
        int days,
        boolean working,
        int limit,
        @Nullable LocalDate lastDay,
        Pressure pressure) {
    /** What a card says of it by a word and a colour. */
    public enum Pressure {
        NONE,
        NEAR,
        LATE
    }
}
