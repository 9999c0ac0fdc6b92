package org.jishi.casework.ui;

import org.jishi.approval.Outcome;
import org.jishi.kit.Chip;
import org.jishi.kit.Standing;
import org.jishi.kit.Ui;

/** How a step of an approval says what came of it. */
public final class Outcomes {
    private Outcomes() {}

    public static Chip chip(Ui ui, Outcome outcome) {
        Standing standing = switch (outcome) {
            case ENTERED -> Standing.DRAFT;
            case APPROVED -> Standing.DONE;
            case SENT_BACK -> Standing.TROUBLE;
            case REJECTED -> Standing.REFUSED;
        };
        return standing.chip(ui.text("approval.outcome", outcome));
    }
}
