package org.jishi.training;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.Person;
import org.jishi.person.PersonDirectory;
import org.jishi.person.PersonRow;
import org.jspecify.annotations.Nullable;

/** Says of people of the register what a clerk should know before they come into a class. */
final class CandidateFinder {
    private static final int YOUNGEST = 16;
    private static final int OLDEST = 70;

    /** In another class at one of this class's half-days, themselves or as the entry that was merged into them. */
    private static final String BUSY = """
        SELECT p.id FROM person p JOIN enrolment e ON e.person_id = p.id
               JOIN class_session o ON o.class_id = e.class_id
               JOIN class_session s ON s.class_id = :class AND s.live_key = o.live_key
         WHERE p.id IN (<people>) AND e.status = 'ENROLLED' AND e.class_id <> :class
        UNION
        SELECT g.merged_into FROM person g JOIN enrolment e ON e.person_id = g.id
               JOIN class_session o ON o.class_id = e.class_id
               JOIN class_session s ON s.class_id = :class AND s.live_key = o.live_key
         WHERE g.merged_into IN (<people>) AND e.status = 'ENROLLED' AND e.class_id <> :class\
        """;

    private final PersonDirectory directory = new PersonDirectory();

    List<Candidate> of(Handle handle, UUID classId, Set<UUID> alreadyIn, List<PersonRow> people, LocalDate today) {
        if (people.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = people.stream().map(PersonRow::id).toList();
        Set<UUID> busy = new HashSet<>(handle.createQuery(BUSY)
                .bind("class", classId)
                .bindList("people", ids)
                .mapTo(UUID.class)
                .list());
        Map<UUID, Person> whole = directory.findAll(handle, ids);
        return people.stream()
                .map(row -> {
                    Person person = whole.get(row.id());
                    LocalDate birth = person == null ? null : person.birth();
                    Integer age =
                            birth == null ? null : Period.between(birth, today).getYears();
                    return new Candidate(
                            row.id(),
                            row.name(),
                            row.idMasked(),
                            row.village() == null ? "" : row.village(),
                            row.phoneMasked() == null ? "" : row.phoneMasked(),
                            age,
                            flags(alreadyIn.contains(row.id()), row.diedOn() != null, age, busy.contains(row.id())));
                })
                .toList();
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
}
