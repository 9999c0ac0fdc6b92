package org.jishi.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as lists show one. Its credit code is public and stands whole; the phone is often somebody's own.
 *
 * @param village township and village, or null
 * @param account whether money can be paid to it: an account that two people stand for
 * @param more what the list can show besides, null where nobody asks for it
 */
public record OrganisationRow(
        UUID id,
        String name,
        Organisation.Kind kind,
        @Nullable String creditCode,
        @Nullable String legalPerson,
        @Nullable String phoneMasked,
        @Nullable String village,
        boolean account,
        @Nullable LocalDate closedOn,
        @Nullable OrganisationMore more) {}
