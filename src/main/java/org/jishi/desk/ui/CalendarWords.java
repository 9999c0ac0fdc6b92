package org.jishi.desk.ui;

import java.util.List;
import java.util.stream.Collectors;
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
                words.key(), words.args().stream().map(arg -> said(ui, arg)).toArray());
    }

    /** Of several, what is left blank leaves no mark between. */
    private static Object said(Ui ui, Object arg) {
        return switch (arg) {
            case Words inner -> said(ui, inner);
            case List<?> several ->
                several.stream()
                        .map(each -> String.valueOf(said(ui, (Object) each)))
                        .filter(each -> !each.isBlank())
                        .collect(Collectors.joining(ui.text("platform.comma")));
            default -> arg;
        };
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
