package org.jishi.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.LivePerson;
import org.jishi.place.PlaceNames;
import org.jishi.platform.money.Money;
import org.jishi.platform.time.Period;
import org.jishi.training.ClassKind;
import org.jspecify.annotations.Nullable;

/**
 * A person with at least one session attended in a class that ended in the period: a row of the training ledger. The person is who
 * they are today, after mergers.
 *
 * @param township where the class was held; the person's is homeTownship
 * @param groups the person's tags, joined by a comma
 * @param homeTownship of the village that the person is registered in, else of that where they live
 * @param registered whether homeTownship, village and villageCode are where the person is registered rather than lives
 * @param lecturers all of the class, joined by a comma
 * @param poverty the poverty status on the period's last day, or null
 * @param due sessions that were held
 * @param attended of them
 * @param subsidy decided for this class, or null
 * @param paidOn when it was paid
 * @param calledOn the latest call, with what it brought
 * @param shopOpened as {@link KnownShops} has it; null where nobody who could be reached was asked
 * @param shopLink of the registered shop, else as a follow-up says
 */
public record TrainingLine(
        String classNumber,
        String term,
        String title,
        ClassKind kind,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String township,
        String venue,
        @Nullable String provider,
        @Nullable String lecturers,
        int hours,
        UUID personId,
        String name,
        @Nullable String sex,
        @Nullable LocalDate birth,
        String idNumber,
        @Nullable String ethnicity,
        @Nullable String education,
        @Nullable String homeTownship,
        @Nullable String village,
        @Nullable String villageCode,
        boolean registered,
        @Nullable String phone,
        @Nullable String groups,
        @Nullable String poverty,
        int due,
        int attended,
        @Nullable Integer score,
        @Nullable String outcome,
        @Nullable String certificate,
        @Nullable Money subsidy,
        @Nullable LocalDate paidOn,
        @Nullable LocalDate calledOn,
        @Nullable String callResult,
        @Nullable Boolean shopOpened,
        @Nullable String shopLink) {

    private static final String SQL = """
        SELECT c.number AS class_number, c.term, c.title, c.kind, c.starts_on, c.ends_on, t.name AS township, c.venue,
               o.name AS provider, l.names AS lecturers, c.hours,
               p.id AS person_id, p.name, p.sex, p.birth, p.id_number, p.ethnicity, p.education,
               ht.name AS home_township,
               CASE v.level WHEN 'VILLAGE' THEN v.name END AS village,
               coalesce(p.household_code, p.village_code) AS village_code, p.household_code IS NOT NULL AS registered, p.phone, g.tags AS groups,
               s.status AS poverty,
               a.due, a.attended, r.score, a.outcome, k.number AS certificate,
               b.amount AS subsidy, b.paid_on, x.called_on, x.result AS call_result,
               CASE WHEN h.shop = 1 THEN TRUE WHEN h.asked = 1 THEN FALSE END AS shop_opened, h.link AS shop_link
          FROM (SELECT coalesce(MIN(CASE WHEN e.outcome = 'COMPLETED' THEN e.id END), MIN(e.id)) AS enrolment_id,
                       e.class_id, %1$s AS person_id, MIN(e.outcome) AS outcome,
                       MIN(e.seat) AS seat,
                       COUNT(DISTINCT n.id) AS due,
                       COUNT(DISTINCT CASE WHEN m.status IN ('PRESENT', 'LATE', 'EARLY') THEN n.id END) AS attended
                  FROM enrolment e
                  %2$s
                  JOIN class_session n ON n.class_id = e.class_id AND n.status = 'HELD'
                  LEFT JOIN mark m ON m.enrolment_id = e.id AND m.session_id = n.id
                 WHERE e.class_id IN (SELECT id FROM training_class WHERE ends_on BETWEEN :first AND :last)
                 GROUP BY e.class_id, %1$s) a
          JOIN training_class c ON c.id = a.class_id
          JOIN person p ON p.id = a.person_id
          LEFT JOIN place_code uc ON uc.code = c.venue_code
          LEFT JOIN place u ON u.id = uc.id
          LEFT JOIN place t
            ON t.id = CASE u.level WHEN 'VILLAGE' THEN u.parent_id ELSE u.id END AND t.level = 'TOWNSHIP'
          LEFT JOIN place_code vc ON vc.code = coalesce(p.household_code, p.village_code)
          LEFT JOIN place v ON v.id = vc.id
          LEFT JOIN place ht
            ON ht.id = CASE v.level WHEN 'VILLAGE' THEN v.parent_id ELSE v.id END AND ht.level = 'TOWNSHIP'
          LEFT JOIN training_provider o ON o.id = c.provider_id
          LEFT JOIN (SELECT y.class_id, STRING_AGG(z.name, ',' ORDER BY y.id) AS names FROM class_lecturer y
                       JOIN lecturer z ON z.id = y.lecturer_id WHERE y.live_key IS NOT NULL
                      GROUP BY y.class_id) l ON l.class_id = c.id
          LEFT JOIN (SELECT person_id, STRING_AGG(tag, ',' ORDER BY tag) AS tags FROM person_tag
                      WHERE since <= :last AND (until IS NULL OR until > :last) GROUP BY person_id) g
            ON g.person_id = p.id
          LEFT JOIN poverty_status s ON s.person_id = p.id AND s.since <= :last AND (s.until IS NULL OR s.until > :last)
          LEFT JOIN test_result r ON r.enrolment_id = a.enrolment_id
          LEFT JOIN certificate k ON k.live_key = a.enrolment_id
          LEFT JOIN (SELECT %1$s AS person_id, q.ground_id, SUM(q.amount) AS amount, MAX(w.entered_on) AS paid_on
                       FROM subsidy_claim q
                       %3$s
                       LEFT JOIN payable d ON d.decision_id = q.id AND d.status = 'PAID'
                       LEFT JOIN payment_outcome w ON w.payable_id = d.id AND w.outcome = 'PAID'
                      WHERE q.ground_kind = 'training_class'
                        AND q.status IN ('APPROVED', 'POSTED', 'RELEASED', 'PAID')
                      GROUP BY %1$s, q.ground_id) b
            ON b.person_id = p.id AND b.ground_id = c.id
          LEFT JOIN (SELECT enrolment_id, called_on, result,
                            ROW_NUMBER() OVER (PARTITION BY enrolment_id ORDER BY called_on DESC, id DESC) AS latest
                       FROM call_back WHERE called_on IS NOT NULL) x
            ON x.enrolment_id = a.enrolment_id AND x.latest = 1
          LEFT JOIN %4$s h ON h.person_id = p.id
         WHERE a.attended > 0
         ORDER BY c.number, a.seat\
        """.formatted(
                    LivePerson.ID, LivePerson.join("e.person_id"), LivePerson.join("q.person_id"), KnownShops.SQL);

    static List<TrainingLine> of(Handle handle, Period period) {
        return handle.createQuery(SQL)
                .bind("first", period.first())
                .bind("last", period.last())
                .mapTo(TrainingLine.class)
                .list();
    }

    /** Attended over held sessions, 0 to 1. */
    BigDecimal rate() {
        return due == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(attended).divide(BigDecimal.valueOf(due), 6, java.math.RoundingMode.HALF_UP);
    }

    /** 期次: what the class is called within its plan, else its number. */
    String called() {
        return term.isBlank() ? classNumber : term;
    }

    /** Township and village of the person, as far as they are known; see {@link #registered}. */
    @Nullable
    String home() {
        String home = (homeTownship == null ? "" : homeTownship) + (village == null ? "" : PlaceNames.spoken(village));
        return home.isEmpty() ? null : home;
    }

    boolean woman() {
        return "FEMALE".equals(sex);
    }

    boolean poor() {
        return poverty != null && !poverty.equals("NONE");
    }

    boolean has(String tag) {
        return groups != null && List.of(groups.split(",")).contains(tag);
    }

    boolean hasShop() {
        return Boolean.TRUE.equals(shopOpened);
    }

    /** Whether the class's result stands for the person: with a merged one's entries, the better of them. */
    boolean assessed() {
        return outcome != null;
    }

    boolean completed() {
        return "COMPLETED".equals(outcome);
    }
}
