package org.jishi.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.person.LivePerson;
import org.jishi.person.TimelineEntry;
import org.jishi.person.TimelineSource;
import org.jishi.platform.audit.Doers;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** When a person came to an organisation, became something else there, and went. */
public final class MembershipTimeline implements TimelineSource {
    private static final String ROOM = "people";
    private static final String JOIN = "people.membershipJoin";
    private static final String TURN = "people.membershipTurn";
    private static final String LEAVE = "people.membershipLeave";
    private static final String DEATH = "people.death";

    private static final String ROWS = """
        SELECT m.id, p.id AS person, o.id AS organisation, o.name, o.kind, m.role, m.since, m.until, m.ending, p.died_on
          FROM organisation_member m JOIN organisation o ON o.id = m.organisation_id JOIN person p ON p.id = m.person_id
         WHERE (m.until IS NULL OR m.until > m.since OR m.ending IN ('LEFT', 'CLOSED')) AND coalesce(m.ending, '') <> 'MERGED' AND\
        """;

    /** A membership with its organisation. */
    public record Row(
            UUID id,
            UUID person,
            UUID organisation,
            String name,
            Organisation.Kind kind,
            MemberRole role,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable Ending ending,
            @Nullable LocalDate diedOn) {}

    @Override
    public List<TimelineEntry> of(Handle handle, UUID personId) {
        List<TimelineEntry> entries = new ArrayList<>();
        List<Row> rows = handle.createQuery(
                        ROWS + " " + LivePerson.among("m.person_id", "person") + " ORDER BY m.since, m.id")
                .bind("person", personId)
                .mapTo(Row.class)
                .list();
        Doers doers = Doers.of(
                handle,
                rows.stream().flatMap(row -> Stream.of(row.id(), row.person())).toList(),
                JOIN,
                TURN,
                LEAVE,
                DEATH);
        for (Row row : rows) {
            entries.add(entry(row, row.since(), "people.membership.timeline.joined", doers.who(row.id(), JOIN, TURN)));
            LocalDate until = row.until() == null ? row.diedOn() : row.until();
            if (until != null && row.ending() != Ending.TURNED) {
                String who = row.until() == null ? doers.who(row.person(), DEATH) : doers.who(row.id(), LEAVE);
                entries.add(entry(row, until, "people.membership.timeline.left", who));
            }
        }
        return entries;
    }

    private static TimelineEntry entry(Row row, LocalDate on, String key, String who) {
        Problem what = Problem.of(key, row.name(), Problem.of(row.role().key(row.kind())));
        return new TimelineEntry(on, ROOM, what, who, null, row.organisation());
    }
}
