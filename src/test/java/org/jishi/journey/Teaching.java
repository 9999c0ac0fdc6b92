package org.jishi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.jishi.app.OfficeInWindow;
import org.jishi.support.Keyboard;

/** A class of five over two half-days; one stays away from the second, one tells afterwards what is needed. */
final class Teaching {
    static final String CLASS = "直播带货班";
    static final int LEARNERS = 5;
    static final int COMPLETED = 4;

    private final OfficeInWindow office;
    private final Keyboard keys;

    Teaching(OfficeInWindow office) {
        this.office = office;
        this.keys = office.keys();
    }

    void plan() {
        keys.open("training");
        keys.push("training-list-plan");
        keys.fill("training-class-title", CLASS);
        keys.choose("training-class-kind", "直播带货");
        keys.fill("training-class-planned", String.valueOf(LEARNERS));
        keys.press("Ctrl+Enter");
    }

    /** The one who was typed, by name; the others as they come in the list. */
    void enrol() {
        keys.push("training-class-enrol");
        keys.fill("list-search", Register.PERSON);
        keys.press("Enter");
        keys.row("training-candidates-table", 1);
        keys.press("Space");
        keys.push("training-enrol-bring");
        keys.press("Ctrl+F", "Esc");
        keys.row("training-candidates-table", 1);
        keys.press("Space", "Down", "Space", "Down", "Space", "Down", "Space");
        keys.push("training-enrol-bring");
        assertThat(office.count("SELECT COUNT(*) FROM enrolment")).isEqualTo(LEARNERS);
    }

    void teach() {
        keys.push("training-board-openClass");
        keys.push("training-class-board");
        keys.to("mark-grid");
        keys.press("Ctrl+Home", "1", "1", "1", "1", "1");
        keys.press("Ctrl+Home", "Right", "1", "1", "1", "1", "5");
        assertThat(office.count("SELECT COUNT(*) FROM mark")).isEqualTo(2 * LEARNERS);
        keys.push("training-board-openClass");
        keys.menu("thing-more", "training-class-scores");
        for (int seat = 1; seat <= LEARNERS; seat++) {
            keys.fill("score-" + seat, String.valueOf(80 + seat));
        }
        keys.press("Ctrl+Enter");
        keys.gone("score-1");
    }

    void close() {
        keys.push("training-class-close");
        keys.until("training-close-do");
        keys.press("Ctrl+Enter");
        keys.gone("training-close-do");
        assertThat(office.count("SELECT COUNT(*) FROM enrolment WHERE outcome = 'COMPLETED'"))
                .isEqualTo(COMPLETED);
    }

    /** One of them is asked how it goes, and needs help with a product: the case for it is begun at once. */
    void followUp() {
        keys.open("training");
        keys.push("training-list-followUps");
        keys.fill("list-search", Register.PERSON);
        keys.press("Enter");
        keys.row("training-followUps-table", 1);
        keys.press("Enter");
        keys.fill("training-followUp-helpWanted", Branding.NEED);
        keys.choose("training-followUp-nextStep", "品牌培育");
        keys.press("Ctrl+Enter");
        keys.yes();
        assertThat(office.count("SELECT COUNT(*) FROM follow_up")).isOne();
    }
}
