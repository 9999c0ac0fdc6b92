package org.jishi.training;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a closed class that one person asked for and another decides.
 *
 * @param sessionId the session whose mark changes; null when it is the test score
 * @param was the mark's or score's word before, null when there was none
 * @param becomes the name of an {@link Attendance}, or the score in digits
 */
public record Correction(
        UUID id,
        UUID classId,
        UUID enrolmentId,
        @Nullable UUID sessionId,
        @Nullable String was,
        String becomes,
        String reason,
        UUID askedBy,
        Instant askedAt,
        CorrectionStatus status,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String answer,
        int version) {}
