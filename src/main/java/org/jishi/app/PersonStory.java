package org.jishi.app;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;
import org.jishi.people.TimelineEntry;
import org.jishi.people.TimelineSource;

/** What a case room knows of a person, for the person's page. */
record PersonStory(String room, org.jishi.casework.TimelineSource source) implements TimelineSource {
    @Override
    public List<TimelineEntry> of(Handle handle, UUID personId) {
        return source.of(handle, new Subject("person", personId)).stream()
                .map(entry -> new TimelineEntry(
                        entry.on(),
                        room,
                        entry.what(),
                        entry.amount(),
                        entry.link() == null ? null : entry.link().id()))
                .toList();
    }
}
