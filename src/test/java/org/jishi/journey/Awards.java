package org.jishi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.jishi.app.OfficeInWindow;
import org.jishi.support.Keyboard;

/** A round of awards for the quarter that is over: computed, ranked, put forward, decided by two people. */
final class Awards {
    /** Two percent of the 49,169.81 yuan that count, since they reach the second tier. */
    static final double AMOUNT = 983.40;

    private final OfficeInWindow office;
    private final Keyboard keys;

    Awards(OfficeInWindow office) {
        this.office = office;
        this.keys = office.keys();
    }

    void compute() {
        keys.open("award");
        keys.push("award-list-new");
        keys.press("Ctrl+Enter", "Ctrl+Enter");
        keys.until("award-round-putForward");
        assertThat(office.count("SELECT COUNT(*) FROM award_round WHERE period = '2026Q3' AND status = 'DRAFT'"))
                .isOne();
        assertThat(office.count("SELECT sales FROM award_line WHERE rank_no = 1 AND tier_no = 2"))
                .isEqualTo(4_916_981);
        assertThat(office.count("SELECT amount FROM award_line WHERE rank_no = 1 AND status = 'PLANNED'"))
                .isEqualTo(98_340);
    }

    void putForward() {
        keys.push("award-round-putForward");
        keys.yes();
        keys.gone("award-round-putForward");
    }

    void review() {
        open();
        keys.push("casework-decide-approve");
        keys.yes();
        keys.gone("casework-decide-approve");
    }

    void approve() {
        open();
        keys.push("casework-decide-approve");
        keys.surely();
        keys.gone("casework-decide-approve");
        assertThat(office.count("SELECT COUNT(*) FROM award_line WHERE status = 'APPROVED'"))
                .isOne();
    }

    private void open() {
        keys.open("award");
        keys.row("award-table", 1);
        keys.press("Enter");
    }

    /** On to the draft of the public notice, from the list of notices: nothing else waits for one. */
    void announce() {
        keys.open("casework.notice");
        keys.push("casework-notice-draft");
    }
}
