package org.jishi.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A completer with what the last contact said.
 *
 * @param personId the person as the register knows them today
 * @param phone masked; empty when there is none
 * @param completedOn the class's last day
 * @param lastMonths the months of the last contact, 0 when there was none
 * @param followUpId the last contact, null when there was none
 * @param nextStep of the last contact, null when there was none
 * @param dueMonths the contact that is due today or next, 0 when all were made
 * @param dueOn its day, null when all were made
 */
public record FollowUpRow(
        UUID enrolmentId,
        UUID personId,
        String name,
        String village,
        String phone,
        UUID classId,
        String classNumber,
        String classTitle,
        LocalDate completedOn,
        int lastMonths,
        @Nullable UUID followUpId,
        @Nullable LocalDate lastDone,
        boolean shopOpened,
        String helpWanted,
        @Nullable NextStep nextStep,
        int dueMonths,
        @Nullable LocalDate dueOn) {}
