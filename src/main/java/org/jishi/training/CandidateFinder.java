package org.jishi.training;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.people.Masking;
import org.jishi.people.PersonName;
import org.jishi.platform.store.ListQuery;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jspecify.annotations.Nullable;

/** Finds people of the register for a class, by the beginning of a name, its pinyin, a number or a phone. */
final class CandidateFinder {
    private static final int YOUNGEST = 16;
    private static final int OLDEST = 70;

    private static final String COLUMNS = """
        p.id, p.name, p.id_number, p.phone, p.birth, p.died_on, v.name AS village, t.name AS township,
               EXISTS (SELECT 1 FROM enrolment e JOIN class_session o ON o.class_id = e.class_id
                         JOIN class_session s ON s.class_id = :class AND s.live_key = o.live_key
                        WHERE e.person_id = p.id AND e.status = 'ENROLLED'
                          AND e.class_id <> :class)
               OR EXISTS (SELECT 1 FROM person g JOIN enrolment e ON e.person_id = g.id
                            JOIN class_session o ON o.class_id = e.class_id
                            JOIN class_session s ON s.class_id = :class AND s.live_key = o.live_key
                           WHERE g.merged_into = p.id AND e.status = 'ENROLLED'
                             AND e.class_id <> :class) AS busy\
        """;

    private static final String FROM = """
        person p LEFT JOIN place_code vc ON vc.code = p.village_code
               LEFT JOIN place v ON v.id = vc.id
               LEFT JOIN place t ON t.id = v.parent_id\
        """;

    /** Each begins as one of the register's indexes does. */
    private static final Map<String, String> SORTS = Map.of("name", "p.live, p.pinyin, p.name_key");

    List<Candidate> find(Handle handle, UUID classId, Set<UUID> alreadyIn, String words, int limit, LocalDate today) {
        return page(handle, classId, alreadyIn, PageRequest.first(limit).search(words), today)
                .rows();
    }

    /** Search: as typed; filters: township, by its code of nine digits. */
    Page<Candidate> page(Handle handle, UUID classId, Set<UUID> alreadyIn, PageRequest request, LocalDate today) {
        ListQuery query = new ListQuery(COLUMNS, FROM, "p.id")
                .narrow("person p")
                .where("p.live = TRUE")
                .filters(request, Map.of("township", "LEFT(p.village_code, 9) = :township"));
        String words = request.search().strip();
        if (!words.isEmpty()) {
            query.where(
                    """
                    (p.name_key LIKE :key OR p.pinyin LIKE :pinyin OR p.pinyin_initials LIKE :pinyin
                           OR p.id_number LIKE :number OR p.phone LIKE :number)\
                    """,
                    "key",
                    plain(PersonName.of(words).key()) + "%",
                    "pinyin",
                    plain(words.toLowerCase(Locale.ROOT).replace(" ", "")) + "%",
                    "number",
                    plain(words.toUpperCase(Locale.ROOT)) + "%");
        }
        Page<Row> found =
                query.with("class", classId).page(handle, request, SORTS, "p.live, p.pinyin, p.name_key", Row.class);
        return new Page<>(
                found.rows().stream()
                        .map(row -> row.candidate(alreadyIn.contains(row.id()), today))
                        .toList(),
                found.total());
    }

    /** A row of the register before it is masked and judged. */
    public record Row(
            UUID id,
            String name,
            String idNumber,
            @Nullable String phone,
            @Nullable LocalDate birth,
            @Nullable LocalDate diedOn,
            @Nullable String village,
            @Nullable String township,
            boolean busy) {
        Candidate candidate(boolean alreadyIn, LocalDate today) {
            Integer age = birth == null ? null : Period.between(birth, today).getYears();
            return new Candidate(
                    id,
                    name,
                    Masking.idNumber(idNumber),
                    EnrolmentRepository.village(township, village),
                    phone == null ? "" : Masking.phone(phone),
                    age,
                    flags(alreadyIn, diedOn != null, age, busy));
        }
    }

    private static Set<Candidate.Flag> flags(boolean alreadyIn, boolean dead, @Nullable Integer age, boolean busy) {
        Set<Candidate.Flag> flags = EnumSet.noneOf(Candidate.Flag.class);
        if (alreadyIn) {
            flags.add(Candidate.Flag.ALREADY_IN);
        }
        if (dead) {
            flags.add(Candidate.Flag.DEAD);
        }
        if (age != null && (age < YOUNGEST || age > OLDEST)) {
            flags.add(Candidate.Flag.AGE);
        }
        if (busy) {
            flags.add(Candidate.Flag.SAME_HALF_DAY);
        }
        return flags;
    }

    private static String plain(String typed) {
        return typed.replace("%", "").replace("_", "");
    }
}
