package org.jishi.report;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jishi.people.LivePerson;
import org.jishi.training.TrainingFigures;

/**
 * Who the trainees of a time were, each person once however they were merged. They are those of
 * {@link TrainingFigures}; a poverty status counts when it held on the last day.
 *
 * @param women 女性
 * @param poverty 脱贫户 and 监测户
 * @param employed persons of whom a follow-up of the time says that they opened a shop or found work
 */
public record Trainees(long women, long poverty, long employed) {
    private static final String SQL =
            """
        SELECT (SELECT COUNT(*) FROM (SELECT DISTINCT person_id FROM %3$s AS w) AS c
                   JOIN person p ON p.id = c.person_id WHERE p.sex = 'FEMALE') AS women,
               (SELECT COUNT(*) FROM (SELECT DISTINCT person_id FROM %3$s AS w) AS c WHERE EXISTS (
                  SELECT 1 FROM poverty_status v WHERE v.person_id = c.person_id AND v.status <> 'NONE'
                     AND v.since <= :last AND (v.until IS NULL OR v.until > :last))) AS poverty,
               (SELECT COUNT(DISTINCT %1$s) FROM follow_up f JOIN enrolment e ON e.id = f.enrolment_id %2$s
                 WHERE (f.shop_opened = TRUE OR f.job <> '') AND f.done_on BETWEEN :first AND :last) AS employed
        """.formatted(LivePerson.ID, LivePerson.join("e.person_id"), TrainingFigures.COUNTED);

    static Trainees of(Handle handle, LocalDate first, LocalDate last) {
        return handle.createQuery(SQL)
                .bind("first", first)
                .bind("last", last)
                .mapTo(Trainees.class)
                .one();
    }
}
