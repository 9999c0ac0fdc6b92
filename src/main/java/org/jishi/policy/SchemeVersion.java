package org.jishi.policy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a scheme, as cases refer to it.
 *
 * @param rules JSON of the feature's own rule record: see {@link SchemeRules}
 * @param noticeDays length of the public notice, in working days when {@code noticeWorking}, else in calendar days
 * @param draftedBy the person of the staff who drafted it, and who therefore may not put it in force
 */
public record SchemeVersion(
        UUID id,
        UUID schemeId,
        SchemeKind kind,
        String title,
        int versionNo,
        UUID documentId,
        String documentNo,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String rules,
        int noticeDays,
        boolean noticeWorking,
        SchemeStatus status,
        UUID draftedBy,
        int version) {

    /** Whether it rules a case of that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }
}
