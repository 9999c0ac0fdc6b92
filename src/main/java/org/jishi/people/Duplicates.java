package org.jishi.people;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.people.EntryCheck.Sign;
import org.jspecify.annotations.Nullable;

/** Looks for the person of an entry among those who are there. */
final class Duplicates {
    private final PersonRepository people;
    private final Pinyin pinyin;

    Duplicates(PersonRepository people, Pinyin pinyin) {
        this.people = people;
        this.pinyin = pinyin;
    }

    /** Who has that number, other than the person being changed. */
    Optional<Person> known(Handle handle, PersonRules.Prepared entry, @Nullable UUID self) {
        IdentityNumber number = entry.number();
        return number == null
                ? Optional.empty()
                : people.byNumber(handle, number.number())
                        .filter(person -> !person.id().equals(self));
    }

    /** Who may be the same one, each with the reasons; those who share name and birth come first. */
    Map<Person, Set<Sign>> likely(Handle handle, PersonRules.Prepared entry, @Nullable UUID self) {
        Map<UUID, Person> found = new LinkedHashMap<>();
        Map<UUID, Set<Sign>> signs = new LinkedHashMap<>();
        LocalDate birth = birth(entry);
        String village = entry.draft().villageCode();
        String key = entry.name().key();
        if (!key.isEmpty()) {
            String spelt = pinyin.ofPerson(entry.name().name()).full();
            for (Person person : people.byName(handle, spelt, key, birth, village)) {
                if (birth != null && birth.equals(person.birth())) {
                    add(found, signs, person, Sign.NAME_AND_BIRTH);
                }
                if (village != null && village.equals(person.villageCode())) {
                    add(found, signs, person, Sign.NAME_AND_VILLAGE);
                }
            }
        }
        if (entry.phone() != null) {
            people.byPhone(handle, entry.phone()).forEach(person -> add(found, signs, person, Sign.PHONE));
        }
        IdentityNumber number = entry.number();
        found.values()
                .removeIf(person -> person.id().equals(self)
                        || (number != null && person.idNumber().equals(number.number())));
        Map<Person, Set<Sign>> sorted = new LinkedHashMap<>();
        found.values().stream()
                .sorted(java.util.Comparator.comparingInt(
                        person -> Objects.requireNonNull(signs.get(person.id())).contains(Sign.NAME_AND_BIRTH) ? 0 : 1))
                .forEach(person -> sorted.put(person, Objects.requireNonNull(signs.get(person.id()))));
        return sorted;
    }

    /** The same of a person as it stands: what was so before a change is no news. */
    List<UUID> likelyNow(Handle handle, Person person, LocalDate today) {
        PersonRules.Prepared entry = PersonRules.prepare(PersonDraft.of(person), today, code -> true);
        return likely(handle, entry, person.id()).keySet().stream()
                .map(Person::id)
                .toList();
    }

    private static @Nullable LocalDate birth(PersonRules.Prepared entry) {
        IdentityNumber number = entry.number();
        return number != null && number.birth() != null
                ? number.birth()
                : entry.draft().birth();
    }

    private static void add(Map<UUID, Person> found, Map<UUID, Set<Sign>> signs, Person person, Sign sign) {
        found.putIfAbsent(person.id(), person);
        signs.computeIfAbsent(person.id(), id -> EnumSet.noneOf(Sign.class)).add(sign);
    }
}
