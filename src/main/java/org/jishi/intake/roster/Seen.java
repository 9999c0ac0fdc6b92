package org.jishi.intake.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom the rows judged so far have named: of one file, or of several that come in together. */
final class Seen {
    private final Map<String, Met> met = new HashMap<>();
    private final Map<String, Integer> phones = new HashMap<>();
    private final Set<String> households = new HashSet<>();

    /**
     * Where a number came in first.
     *
     * @param nameKey the name as names are compared
     */
    record Met(RosterFile file, String nameKey, String name, String address) {}

    @Nullable
    Met of(String number) {
        return met.get(number);
    }

    void meet(String number, Met where) {
        met.put(number, where);
    }

    /** Whether no household of that number was made so far; it is from now on. */
    boolean household(String number) {
        return households.add(number);
    }

    /** How many persons so far have that phone, with this one. */
    int sharing(@Nullable String phone) {
        return phone == null ? 0 : phones.merge(phone, 1, Integer::sum);
    }
}
