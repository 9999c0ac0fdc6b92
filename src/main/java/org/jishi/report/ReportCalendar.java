package org.jishi.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.CalendarEntry;
import org.jishi.casework.CalendarSource;
import org.jishi.casework.HomeCard;
import org.jishi.casework.Words;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.time.Period;

/**
 * The last day of each quarter: from the next one on its reports can be frozen. By when they are to be sent is said by
 * whoever asks for them, and not known here.
 */
public final class ReportCalendar implements CalendarSource {
    private static final String LIST = "report";

    @Override
    public List<CalendarEntry> entries(Handle handle, Actor actor, LocalDate first, LocalDate last, LocalDate today) {
        List<CalendarEntry> entries = new ArrayList<>();
        if (!actor.may(Act.REPORT_READ)) {
            return entries;
        }
        for (Period quarter = Period.quarterOf(first);
                !quarter.last().isAfter(last);
                quarter = Period.quarterOf(quarter.last().plusDays(1))) {
            entries.add(new CalendarEntry(
                    quarter.last(),
                    CalendarEntry.Kind.REPORT,
                    Words.of("report.calendar.ends"),
                    Words.of("report.calendar.period", quarter),
                    quarter.last().isBefore(today) ? HomeCard.State.PLAIN : HomeCard.State.OPEN,
                    null,
                    LIST));
        }
        return entries;
    }
}
