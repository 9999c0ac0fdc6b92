package org.jishi.household;

import java.util.Map;
import java.util.UUID;

/**
 * What an act did, so that it can be taken back while nothing came after it.
 *
 * @param begun rows of members that began, by id with their version
 * @param ended rows that ended, likewise
 * @param household the version that the act left where it made or dissolved the household, else 0
 */
public record HouseholdDone(UUID id, Kind kind, Map<UUID, Integer> begun, Map<UUID, Integer> ended, int household) {
    /** Which act. */
    public enum Kind {
        MADE,
        ADDED,
        TAKEN_OUT,
        HEAD,
        DISSOLVED
    }

    public HouseholdDone {
        begun = Map.copyOf(begun);
        ended = Map.copyOf(ended);
    }
}
