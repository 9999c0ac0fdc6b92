package org.jishi.training;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person in one session; status is null when a mark was taken back. */
public record Mark(
        UUID id,
        UUID sessionId,
        UUID enrolmentId,
        @Nullable Attendance status,
        MarkSource source,
        UUID markedBy,
        Instant markedAt,
        int version) {}
