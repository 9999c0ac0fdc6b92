package org.jishi.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A half-day as the calendar shows it, with the class that it is of. */
public record CalendarSession(
        UUID classId,
        String number,
        String title,
        LocalDate heldOn,
        Half half,
        String topic,
        String venue,
        @Nullable String lecturer,
        SessionStatus status) {}
