package org.jishi.household;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household as lists show one.
 *
 * @param head the head's name, null where there is none
 * @param headDied the day on which the head died, or null
 * @param members how many belong to it today, the dead not counted
 * @param village township and village, or null
 * @param township by name, or null
 * @param dissolvedReason null also where the entry was undone
 */
public record HouseholdRow(
        UUID id,
        @Nullable String number,
        @Nullable String head,
        @Nullable LocalDate headDied,
        long members,
        @Nullable String village,
        @Nullable String township,
        @Nullable String address,
        LocalDate formedOn,
        @Nullable LocalDate dissolvedOn,
        @Nullable String dissolvedReason) {
    /** What it is called where lists narrow by it: OPEN, HEADLESS, DISSOLVED. */
    public String state() {
        return dissolvedOn != null ? "DISSOLVED" : head == null || headDied != null ? "HEADLESS" : "OPEN";
    }
}
