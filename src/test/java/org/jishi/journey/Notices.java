package org.jishi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.jishi.app.OfficeInWindow;
import org.jishi.support.Keyboard;

/** What is decided hangs out publicly before anybody is owed anything. */
final class Notices {
    private final OfficeInWindow office;
    private final Keyboard keys;

    Notices(OfficeInWindow office) {
        this.office = office;
        this.keys = office.keys();
    }

    /** From the first step of the draft, with all its lines, to the board. */
    void post() {
        long before = posted();
        keys.press("Ctrl+Enter");
        keys.fill("casework-field-body", "现予公示。联系人：周审定　联系电话：023-56551234");
        keys.fill("casework-field-placeName", "县电商办公示栏");
        keys.press("Ctrl+Enter");
        keys.push("casework-notice-post");
        keys.surely();
        keys.gone("casework-notice-post");
        assertThat(posted()).isEqualTo(before + 1);
    }

    private long posted() {
        return office.count("SELECT COUNT(*) FROM notice WHERE status = 'POSTED'");
    }

    /** Three weeks without an entry look like a clock that jumped; two people say that it is right. */
    void confirmClock() {
        keys.open("casework.notice");
        keys.push("casework-clock-confirm");
        keys.surely();
        keys.gone("casework-clock-confirm");
    }

    void endAll() {
        long all = posted();
        for (int row = 1; row <= all; row++) {
            keys.open("casework.notice");
            keys.row("casework-notice-table", row);
            keys.press("Enter");
            keys.push("casework-notice-end");
            keys.surely();
            keys.gone("casework-notice-end");
        }
        assertThat(posted()).isZero();
    }
}
