package org.jishi.report;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.LivePerson;
import org.jishi.training.Employment;
import org.jishi.training.TrainingFigures;
import org.jspecify.annotations.Nullable;

/**
 * Who the trainees of a time were, each person once however they were merged. They are those of
 * {@link TrainingFigures}; what is said of them is as it was known on the last day.
 *
 * @param women 女性
 * @param poverty 脱贫户 and 监测户
 * @param shops 开店: as {@link KnownShops} has it, and so the training ledger
 * @param employed 就业创业: of those with a shop, and of those a follow-up until the last day says have found work or
 *     started something ({@link Employment})
 */
public record Trainees(long women, long poverty, long shops, long employed) {
    private static final String SQL = """
        SELECT (SELECT COUNT(*) FROM (SELECT DISTINCT person_id FROM %1$s AS w) AS c
                   JOIN person p ON p.id = c.person_id WHERE p.sex = 'FEMALE') AS women,
               (SELECT COUNT(*) FROM (SELECT DISTINCT person_id FROM %1$s AS w) AS c WHERE EXISTS (
                  SELECT 1 FROM poverty_status v WHERE v.person_id = c.person_id AND v.status <> 'NONE'
                     AND v.since <= :last AND (v.until IS NULL OR v.until > :last))) AS poverty\
        """.formatted(TrainingFigures.COUNTED);

    private static final String SHOPS = """
        SELECT c.person_id FROM (SELECT DISTINCT person_id FROM %1$s AS w) AS c
          JOIN %2$s AS k ON k.person_id = c.person_id WHERE k.shop = 1\
        """.formatted(TrainingFigures.COUNTED, KnownShops.SQL);

    private static final String JOBS =
            """
        SELECT c.person_id, j.job FROM (SELECT DISTINCT person_id FROM %1$s AS w) AS c
          JOIN (SELECT %2$s AS person_id, f.job FROM follow_up f JOIN enrolment e ON e.id = f.enrolment_id %3$s
                 WHERE f.job <> '' AND f.done_on <= :last) AS j ON j.person_id = c.person_id\
        """.formatted(TrainingFigures.COUNTED, LivePerson.ID, LivePerson.join("e.person_id"));

    public record Groups(long women, long poverty) {}

    public record Job(UUID personId, @Nullable String job) {}

    static Trainees of(Handle handle, LocalDate first, LocalDate last) {
        Groups groups = ask(handle, SQL, first, last, Groups.class).getFirst();
        Set<UUID> shops = new HashSet<>(ask(handle, SHOPS, first, last, UUID.class));
        Set<UUID> employed = new HashSet<>(shops);
        Employment employment = Employment.load();
        for (Job job : ask(handle, JOBS, first, last, Job.class)) {
            if (job.job() != null && employment.is(job.job())) {
                employed.add(job.personId());
            }
        }
        return new Trainees(groups.women(), groups.poverty(), shops.size(), employed.size());
    }

    private static <T> List<T> ask(Handle handle, String sql, LocalDate first, LocalDate last, Class<T> type) {
        return handle.createQuery(sql)
                .bind("first", first)
                .bind("last", last)
                .mapTo(type)
                .list();
    }
}
