package org.jishi.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in a class.
 *
 * @param seat the person's place on the roster and the sign-in sheet, from 1
 * @param reason why the person left, null while in the class
 * @param workSubmitted a piece of work stands in place of the test
 * @param waivedReason why the completion rule was waived for the person
 * @param outcome null until the class is closed
 * @param attended sessions that counted when the class was closed
 * @param sessions sessions held when the class was closed
 */
public record Enrolment(
        UUID id,
        UUID classId,
        UUID personId,
        int seat,
        LocalDate enrolledOn,
        EnrolmentStatus status,
        @Nullable String reason,
        boolean workSubmitted,
        @Nullable String waivedReason,
        @Nullable UUID waivedBy,
        @Nullable Outcome outcome,
        @Nullable Integer attended,
        @Nullable Integer sessions,
        int version) {}
