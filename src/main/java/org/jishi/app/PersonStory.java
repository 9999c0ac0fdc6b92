package org.jishi.app;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;
import org.jishi.payment.Recovery;
import org.jishi.person.TimelineEntry;
import org.jishi.person.TimelineSource;
import org.jspecify.annotations.Nullable;

/** What a case room knows of a person, for the person's page. */
record PersonStory(String room, org.jishi.casework.TimelineSource source) implements TimelineSource {
    @Override
    public List<TimelineEntry> of(Handle handle, UUID personId) {
        return source.of(handle, new Subject("person", personId)).stream()
                .map(entry -> new TimelineEntry(
                        entry.on(), room, entry.what(), entry.who(), entry.amount(), opens(entry.link())))
                .toList();
    }

    /** A payment's page is a batch's; money that is got back has another. */
    private static @Nullable UUID opens(@Nullable Subject link) {
        return link == null || link.kind().equals(Recovery.KIND) ? null : link.id();
    }
}
