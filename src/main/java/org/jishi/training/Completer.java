package org.jishi.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who completed a class.
 *
 * @param personId the person as the register knows them today: mergers are followed
 * @param completedOn the class's last day
 * @param certificateNo null while none is valid
 */
public record Completer(
        UUID enrolmentId,
        UUID personId,
        String name,
        UUID classId,
        String classNumber,
        String classTitle,
        LocalDate completedOn,
        @Nullable String certificateNo) {}
