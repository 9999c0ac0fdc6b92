package org.jishi.person;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What another room knows of a person, told to the person's page. Wiring gives the list of them. */
public interface TimelineSource {
    /** All that happened to the person in that room, in any order. */
    List<TimelineEntry> of(Handle handle, UUID personId);
}
