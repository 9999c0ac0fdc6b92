package org.jishi.intake.collect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of collectings.
 *
 * @param asked places from which something has to come or came
 * @param came places from which something came
 * @param imported of these, those whose file was read in
 */
public record CollectRow(
        UUID id,
        String name,
        LocalDate dueOn,
        long asked,
        long came,
        long imported,
        Instant openedAt,
        @Nullable Instant closedAt) {
    public boolean open() {
        return closedAt == null;
    }

    /** Files that came and were not read in. */
    public long waiting() {
        return came - imported;
    }

    public long missing() {
        return asked - came;
    }
}
