package org.jishi.household;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a person is or was in a household.
 *
 * @param until the first day on which it no longer holds, or null
 * @param reason as typed, for {@link Ending#LEFT} and {@link Ending#DISSOLVED}
 * @param livePerson the person's id while the row has no end
 * @param liveHead the household's id while the row has no end and is its head's
 */
public record Member(
        UUID id,
        UUID householdId,
        UUID personId,
        Relation relation,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable Ending ending,
        @Nullable String reason,
        @Nullable UUID livePerson,
        @Nullable UUID liveHead,
        int version) {
    static final String TABLE = "household_member";

    public static Member begins(UUID id, UUID household, UUID person, Relation relation, LocalDate since) {
        return new Member(
                id,
                household,
                person,
                relation,
                since,
                null,
                null,
                null,
                person,
                relation == Relation.HEAD ? household : null,
                1);
    }

    boolean open() {
        return until == null;
    }

    /** Whether both held on one day. */
    boolean overlaps(Member other) {
        return since.isBefore(other.until == null ? LocalDate.MAX : other.until)
                && other.since.isBefore(until == null ? LocalDate.MAX : until);
    }
}
