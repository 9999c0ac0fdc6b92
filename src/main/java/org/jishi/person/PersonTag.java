package org.jishi.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person belongs to a group.
 *
 * @param tag a {@link KnownTag}'s name, or the office's own words
 * @param since first day
 * @param until first day on which it is no longer so, or null while it is
 * @param source who or what says so
 */
public record PersonTag(
        UUID id,
        UUID personId,
        String tag,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable String source,
        int version) {
    public boolean on(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }
}
