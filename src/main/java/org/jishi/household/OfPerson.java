package org.jishi.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The household of a person, and those that they were in before.
 *
 * @param now null for who is in none
 * @param member the person's own row in it
 */
public record OfPerson(
        @Nullable HouseholdFile now, @Nullable MemberRow member, List<Past> past) {
    /** @param number of the household, or null */
    public record Past(UUID household, @Nullable String number, Relation relation, LocalDate since, LocalDate until) {}

    public OfPerson {
        past = List.copyOf(past);
    }
}
