package org.jishi.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A household with everybody who is or was in it.
 *
 * @param village township and village, or null
 * @param members who belongs to it today, the head first
 * @param former what ended, the latest first
 */
public record HouseholdFile(
        Household household, @Nullable String village, List<MemberRow> members, List<MemberRow> former) {
    public HouseholdFile {
        members = List.copyOf(members);
        former = List.copyOf(former);
    }

    public Optional<MemberRow> head() {
        return members.stream().filter(MemberRow::head).findFirst();
    }

    /** The day on which its head died, while no other was chosen. */
    public Optional<LocalDate> headDied() {
        return head().map(MemberRow::diedOn);
    }

    /** Whether a head has to be chosen: it has members and no living head. */
    public boolean needsHead() {
        return household.living()
                && members.stream().anyMatch(member -> member.diedOn() == null)
                && head().filter(head -> head.diedOn() == null).isEmpty();
    }
}
