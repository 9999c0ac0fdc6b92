package org.jishi.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public notice (公示).
 *
 * @param noticeNo such as GS-2026-0003
 * @param caseKind the kind of all its subjects
 * @param body the text above the list
 * @param workingDays whether only working days count
 * @param dayCount how many days it hangs, day 1 being the day after posting
 * @param lastDay the last day it hangs; money opens the day after
 * @param provisional the holidays of a year it runs into are not known, so lastDay may move and nothing is paid
 * @param seal the trail as it stood at posting
 * @param photoPaper a photograph of it hanging
 */
public record Notice(
        UUID id,
        String noticeNo,
        String caseKind,
        String title,
        String body,
        PlaceKind placeKind,
        String placeName,
        boolean workingDays,
        int dayCount,
        Status status,
        UUID draftedBy,
        LocalDate draftedOn,
        @Nullable UUID postedBy,
        @Nullable LocalDate postedOn,
        @Nullable LocalDate lastDay,
        boolean provisional,
        @Nullable String seal,
        @Nullable UUID photoPaper,
        @Nullable LocalDate endedOn,
        int version) {
    public enum PlaceKind {
        WEB,
        OFFICE_BOARD,
        VILLAGE_BOARD
    }

    public enum Status {
        DRAFT,
        POSTED,
        ENDED,
        WITHDRAWN;

        /** From the draft to the money of its lines. */
        public static final CaseWay<Status> WAY = new CaseWay<Status>(null)
                .stage(CaseStage.DRAFT)
                .stage(CaseStage.POST, DRAFT)
                .stage(CaseStage.END, POSTED)
                .stage(CaseStage.PAY, ENDED);
    }
}
