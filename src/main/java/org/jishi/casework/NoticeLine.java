package org.jishi.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** One subject in a notice, as it was frozen at drafting. */
public record NoticeLine(
        UUID id,
        UUID noticeId,
        int lineNo,
        UUID subjectId,
        String maskedName,
        String placeText,
        String item,
        Money amount,
        String basis,
        Status status,
        @Nullable LocalDate releasedOn,
        int version) {
    public enum Status {
        LISTED,
        OBJECTED,
        RELEASED,
        REMOVED
    }
}
