package org.jishi.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/**
 * What a list can show of a person besides the usual.
 *
 * @param age full years today, or null
 * @param householdNo as the roster has it
 * @param registeredOn the day on which the register got this person
 * @param importId the roster that brought it, or null
 */
public record PersonMore(
        @Nullable Integer age,
        @Nullable String ethnicity,
        @Nullable String education,
        @Nullable String employer,
        @Nullable String householdNo,
        boolean hasShop,
        @Nullable String source,
        @Nullable UUID importId,
        @Nullable LocalDate consentOn,
        @Nullable String consentVersion,
        LocalDate registeredOn) {
    static PersonMore of(Person person, LocalDate today) {
        return new PersonMore(
                person.diedOn() == null ? person.age(today) : null,
                person.ethnicity(),
                person.education(),
                person.employer(),
                person.householdNo(),
                person.hasShop(),
                person.source(),
                person.importId(),
                person.consentOn(),
                person.consentVersion(),
                person.createdAt().atZone(OfficeClock.ZONE).toLocalDate());
    }
}
