package org.jishi.people.household;

import org.jspecify.annotations.Nullable;

/**
 * A household as it is entered.
 *
 * @param number as typed, or null
 * @param villageCode 12 digits, or null
 */
public record HouseholdDraft(
        @Nullable String number,
        @Nullable String villageCode,
        @Nullable String address) {
    static HouseholdDraft of(Household household) {
        return new HouseholdDraft(household.number(), household.villageCode(), household.address());
    }
}
