package org.jishi.organisation;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an act did, so that it can be taken back while nothing came after it.
 *
 * @param begun rows that began, by id with their version
 * @param ended rows that ended, likewise
 * @param legalName the name that stood for the organisation's legal person before somebody of the register did, or null
 */
public record MembershipDone(
        UUID organisation,
        Map<UUID, Integer> begun,
        Map<UUID, Integer> ended,
        @Nullable String legalName) {
    public MembershipDone {
        begun = Map.copyOf(begun);
        ended = Map.copyOf(ended);
    }
}
