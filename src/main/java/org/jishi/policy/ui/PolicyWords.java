package org.jishi.policy.ui;

import java.time.LocalDate;
import org.jishi.kit.Chip;
import org.jishi.kit.Standing;
import org.jishi.kit.Ui;
import org.jishi.policy.SchemeVersion;

/** The words that the pages of policy share. */
final class PolicyWords {
    private final Ui ui;

    PolicyWords(Ui ui) {
        this.ui = ui;
    }

    Chip status(SchemeVersion version) {
        Standing standing = switch (version.status()) {
            case DRAFT -> Standing.DRAFT;
            case IN_FORCE -> Standing.DONE;
            case ENDED -> Standing.LAPSED;
        };
        return standing.chip(ui.text("policy.status", version.status()));
    }

    String kind(SchemeVersion version) {
        return ui.text("policy.kind", version.kind());
    }

    String versionNo(SchemeVersion version) {
        return ui.text("policy.scheme.versionNo", version.versionNo());
    }

    String term(SchemeVersion version) {
        LocalDate to = version.effectiveTo();
        return to == null
                ? ui.text("policy.scheme.since", version.effectiveFrom())
                : ui.text("policy.scheme.fromTo", version.effectiveFrom(), to);
    }

    String notice(SchemeVersion version) {
        return ui.text(
                version.noticeWorking() ? "policy.scheme.workingDays" : "policy.scheme.calendarDays",
                version.noticeDays());
    }
}
