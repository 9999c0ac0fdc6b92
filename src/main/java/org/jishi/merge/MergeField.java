package org.jishi.merge;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jishi.person.OpenWords;
import org.jishi.person.Person;
import org.jspecify.annotations.Nullable;

/** What is chosen as one when two entries become one; the word is {@code people.merge.field.<FIELD>}. */
public enum MergeField {
    NAME(person -> Arrays.asList(person.name())),
    /** With kind, birth and sex, which it tells. */
    NUMBER(person -> Arrays.asList(person.idKind(), person.idNumber(), person.sex(), person.birth())),
    PHONE(person -> Arrays.asList(person.phone())),
    VILLAGE(person -> Arrays.asList(person.villageCode())),
    ADDRESS(person -> Arrays.asList(person.address())),
    HOUSEHOLD(person -> Arrays.asList(person.householdCode(), person.householdNo())),
    ETHNICITY(person -> Arrays.asList(person.ethnicity())),
    EDUCATION(person -> Arrays.asList(person.education())),
    EMPLOYER(person -> Arrays.asList(person.employer())),
    HAS_SHOP(person -> Arrays.asList(person.hasShop())),
    NOTE(person -> Arrays.asList(person.note())),
    DIED_ON(person -> Arrays.asList(person.diedOn(), person.diedSource())),
    CONSENT(person -> Arrays.asList(person.consentOn(), person.consentVersion()));

    private final Function<Person, List<? extends @Nullable Object>> values;

    MergeField(Function<Person, List<? extends @Nullable Object>> values) {
        this.values = values;
    }

    boolean same(Person one, Person other) {
        return values.apply(one).equals(values.apply(other));
    }

    /** Whether everybody would see a whole identity number there; a note may hold one. */
    boolean holdsNumber(Person person) {
        return this != NUMBER
                && this != NOTE
                && this != PHONE
                && values.apply(person).stream()
                        .anyMatch(value -> value instanceof String text && OpenWords.holdNumber(text));
    }

    /** Whether the entry says nothing there. */
    public boolean empty(Person person) {
        return values.apply(person).stream().allMatch(value -> value == null || Boolean.FALSE.equals(value));
    }

    /** Where two entries say different things. */
    public static Set<MergeField> different(Person one, Person other) {
        return Arrays.stream(values())
                .filter(field -> !field.same(one, other))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MergeField.class)));
    }

    static String write(Set<MergeField> fields) {
        return fields.stream()
                .sorted(Comparator.naturalOrder())
                .map(MergeField::name)
                .collect(Collectors.joining(","));
    }

    static Set<MergeField> read(String text) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(",")).map(MergeField::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
