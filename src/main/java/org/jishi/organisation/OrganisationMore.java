package org.jishi.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list can show of an organisation besides the usual.
 *
 * @param township by name, or null
 * @param accountWaits whether an account waits for a second person
 * @param members how many persons of the register belong to it today
 * @param source the list that brought it, or null
 * @param registeredOn the day on which the register got it
 */
public record OrganisationMore(
        @Nullable String township,
        @Nullable String address,
        boolean accountWaits,
        long members,
        @Nullable String source,
        @Nullable String note,
        LocalDate registeredOn) {}
