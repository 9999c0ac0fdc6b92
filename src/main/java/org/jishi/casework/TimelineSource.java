package org.jishi.casework;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;

/** What a room knows of a case, told to the case's page. Wiring gives the list of them. */
public interface TimelineSource {
    /** All that happened to the subject in that room, oldest first. */
    List<TimelineEntry> of(Handle handle, Subject subject);
}
