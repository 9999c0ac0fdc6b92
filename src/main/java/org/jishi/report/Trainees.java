package org.jishi.report;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jishi.people.LivePerson;

/**
 * Who the trainees of a time were, each person once however they were merged. A person counts with one session attended
 * (design.md, rule 11); a poverty status counts when it held on the last day.
 *
 * @param women 女性
 * @param poverty 脱贫户 and 监测户
 * @param employed persons of whom a follow-up of the time says that they opened a shop or found work
 * @param due persons and classes whose class ended in the time and who stayed in it: what the pass rate is a share of
 */
public record Trainees(long women, long poverty, long employed, long due) {
    /** Not a WITH: H2 2.4.240 keeps the parameters of its first use (docs/decisions: SQL subset). */
    private static final String COUNTED = """
        (SELECT DISTINCT %s AS person_id
           FROM mark m
           JOIN class_session s ON s.id = m.session_id
           JOIN enrolment e ON e.id = m.enrolment_id
           %s
          WHERE m.status IN ('PRESENT', 'LATE', 'EARLY') AND s.status = 'HELD'
            AND s.held_on BETWEEN :first AND :last)\
        """.formatted(LivePerson.ID, LivePerson.join("e.person_id"));

    private static final String SQL = """
        SELECT (SELECT COUNT(*) FROM %3$s AS c JOIN person p ON p.id = c.person_id WHERE p.sex = 'FEMALE') AS women,
               (SELECT COUNT(*) FROM %3$s AS c WHERE EXISTS (
                  SELECT 1 FROM poverty_status v WHERE v.person_id = c.person_id AND v.status <> 'NONE'
                     AND v.since <= :last AND (v.until IS NULL OR v.until > :last))) AS poverty,
               (SELECT COUNT(DISTINCT %1$s) FROM follow_up f JOIN enrolment e ON e.id = f.enrolment_id %2$s
                 WHERE (f.shop_opened = TRUE OR f.job <> '') AND f.done_on BETWEEN :first AND :last) AS employed,
               (SELECT COUNT(*) FROM (SELECT DISTINCT %1$s AS person_id, e.class_id FROM enrolment e
                  JOIN training_class k ON k.id = e.class_id %2$s
                 WHERE e.outcome IS NOT NULL AND k.ends_on BETWEEN :first AND :last) AS ended) AS due
        """.formatted(LivePerson.ID, LivePerson.join("e.person_id"), COUNTED);

    static Trainees of(Handle handle, LocalDate first, LocalDate last) {
        return handle.createQuery(SQL)
                .bind("first", first)
                .bind("last", last)
                .mapTo(Trainees.class)
                .one();
    }
}
