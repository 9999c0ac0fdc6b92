package org.jishi.training;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.people.Masking;
import org.jishi.people.PersonName;
import org.jspecify.annotations.Nullable;

/** Finds people of the register for a class, by the beginning of a name, its pinyin, a number or a phone. */
final class CandidateFinder {
    private static final int YOUNGEST = 16;
    private static final int OLDEST = 70;

    List<Candidate> find(Handle handle, UUID classId, Set<UUID> alreadyIn, String words, int limit, LocalDate today) {
        String key = PersonName.of(words).key();
        String number = words.strip().toUpperCase(Locale.ROOT);
        String pinyin = words.strip().toLowerCase(Locale.ROOT).replace(" ", "");
        return handle.createQuery("""
            SELECT p.id, p.name, p.id_number, p.phone, p.birth, p.died_on,
                   v.name AS village, t.name AS township,
                   EXISTS (SELECT 1 FROM enrolment e JOIN class_session o ON o.class_id = e.class_id
                             JOIN class_session s ON s.class_id = :class AND s.live_key = o.live_key
                            WHERE e.person_id = p.id AND e.status = 'ENROLLED'
                              AND e.class_id <> :class) AS busy
              FROM person p
              LEFT JOIN place v ON v.live_code = p.village_code
              LEFT JOIN place t ON t.id = v.parent_id
             WHERE p.live = TRUE AND (p.name_key LIKE :key OR p.pinyin LIKE :pinyin
                   OR p.pinyin_initials LIKE :pinyin OR p.id_number LIKE :number OR p.phone LIKE :number)
             ORDER BY p.pinyin, p.name_key, p.id LIMIT :limit\
            """)
                .bind("class", classId)
                .bind("key", plain(key) + "%")
                .bind("pinyin", plain(pinyin) + "%")
                .bind("number", plain(number) + "%")
                .bind("limit", limit)
                .map((row, context) -> {
                    UUID id = row.getObject("id", UUID.class);
                    LocalDate birth = row.getObject("birth", LocalDate.class);
                    Integer age =
                            birth == null ? null : Period.between(birth, today).getYears();
                    String phone = row.getString("phone");
                    return new Candidate(
                            id,
                            row.getString("name"),
                            Masking.idNumber(row.getString("id_number")),
                            EnrolmentRepository.village(row.getString("township"), row.getString("village")),
                            phone == null ? "" : Masking.phone(phone),
                            age,
                            flags(
                                    alreadyIn.contains(id),
                                    row.getObject("died_on") != null,
                                    age,
                                    row.getBoolean("busy")));
                })
                .list();
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
