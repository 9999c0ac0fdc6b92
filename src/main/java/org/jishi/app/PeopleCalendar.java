package org.jishi.app;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;
import org.jishi.casework.CalendarEntry;
import org.jishi.casework.CalendarSource;
import org.jishi.casework.HomeCard;
import org.jishi.casework.Words;
import org.jishi.intake.collect.CollectDesk;
import org.jishi.intake.collect.Collecting;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;

/** The day by which each form that is still open is to be sent, with how many have not come. */
final class PeopleCalendar implements CalendarSource {
    @Override
    public List<CalendarEntry> entries(Handle handle, Actor actor, LocalDate first, LocalDate last, LocalDate today) {
        if (!actor.may(Act.PEOPLE_IMPORT)) {
            return List.of();
        }
        return CollectDesk.open(handle).stream()
                .filter(row -> !row.dueOn().isBefore(first) && !row.dueOn().isAfter(last))
                .map(row -> new CalendarEntry(
                        row.dueOn(),
                        CalendarEntry.Kind.COLLECTING,
                        Words.of("people.calendar.due", row.name()),
                        Words.of("people.calendar.missing", row.missing()),
                        row.missing() == 0
                                ? HomeCard.State.DONE
                                : row.dueOn().isBefore(today) ? HomeCard.State.LATE : HomeCard.State.OPEN,
                        new Subject(Collecting.TABLE, row.id()),
                        Collecting.TABLE))
                .toList();
    }
}
