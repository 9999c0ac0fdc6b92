package org.jishi.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a person belongs or belonged to an organisation.
 *
 * @param until the first day on which it no longer holds, or null
 * @param reason as typed, for {@link Ending#LEFT}
 * @param livePerson the person's id while the row has no end
 * @param liveLegal the organisation's id while the row has no end and is of whoever stands for it
 */
public record Membership(
        UUID id,
        UUID organisationId,
        UUID personId,
        MemberRole role,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable Ending ending,
        @Nullable String reason,
        @Nullable UUID livePerson,
        @Nullable UUID liveLegal,
        int version) {
    static final String TABLE = "organisation_member";

    public static Membership begins(UUID id, UUID organisation, UUID person, MemberRole role, LocalDate since) {
        return new Membership(
                id,
                organisation,
                person,
                role,
                since,
                null,
                null,
                null,
                person,
                role == MemberRole.LEGAL ? organisation : null,
                1);
    }

    boolean open() {
        return until == null;
    }

    /** Whether it was not taken back: what was entered by mistake held on no day. */
    public boolean held() {
        return ending != Ending.UNDONE;
    }

    /** Whether both say the same of somebody, whenever it was. */
    boolean same(Membership other) {
        return organisationId.equals(other.organisationId) && role == other.role;
    }

    /** Whether both held on one day. */
    boolean overlaps(Membership other) {
        return since.isBefore(other.until == null ? LocalDate.MAX : other.until)
                && other.since.isBefore(until == null ? LocalDate.MAX : until);
    }
}
