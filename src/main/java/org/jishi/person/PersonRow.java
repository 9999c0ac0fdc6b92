package org.jishi.person;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jishi.identity.IdKind;
import org.jishi.identity.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A person as lists show one: numbers masked. The day of birth is left out, since the masked digits of an identity number
 * are that day.
 *
 * @param birthYear null where no birth is known
 * @param village township and village, or null
 * @param tags groups that hold today: a {@link KnownTag}'s name or the office's own words
 * @param poverty the status that holds today, or null where none was ever entered
 * @param diedOn null for the living
 * @param more what the list can show besides, null where nobody asks for it
 */
public record PersonRow(
        UUID id,
        String name,
        IdKind idKind,
        String idMasked,
        @Nullable Sex sex,
        @Nullable Integer birthYear,
        @Nullable String phoneMasked,
        @Nullable String village,
        List<String> tags,
        @Nullable PovertyLevel poverty,
        @Nullable LocalDate diedOn,
        @Nullable PersonMore more) {
    public PersonRow {
        tags = List.copyOf(tags);
    }
}
