package org.jishi.household;

import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** What a household is called where one word has to do: its head's name, else its number. */
final class HouseholdNames {
    private HouseholdNames() {}

    static String of(Handle handle, Household household) {
        return handle.createQuery("""
            SELECT p.name FROM household_member m JOIN person p ON p.id = m.person_id WHERE m.live_head = :household\
            """)
                .bind("household", household.id())
                .mapTo(String.class)
                .findOne()
                .orElse(Objects.requireNonNullElse(household.number(), ""));
    }
}
