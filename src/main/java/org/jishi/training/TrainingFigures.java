package org.jishi.training;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jishi.people.LivePerson;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Act;
import org.jishi.platform.store.Database;
import org.jishi.platform.time.Period;

/**
 * The figures that are always shown side by side (design.md, rule 11), counted from marks, never kept. A mark counts for
 * the day of its session, so a class that runs over the end of a quarter is in both; persons of a year are therefore
 * fewer than the sum of its quarters.
 */
public final class TrainingFigures {
    private final Database database;
    private final Access access;

    public TrainingFigures(Database database, Access access) {
        this.database = database;
        this.access = access;
    }

    /**
     * @param persons 人数: different persons with at least one session that counts
     * @param byClass 人次(班): person and class, likewise
     * @param bySession 人次(场): person and session that counts, once per merged person
     * @param completed persons and classes that were completed in classes ending in the period
     * @param classes classes with a session held in the period
     * @param sessions sessions held in the period
     * @param shops different persons of whom a follow-up of the period says that they have opened a shop
     */
    public record Figures(
            long persons, long byClass, long bySession, long completed, long classes, long sessions, long shops) {}

    public Figures of(Period period) {
        access.require(Act.CLASS_READ);
        return database.snapshot(handle -> of(handle, period.first(), period.last()));
    }

    /** For reports, within their own transaction; both days are counted. */
    public static Figures of(Handle handle, LocalDate first, LocalDate last) {
        return handle.createQuery(SQL)
                .bind("first", first)
                .bind("last", last)
                .mapTo(Figures.class)
                .one();
    }

    /**
     * Who was in which session. Stands in each sub-select that needs it: H2 2.4.240 takes the parameters of a WITH from
     * the statement's first use when it is used again in the same transaction (docs/decisions: SQL subset).
     */
    private static final String COUNTED = """
        (SELECT DISTINCT %s AS person_id, s.class_id, s.id AS session_id
           FROM mark m
           JOIN class_session s ON s.id = m.session_id
           JOIN enrolment e ON e.id = m.enrolment_id
           %s
          WHERE m.status IN ('PRESENT', 'LATE', 'EARLY') AND s.status = 'HELD'
            AND s.held_on BETWEEN :first AND :last)\
        """.formatted(LivePerson.ID, LivePerson.join("e.person_id"));

    private static final String SQL = """
            SELECT (SELECT COUNT(DISTINCT person_id) FROM %3$s AS c1) AS persons,
                   (SELECT COUNT(*) FROM (SELECT DISTINCT person_id, class_id FROM %3$s AS c2) AS pc) AS by_class,
                   (SELECT COUNT(*) FROM %3$s AS c3) AS by_session,
                   (SELECT COUNT(*) FROM (SELECT DISTINCT %1$s AS person_id, e.class_id FROM enrolment e
                      JOIN training_class c ON c.id = e.class_id %2$s
                     WHERE e.outcome = 'COMPLETED' AND c.ends_on BETWEEN :first AND :last) AS done) AS completed,
                   (SELECT COUNT(DISTINCT class_id) FROM class_session
                     WHERE status = 'HELD' AND held_on BETWEEN :first AND :last) AS classes,
                   (SELECT COUNT(*) FROM class_session
                     WHERE status = 'HELD' AND held_on BETWEEN :first AND :last) AS sessions,
                   (SELECT COUNT(DISTINCT %1$s) FROM follow_up f JOIN enrolment e ON e.id = f.enrolment_id %2$s
                     WHERE f.shop_opened = TRUE AND f.done_on BETWEEN :first AND :last) AS shops
            """.formatted(LivePerson.ID, LivePerson.join("e.person_id"), COUNTED);
}
