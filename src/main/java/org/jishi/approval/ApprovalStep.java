package org.jishi.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step as it was taken; never changed afterwards.
 *
 * @param roundNo counts from 1; a subject that was sent back and put forward again is in its next round
 * @param staffId who decided, null when it was somebody outside
 * @param recordedBy who wrote it down: the decider, or the person who recorded an outsider's paper
 * @param personName the name of the decider, inside or outside
 */
public record ApprovalStep(
        UUID id,
        String subjectKind,
        UUID subjectId,
        int roundNo,
        Step step,
        Outcome outcome,
        @Nullable String reason,
        @Nullable UUID staffId,
        UUID recordedBy,
        String personName,
        Instant decidedAt,
        @Nullable String outsideBody,
        @Nullable String outsideDocument,
        @Nullable LocalDate outsideDate,
        @Nullable UUID outsidePaper) {
    public Subject subject() {
        return new Subject(subjectKind, subjectId);
    }

    public boolean outside() {
        return staffId == null;
    }
}
