package org.jishi.branding.ui;

import org.jishi.branding.BrandingStatus;
import org.jishi.casework.ui.CaseStage;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Way;
import org.jspecify.annotations.Nullable;

/** The steps of a case from its need to the payment, and where it stands. */
final class BrandingWay {
    private BrandingWay() {}

    /** Null where it goes no further. */
    static @Nullable Way of(Ui ui, BrandingStatus status) {
        int at = switch (status) {
            case NEED, SENT_BACK -> 1;
            case PLANNED -> 2;
            case REVIEWED -> 3;
            case APPROVED -> 4;
            case DELIVERED -> 5;
            case ACCEPTED, POSTED -> 6;
            case RELEASED -> 7;
            case PAID -> 8;
            case REJECTED, WITHDRAWN -> -1;
        };
        return CaseStage.way(
                ui,
                at,
                CaseStage.ENTER,
                CaseStage.PLAN,
                CaseStage.REVIEW,
                CaseStage.APPROVE,
                CaseStage.DELIVER,
                CaseStage.ACCEPT,
                CaseStage.NOTICE,
                CaseStage.PAY);
    }
}
