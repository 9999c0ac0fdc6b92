package org.jishi.casework;

import java.util.List;
import java.util.UUID;

/**
 * What an approver enters of a notice.
 *
 * @param caseKind the kind of its subjects, as {@link NoticedCase#kind} says
 * @param subjectIds in the order in which they are listed
 */
public record NoticeDraft(
        String caseKind,
        List<UUID> subjectIds,
        String title,
        String body,
        Notice.PlaceKind placeKind,
        String placeName,
        int dayCount,
        boolean workingDays) {
    public NoticeDraft {
        subjectIds = List.copyOf(subjectIds);
    }
}
