package org.jishi.casework;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Actor;

/** A room that has days to keep: sessions, ends of notices, dues. */
public interface CalendarSource {
    /**
     * What falls between two days, both counted, as far as this person may see it: a source looks at the rights itself.
     *
     * @param today what is past and done is told otherwise than what is to come
     */
    List<CalendarEntry> entries(Handle handle, Actor actor, LocalDate first, LocalDate last, LocalDate today);
}
