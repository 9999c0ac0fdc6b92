package org.jishi.award;

import org.jishi.approval.Step;
import org.jishi.casework.CaseStage;
import org.jishi.casework.CaseWay;
import org.jishi.platform.access.Act;

/** Where a round stands. From POSTED on it is where its slowest line is. */
public enum AwardStatus {
    /** Computed, and may be computed again. */
    DRAFT,
    /** Put forward for the first review. */
    ENTERED,
    REVIEWED,
    /** The money is bound; a public notice is next. */
    APPROVED,
    POSTED,
    /** The notice ended clean: payable. */
    RELEASED,
    PAID,
    SENT_BACK,
    REJECTED,
    WITHDRAWN;

    /** From the computing to the money. */
    public static final CaseWay<AwardStatus> WAY = new CaseWay<>(PAID)
            .stage(CaseStage.COMPUTE, DRAFT, SENT_BACK)
            .decided(CaseStage.REVIEW, ENTERED, Step.FIRST_REVIEW, Act.CASE_REVIEW)
            .decided(CaseStage.APPROVE, REVIEWED, Step.APPROVAL, Act.CASE_APPROVE)
            .stage(CaseStage.NOTICE, APPROVED, POSTED)
            .stage(CaseStage.PAY, RELEASED);

    /** Whether a clerk may compute it again and leave lines out. */
    public boolean open() {
        return this == DRAFT || this == SENT_BACK;
    }

    /** Whether its money counts against the pot of its period. */
    public boolean binds() {
        return this == APPROVED || this == POSTED || this == RELEASED || this == PAID;
    }

    public boolean ended() {
        return this == REJECTED || this == WITHDRAWN;
    }
}
