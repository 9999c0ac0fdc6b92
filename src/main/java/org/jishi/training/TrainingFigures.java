package org.jishi.training;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jishi.person.LivePerson;
import org.jishi.platform.access.Act;
import org.jishi.platform.act.Acts;
import org.jishi.platform.time.Period;

/**
 * The figures that are always shown side by side (design.md, rule 11), counted from marks, never kept. A class is in the
 * period that its last day falls in, with all its sessions and all it found (decision 0020): so the quarters' classes,
 * person-times and completions add up to the year's, and each table counts one set of people and classes. Persons of a
 * year are fewer than the sum of its quarters, since one may have been in several.
 */
public final class TrainingFigures {
    private final Acts acts;

    public TrainingFigures(Acts acts) {
        this.acts = acts;
    }

    /**
     * @param persons 人数: different persons with at least one session that counts
     * @param byClass 人次(班): person and class, likewise
     * @param bySession 人次(场): person and session that counts, once per merged person
     * @param assessed of byClass those whose result stands: what the pass rate is a share of
     * @param completed of assessed those who completed
     * @param classes classes that byClass counts somebody of
     * @param sessions sessions held in classes that ended in the period
     */
    public record Figures(
            long persons, long byClass, long bySession, long assessed, long completed, long classes, long sessions) {}

    public Figures of(Period period) {
        return acts.snapshot(Act.CLASS_READ, handle -> of(handle, period.first(), period.last()));
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
     * Who was in which session of a class that ended between :first and :last, each once however they were merged: a
     * sub-select with person_id, class_id and session_id, for the other counts of trainees. Stands in each select that
     * needs it: H2 2.4.240 takes the parameters of a WITH from the statement's first use when it is used again in the
     * same transaction (docs/decisions: SQL subset).
     */
    public static final String COUNTED = """
        (SELECT DISTINCT %s AS person_id, s.class_id, s.id AS session_id
           FROM mark m
           JOIN class_session s ON s.id = m.session_id
           JOIN training_class t ON t.id = s.class_id
           JOIN enrolment e ON e.id = m.enrolment_id
           %s
          WHERE m.status IN ('PRESENT', 'LATE', 'EARLY') AND s.status = 'HELD'
            AND t.ends_on BETWEEN :first AND :last)\
        """.formatted(LivePerson.ID, LivePerson.join("e.person_id"));

    /** Persons and classes with all entries of the person in it: a merged one may have been marked in one of two. */
    private static final String RESULTS = """
        (SELECT %1$s AS person_id, e.class_id,
                COUNT(CASE WHEN e.outcome IS NOT NULL THEN 1 END) AS assessed,
                COUNT(CASE WHEN e.outcome = 'COMPLETED' THEN 1 END) AS completed,
                COUNT(CASE WHEN EXISTS (SELECT 1 FROM mark m
                                          JOIN class_session s ON s.id = m.session_id AND s.status = 'HELD'
                                         WHERE m.enrolment_id = e.id AND m.status IN ('PRESENT', 'LATE', 'EARLY'))
                           THEN 1 END) AS attended
           FROM enrolment e
           JOIN training_class t ON t.id = e.class_id
           %2$s
          WHERE t.ends_on BETWEEN :first AND :last
          GROUP BY %1$s, e.class_id)\
        """.formatted(LivePerson.ID, LivePerson.join("e.person_id"));

    private static final String SQL = """
            SELECT (SELECT COUNT(DISTINCT person_id) FROM %1$s AS c1) AS persons, r.by_class,
                   (SELECT COUNT(*) FROM %1$s AS c2) AS by_session, r.assessed, r.completed,
                   (SELECT COUNT(DISTINCT class_id) FROM %1$s AS c3) AS classes,
                   (SELECT COUNT(*) FROM class_session n JOIN training_class k ON k.id = n.class_id
                     WHERE n.status = 'HELD' AND k.ends_on BETWEEN :first AND :last) AS sessions
              FROM (SELECT COUNT(*) AS by_class, COUNT(CASE WHEN o.assessed > 0 THEN 1 END) AS assessed,
                           COUNT(CASE WHEN o.completed > 0 THEN 1 END) AS completed
                      FROM %2$s AS o WHERE o.attended > 0) AS r
            """.formatted(COUNTED, RESULTS);
}
