package org.jishi.intake.collect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form that is asked of many places.
 *
 * @param dueOn the last day on which a file is in time
 * @param form the columns, as {@link FormColumns} writes them
 * @param contact whom to ask and by which telephone, as it stands in reminders; or null
 * @param classId the class that it gathers people for, or null
 * @param closedAt when nothing more was to come, else null
 */
public record Collecting(
        UUID id,
        String name,
        LocalDate dueOn,
        String form,
        @Nullable String contact,
        @Nullable UUID classId,
        Instant openedAt,
        UUID openedBy,
        @Nullable Instant closedAt,
        @Nullable UUID closedBy,
        int version) {
    public static final String TABLE = "collecting";

    public boolean open() {
        return closedAt == null;
    }
}
