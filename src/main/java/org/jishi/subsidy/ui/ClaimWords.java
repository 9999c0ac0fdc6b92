package org.jishi.subsidy.ui;

import org.jishi.kit.Chip;
import org.jishi.kit.Standing;
import org.jishi.kit.Ui;
import org.jishi.subsidy.ClaimStatus;

/** The words that the pages of claims share. */
final class ClaimWords {
    private final Ui ui;

    ClaimWords(Ui ui) {
        this.ui = ui;
    }

    Chip status(ClaimStatus status) {
        Standing standing = switch (status) {
            case ENTERED, REVIEWED, APPROVED, RELEASED -> Standing.NEXT;
            case POSTED -> Standing.IN_NOTICE;
            case PAID -> Standing.PAID;
            case SENT_BACK -> Standing.TROUBLE;
            case REJECTED -> Standing.REFUSED;
            case WITHDRAWN -> Standing.LAPSED;
        };
        return standing.chip(ui.text("subsidy.status", status));
    }
}
