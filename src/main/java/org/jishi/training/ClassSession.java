package org.jishi.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One half-day of a class.
 *
 * @param seq counts the class's sessions in the order they were planned, from 1; printed on the sheet
 */
public record ClassSession(
        UUID id,
        UUID classId,
        int seq,
        LocalDate heldOn,
        Half half,
        String topic,
        @Nullable UUID lecturerId,
        SessionStatus status,
        @Nullable String cancelReason,
        int version) {
    /** The session in another status; {@code reason} only where it is cancelled. */
    public ClassSession with(SessionStatus becomes, @Nullable String reason) {
        return new ClassSession(id, classId, seq, heldOn, half, topic, lecturerId, becomes, reason, version);
    }

    static String liveKey(LocalDate heldOn, Half half) {
        return heldOn + " " + half;
    }
}
