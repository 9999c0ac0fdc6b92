package org.jishi.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person of a sample, and what the call brought; all null until somebody called.
 *
 * @param phone masked; empty when there is none
 * @param satisfaction 1 to 5
 */
public record CallBack(
        UUID id,
        UUID sampleId,
        int position,
        UUID enrolmentId,
        UUID personId,
        String name,
        String village,
        String phone,
        String classTitle,
        @Nullable LocalDate calledOn,
        @Nullable Result result,
        @Nullable Answer attended,
        @Nullable Answer paid,
        @Nullable Integer satisfaction,
        @Nullable String remark,
        @Nullable String caller,
        int version) {
    /** How the call ended. */
    public enum Result {
        REACHED,
        NO_ANSWER,
        WRONG_NUMBER,
        REFUSED
    }

    /** What the person says. */
    public enum Answer {
        YES,
        NO,
        UNSURE
    }

    /** What a form says of a call; the answers mean nothing unless the person was reached. */
    public record Call(
            LocalDate calledOn,
            Result result,
            @Nullable Answer attended,
            @Nullable Answer paid,
            @Nullable Integer satisfaction,
            String remark) {}
}
