package org.jishi.branding;

import java.util.Set;
import org.jishi.approval.Step;
import org.jishi.casework.CaseStage;
import org.jishi.casework.CaseWay;
import org.jishi.platform.access.Act;

/** Where a branding case stands; the stages of the board, from left to right, and the three ways to end without payment. */
public enum BrandingStatus {
    NEED,
    PLANNED,
    REVIEWED,
    APPROVED,
    DELIVERED,
    ACCEPTED,
    POSTED,
    RELEASED,
    PAID,
    SENT_BACK,
    REJECTED,
    WITHDRAWN;

    /** From the need to the money. */
    public static final CaseWay<BrandingStatus> WAY = new CaseWay<>(PAID)
            .stage(CaseStage.ENTER)
            .stage(CaseStage.PLAN, NEED, SENT_BACK)
            .decided(CaseStage.REVIEW, PLANNED, Step.FIRST_REVIEW, Act.CASE_REVIEW)
            .decided(CaseStage.APPROVE, REVIEWED, Step.APPROVAL, Act.CASE_APPROVE)
            .stage(CaseStage.DELIVER, APPROVED)
            .decided(CaseStage.ACCEPT, DELIVERED, Step.CONFIRMATION, Act.CASE_REVIEW)
            .stage(CaseStage.NOTICE, ACCEPTED, POSTED)
            .stage(CaseStage.PAY, RELEASED);

    /** Money is bound to it. */
    public boolean committed() {
        return Set.of(APPROVED, DELIVERED, ACCEPTED, POSTED, RELEASED).contains(this);
    }

    /** Nothing is approved yet. */
    public boolean planning() {
        return Set.of(NEED, PLANNED, REVIEWED, SENT_BACK).contains(this);
    }

    public boolean ended() {
        return this == PAID || this == REJECTED || this == WITHDRAWN;
    }
}
