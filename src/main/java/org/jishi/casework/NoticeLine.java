package org.jishi.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One subject in a notice, as it was frozen at drafting.
 *
 * @param maskedName as the public reads it
 * @param wholeName as those inside read it; null in lines of an earlier program
 */
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
        int version,
        @Nullable String wholeName) {
    /** Who it is, for those inside. */
    public String name() {
        return wholeName == null ? maskedName : wholeName;
    }

    public enum Status {
        LISTED,
        OBJECTED,
        RELEASED,
        REMOVED
    }
}
