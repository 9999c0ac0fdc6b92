package org.jishi.casework.ui;

import org.jishi.casework.Notice;
import org.jishi.casework.NoticeLine;
import org.jishi.casework.Objection;
import org.jishi.kit.Chip;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.kordamp.ikonli.feather.Feather;

/** The words that the pages of notices share. */
final class NoticeWords {
    private final Ui ui;

    NoticeWords(Ui ui) {
        this.ui = ui;
    }

    Chip status(Notice.Status status) {
        String word = ui.text("casework.noticeStatus", status);
        return switch (status) {
            case DRAFT -> Chip.of(word, Tone.NEUTRAL);
            case POSTED -> new Chip(word, Tone.ACCENT, Feather.VOLUME_2);
            case ENDED -> Chip.of(word, Tone.SUCCESS);
            case WITHDRAWN -> Chip.of(word, Tone.WARNING);
        };
    }

    Chip line(NoticeLine.Status status) {
        return Chip.of(
                ui.text("casework.lineStatus", status),
                switch (status) {
                    case LISTED -> Tone.ACCENT;
                    case OBJECTED -> Tone.WARNING;
                    case RELEASED -> Tone.SUCCESS;
                    case REMOVED -> Tone.NEUTRAL;
                });
    }

    Chip objection(Objection.Status status) {
        return Chip.of(
                ui.text("casework.objectionStatus", status),
                switch (status) {
                    case OPEN -> Tone.WARNING;
                    case UPHELD -> Tone.DANGER;
                    case DISMISSED -> Tone.NEUTRAL;
                });
    }

    /** What a kind of case is called; its own word where nobody has given a text. */
    String kind(String kind) {
        String key = "casework.kind." + kind;
        return ui.texts().has(key) ? ui.text(key) : kind;
    }

    String days(int count, boolean working) {
        return ui.text(working ? "casework.notice.workingDays" : "casework.notice.calendarDays", count);
    }

    String place(Notice notice) {
        return ui.text("casework.placeKind", notice.placeKind()) + "  " + notice.placeName();
    }
}
