package org.jishi.casework.ui;

import org.jishi.casework.Notice;
import org.jishi.casework.NoticeLine;
import org.jishi.casework.Objection;
import org.jishi.kit.Chip;
import org.jishi.kit.Standing;
import org.jishi.kit.Ui;

/** The words that the pages of notices share. */
final class NoticeWords {
    private final Ui ui;

    NoticeWords(Ui ui) {
        this.ui = ui;
    }

    Chip status(Notice.Status status) {
        Standing standing = switch (status) {
            case DRAFT -> Standing.DRAFT;
            case POSTED -> Standing.IN_NOTICE;
            case ENDED -> Standing.DONE;
            case WITHDRAWN -> Standing.LAPSED;
        };
        return standing.chip(ui.text("casework.noticeStatus", status));
    }

    /** @param notice a line of a draft is not public yet */
    Chip line(Notice.Status notice, NoticeLine.Status status) {
        if (notice == Notice.Status.DRAFT && status == NoticeLine.Status.LISTED) {
            return Standing.DRAFT.chip(ui.text("casework.lineStatus.planned"));
        }
        Standing standing = switch (status) {
            case LISTED -> Standing.IN_NOTICE;
            case OBJECTED -> Standing.TROUBLE;
            case RELEASED -> Standing.DONE;
            case REMOVED -> Standing.LAPSED;
        };
        return standing.chip(ui.text("casework.lineStatus", status));
    }

    Chip objection(Objection.Status status) {
        Standing standing = switch (status) {
            case OPEN -> Standing.TROUBLE;
            case UPHELD -> Standing.REFUSED;
            case DISMISSED -> Standing.LAPSED;
        };
        return standing.chip(ui.text("casework.objectionStatus", status));
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
