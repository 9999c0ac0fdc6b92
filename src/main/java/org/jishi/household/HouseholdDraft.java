package org.jishi.household;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
    /** The fields that become different, each with what it was and what it is, for the trail. */
    static Map<String, Object> changes(Household before, Household after) {
        Map<String, Object> changes = new LinkedHashMap<>();
        put(changes, "householdNo", before.number(), after.number());
        put(changes, "villageCode", before.villageCode(), after.villageCode());
        put(changes, "address", before.address(), after.address());
        return changes;
    }

    private static void put(
            Map<String, Object> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, Arrays.asList(before, after));
        }
    }
}
