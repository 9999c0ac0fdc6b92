package org.jishi.desk.ui;

import java.util.Arrays;
import org.jishi.casework.CalendarEntry;
import org.jishi.casework.Words;
import org.jishi.kit.Ui;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What rooms say, in the language of the window. */
final class CalendarWords {
    private CalendarWords() {}

    static String said(Ui ui, Words words) {
        return ui.text(
                words.key(),
                words.args().stream()
                        .map(arg -> arg instanceof Words inner ? said(ui, inner) : arg)
                        .toArray());
    }

    /** All that is known of an entry; what is left blank leaves no mark between. */
    static String detail(Ui ui, CalendarEntry entry) {
        return String.join(
                ui.text("platform.comma"),
                Arrays.stream(said(ui, entry.detail()).split("\\|", -1))
                        .filter(part -> !part.isBlank())
                        .toList());
    }

    static Ikon icon(CalendarEntry.Kind kind) {
        return switch (kind) {
            case SESSION -> Feather.BOOK_OPEN;
            case NOTICE -> Feather.FILE_TEXT;
            case COLLECTING -> Feather.INBOX;
            case REPORT -> Feather.BAR_CHART_2;
            case EXPIRY -> Feather.ALERT_TRIANGLE;
            case FOLLOW_UP -> Feather.PHONE;
        };
    }
}
