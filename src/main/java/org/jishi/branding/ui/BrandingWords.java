package org.jishi.branding.ui;

import org.jishi.branding.BrandingCase;
import org.jishi.branding.BrandingStatus;
import org.jishi.kit.Chip;
import org.jishi.kit.Standing;
import org.jishi.kit.Ui;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** How branding cases say where they stand. */
final class BrandingWords {
    private final Ui ui;

    BrandingWords(Ui ui) {
        this.ui = ui;
    }

    String status(BrandingStatus status) {
        return ui.text("branding.status", status);
    }

    Chip chip(BrandingStatus status) {
        Standing standing = switch (status) {
            case NEED -> Standing.DRAFT;
            case PLANNED, REVIEWED, APPROVED, DELIVERED, ACCEPTED, RELEASED -> Standing.NEXT;
            case POSTED -> Standing.IN_NOTICE;
            case PAID -> Standing.PAID;
            case SENT_BACK -> Standing.TROUBLE;
            case REJECTED -> Standing.REFUSED;
            case WITHDRAWN -> Standing.LAPSED;
        };
        return standing.chip(status(status));
    }

    /** What the case is worth now: what was accepted, before that the budget; empty before there is a plan. */
    @Nullable
    Money worth(BrandingCase branding) {
        if (branding.accepted() != null) {
            return branding.accepted();
        }
        return branding.budget().isZero() ? null : branding.budget();
    }

    String yuan(@Nullable Money amount) {
        return amount == null ? "" : ui.text("branding.yuan", amount);
    }

    String or(@Nullable String words) {
        return words == null || words.isBlank() ? ui.text("branding.notYet") : words;
    }
}
