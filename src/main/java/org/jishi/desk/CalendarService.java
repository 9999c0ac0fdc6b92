package org.jishi.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.CalendarEntry;
import org.jishi.casework.CalendarSource;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Right;
import org.jishi.platform.act.Acts;

/** What falls on which day, from every room that has days to keep; each shows a person what they may see. */
public final class CalendarService {
    private final Acts acts;
    private final List<CalendarSource> sources;

    public CalendarService(Acts acts, List<CalendarSource> sources) {
        this.acts = acts;
        this.sources = List.copyOf(sources);
    }

    /** Between two days, both counted, in the order of the days. */
    public List<CalendarEntry> entries(LocalDate first, LocalDate last) {
        return acts.snapshot(Right.SIGNED_IN, (handle, actor) -> entries(handle, actor, first, last));
    }

    List<CalendarEntry> entries(Handle handle, Actor actor, LocalDate first, LocalDate last) {
        LocalDate today = acts.today();
        return sources.stream()
                .flatMap(source -> source.entries(handle, actor, first, last, today).stream())
                .sorted(Comparator.comparing(CalendarEntry::day).thenComparing(CalendarEntry::kind))
                .toList();
    }
}
