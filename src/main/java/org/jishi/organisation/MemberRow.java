package org.jishi.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A membership as the pages of both its sides show one.
 *
 * @param idMasked never the whole number
 * @param diedOn the person's date of death, or null
 * @param until the first day on which it does not hold, by its own end or by the person's death, or null
 * @param ending null where it holds, and where only the death ended it
 */
public record MemberRow(
        UUID id,
        int version,
        UUID organisationId,
        String organisation,
        Organisation.Kind kind,
        UUID personId,
        String name,
        String idMasked,
        @Nullable LocalDate diedOn,
        MemberRole role,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable Ending ending,
        @Nullable String reason) {
    /** How it ended: by the death where nothing else had. */
    public Ending ended() {
        return ending == null ? Ending.DIED : ending;
    }

    /** The text of what the person is or was. */
    public String title() {
        return role.key(kind);
    }
}
