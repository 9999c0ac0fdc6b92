package org.jishi.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jishi.household.Relation;
import org.jishi.identity.Sex;
import org.jishi.person.Person;

/** Who of the invented people could be one family, found by names and ages alone: the same people give the same families. */
final class SampleFamilies {
    /** Among so many who were invented after the head. */
    private static final int AMONG = 40;

    private static final int MOST_CHILDREN = 2;

    private SampleFamilies() {}

    record Kin(Person person, Relation relation) {}

    record Family(Person head, List<Kin> kin) {}

    /** The same people in their order, those of a family in the village of its head. */
    static List<Person> together(List<Person> people) {
        Map<UUID, String> villages = new HashMap<>();
        of(people)
                .forEach(family -> family.kin()
                        .forEach(kin -> villages.put(
                                kin.person().id(),
                                Objects.requireNonNull(family.head().villageCode()))));
        return people.stream()
                .map(person -> {
                    String village = villages.get(person.id());
                    return village == null ? person : person.movedTo(village);
                })
                .toList();
    }

    /** Families of two to four, a man at the head of each. */
    static List<Family> of(List<Person> people) {
        List<Family> families = new ArrayList<>();
        Set<UUID> taken = new HashSet<>();
        for (int i = 0; i < people.size(); i++) {
            Person head = people.get(i);
            if (head.sex() != Sex.MALE || taken.contains(head.id())) {
                continue;
            }
            List<Kin> kin = new ArrayList<>();
            List<Person> near = people.subList(i + 1, Math.min(i + 1 + AMONG, people.size())).stream()
                    .filter(person -> !taken.contains(person.id()))
                    .toList();
            near.stream()
                    .filter(person -> person.sex() == Sex.FEMALE && apart(head, person, -3, 6) && !named(head, person))
                    .findFirst()
                    .ifPresent(wife -> kin.add(new Kin(wife, Relation.SPOUSE)));
            if (!kin.isEmpty()) {
                Person wife = kin.getFirst().person();
                near.stream()
                        .filter(person ->
                                named(head, person) && apart(head, person, 21, 40) && apart(wife, person, 20, 42))
                        .limit(MOST_CHILDREN)
                        .forEach(child ->
                                kin.add(new Kin(child, child.sex() == Sex.MALE ? Relation.SON : Relation.DAUGHTER)));
                taken.add(head.id());
                kin.forEach(each -> taken.add(each.person().id()));
                families.add(new Family(head, List.copyOf(kin)));
            }
        }
        return families;
    }

    /** Whether the other was born so many years after, from and to included. */
    private static boolean apart(Person one, Person other, int from, int to) {
        LocalDate birth = Objects.requireNonNull(one.birth());
        LocalDate later = Objects.requireNonNull(other.birth());
        return !later.isBefore(birth.plusYears(from)) && later.isBefore(birth.plusYears(to + 1L));
    }

    private static boolean named(Person one, Person other) {
        return one.name().charAt(0) == other.name().charAt(0);
    }
}
