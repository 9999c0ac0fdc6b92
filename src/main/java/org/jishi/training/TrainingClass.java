package org.jishi.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A class.
 *
 * @param number given by the office, such as PX2026-003
 * @param hours class hours of 45 minutes
 * @param venueCode division code of the village where it is held
 * @param planned how many people it is planned for
 * @param fundYear the budget year that pays for it
 * @param noticeNo number of the document that announced it; empty when there is none
 * @param rateNeeded percent of the held sessions that completion takes
 * @param scoreNeeded test score that completion takes
 * @param trainerId the member of staff who keeps its sheet
 */
public record TrainingClass(
        UUID id,
        String number,
        int numberYear,
        int numberSeq,
        String term,
        String title,
        ClassKind kind,
        String targetGroup,
        LocalDate startsOn,
        LocalDate endsOn,
        int hours,
        @Nullable String venueCode,
        String venue,
        @Nullable UUID courseId,
        @Nullable UUID providerId,
        String contractNo,
        int planned,
        int fundYear,
        String noticeNo,
        int rateNeeded,
        int scoreNeeded,
        @Nullable UUID trainerId,
        ClassStatus status,
        @Nullable Instant closedAt,
        @Nullable UUID closedBy,
        int version,
        @Nullable String cancelReason) {}
