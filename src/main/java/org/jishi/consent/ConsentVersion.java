package org.jishi.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A version of the notice without its text.
 *
 * @param since the first day on which it is given out
 */
public record ConsentVersion(String name, LocalDate since) {
    /** The one that was given out on a day. @param versions the newest first */
    public static Optional<ConsentVersion> on(List<ConsentVersion> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> !version.since().isAfter(day))
                .findFirst();
    }
}
