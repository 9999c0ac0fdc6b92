package org.jishi.household;

import java.time.LocalDate;
import java.util.UUID;
import org.jishi.identity.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A member as pages show one.
 *
 * @param personId whose page is opened
 * @param idMasked never the whole number
 * @param diedOn the person's date of death, or null
 */
public record MemberRow(
        UUID id,
        int version,
        UUID personId,
        String name,
        String idMasked,
        @Nullable Sex sex,
        @Nullable LocalDate diedOn,
        Relation relation,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable Ending ending,
        @Nullable String reason) {
    public boolean head() {
        return relation == Relation.HEAD;
    }
}
