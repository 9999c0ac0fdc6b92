package org.jishi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.jishi.app.OfficeInWindow;
import org.jishi.support.Keyboard;

/** Claims for all who completed the class, through two people's hands. */
final class Subsidies {
    static final String AMOUNT = "600";

    private final OfficeInWindow office;
    private final Keyboard keys;

    Subsidies(OfficeInWindow office) {
        this.office = office;
        this.keys = office.keys();
    }

    void claim() {
        keys.open("subsidy");
        keys.push("subsidy-make");
        keys.press("Ctrl+Enter");
        keys.until("subsidy-lines");
        keys.press("Ctrl+Enter");
        keys.until("subsidy-table");
        assertThat(office.count("SELECT COUNT(*) FROM subsidy_claim")).isEqualTo(Teaching.COMPLETED);
    }

    void review() {
        decideAll("subsidy-many-review", keys::yes);
    }

    void approve() {
        decideAll("subsidy-many-approve", keys::surely);
        assertThat(office.count("SELECT COUNT(*) FROM subsidy_claim WHERE status = 'APPROVED'"))
                .isEqualTo(Teaching.COMPLETED);
    }

    private void decideAll(String button, Runnable answer) {
        keys.open("subsidy");
        keys.row("subsidy-table", 1);
        keys.press("Ctrl+A");
        keys.push(button);
        answer.run();
        keys.gone(button);
    }

    /** On to the draft of the public notice. */
    void announce() {
        keys.open("subsidy");
        keys.push("subsidy-list-notice");
    }
}
