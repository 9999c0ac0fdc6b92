package org.jishi.subsidy;

import org.jishi.approval.Step;
import org.jishi.casework.CaseStage;
import org.jishi.casework.CaseWay;
import org.jishi.platform.access.Act;

/** Where a claim stands. Nothing is deleted: a claim ends as paid, rejected or withdrawn. */
public enum ClaimStatus {
    ENTERED,
    REVIEWED,
    APPROVED,
    POSTED,
    RELEASED,
    PAID,
    SENT_BACK,
    REJECTED,
    WITHDRAWN;

    /** From the entry to the money. */
    public static final CaseWay<ClaimStatus> WAY = new CaseWay<>(PAID)
            .decided(CaseStage.ENTER, SENT_BACK, Step.ENTRY, Act.CASE_ENTER)
            .decided(CaseStage.REVIEW, ENTERED, Step.FIRST_REVIEW, Act.CASE_REVIEW)
            .decided(CaseStage.APPROVE, REVIEWED, Step.APPROVAL, Act.CASE_APPROVE)
            .stage(CaseStage.NOTICE, APPROVED, POSTED)
            .stage(CaseStage.PAY, RELEASED);

    public boolean ended() {
        return this == PAID || !counts();
    }

    /** Whether it counts towards what the person has had. */
    public boolean counts() {
        return this != REJECTED && this != WITHDRAWN;
    }
}
