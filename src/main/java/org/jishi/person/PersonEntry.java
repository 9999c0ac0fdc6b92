package org.jishi.person;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person as the form enters it: what stands in the row, and beside it groups and poverty status.
 *
 * @param tags the groups that hold; on a change, one that is left out ends
 * @param tagsSince the day from which groups that are new here hold, or null for today
 * @param poverty a status to put into the history, or null to leave that as it is
 */
public record PersonEntry(
        PersonDraft draft,
        Set<String> tags,
        @Nullable LocalDate tagsSince,
        @Nullable Poverty poverty) {
    /** @param since the day on which it began, by the list or letter that says so */
    public record Poverty(
            PovertyLevel level, LocalDate since, @Nullable String source) {}

    public PersonEntry {
        tags = Set.copyOf(tags);
    }

    public static PersonEntry of(PersonDraft draft) {
        return new PersonEntry(draft, Set.of(), null, null);
    }
}
