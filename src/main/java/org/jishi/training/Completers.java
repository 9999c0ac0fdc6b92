package org.jishi.training;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.LivePerson;

/**
 * What other rooms read of closed classes within their own transaction: grounds of claims. Asks for no right; the room
 * that calls it has asked for its own.
 */
public final class Completers {
    private static final String SQL = """
        SELECT e.id AS enrolment_id, %1$s AS person_id, p.name, c.id AS class_id, c.number AS class_number,
               c.title AS class_title, c.ends_on AS completed_on, k.number AS certificate_no
          FROM enrolment e
          JOIN training_class c ON c.id = e.class_id
          %2$s
          JOIN person p ON p.id = %1$s
          LEFT JOIN certificate k ON k.live_key = e.id
         WHERE e.class_id = :class AND e.status = 'ENROLLED' AND e.outcome = 'COMPLETED'
           AND c.status IN ('CLOSED', 'ARCHIVED')
         ORDER BY e.seat\
        """.formatted(LivePerson.ID, LivePerson.join("e.person_id"));

    private static final String LIVING = """
        SELECT c.id AS class_id, %1$s AS person_id
          FROM training_class c
          JOIN enrolment e ON e.class_id = c.id
          %2$s
          %3$s
         WHERE c.status IN ('CLOSED', 'ARCHIVED') AND e.status = 'ENROLLED' AND e.outcome = 'COMPLETED'
           AND p.died_on IS NULL AND c.ends_on >= :from\
        """.formatted(LivePerson.ID, LivePerson.join("e.person_id"), LivePerson.ROW);

    private final ClassRepository classes = new ClassRepository();

    /** Classes that are closed, the latest first. */
    public List<TrainingClass> closed(Handle handle) {
        return classes.closed(handle);
    }

    /** Whoever completed the class, each person once however they were merged, by seat. */
    public List<Completer> completers(Handle handle, UUID classId) {
        Map<UUID, Completer> found = new LinkedHashMap<>();
        handle.createQuery(SQL)
                .bind("class", classId)
                .mapTo(Completer.class)
                .forEach(one -> found.putIfAbsent(one.personId(), one));
        return List.copyOf(found.values());
    }

    /** The living who completed classes that ended on that day or later, by class: each person as it stands today, once. */
    public Map<UUID, Set<UUID>> living(Handle handle, LocalDate from) {
        Map<UUID, Set<UUID>> found = new HashMap<>();
        handle.createQuery(LIVING)
                .bind("from", from)
                .map((row, context) ->
                        Map.entry(row.getObject("class_id", UUID.class), row.getObject("person_id", UUID.class)))
                .forEach(one -> found.computeIfAbsent(one.getKey(), id -> new HashSet<>())
                        .add(one.getValue()));
        return found;
    }
}
