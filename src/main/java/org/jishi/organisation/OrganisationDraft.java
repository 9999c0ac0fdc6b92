package org.jishi.organisation;

import org.jspecify.annotations.Nullable;

/**
 * An organisation as it is entered.
 *
 * @param kind taken only where there is no credit code, which tells it
 * @param creditCode as typed; a few old bodies have none
 * @param legalPerson the legal representative's or the trader's name
 */
public record OrganisationDraft(
        String name,
        Organisation.Kind kind,
        @Nullable String creditCode,
        @Nullable String legalPerson,
        @Nullable String phone,
        @Nullable String villageCode,
        @Nullable String address,
        @Nullable String note) {
    public static OrganisationDraft of(String name, String creditCode) {
        return new OrganisationDraft(name, Organisation.Kind.OTHER, creditCode, null, null, null, null, null);
    }

    public static OrganisationDraft of(Organisation firm) {
        return new OrganisationDraft(
                firm.name(),
                firm.kind(),
                firm.creditCode(),
                firm.legalPerson(),
                firm.phone(),
                firm.villageCode(),
                firm.address(),
                firm.note());
    }
}
