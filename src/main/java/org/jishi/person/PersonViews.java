package org.jishi.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.consent.ConsentVersions;
import org.jishi.identity.Masking;
import org.jishi.person.EntryCheck.Found;
import org.jishi.place.PlaceService;
import org.jspecify.annotations.Nullable;

/** Turns rows of persons into what screens show: numbers masked, villages by name, groups and status of a day. */
public final class PersonViews {
    private final PlaceService places;
    private final PersonRepository people = new PersonRepository();
    private final PersonDirectory directory = new PersonDirectory();

    public PersonViews(PlaceService places) {
        this.places = places;
    }

    /** All that the register holds of one entry, live or not. */
    public PersonFile file(Handle handle, Person person) {
        List<UUID> one = List.of(person.id());
        Map<String, String> villages = villages(handle, List.of(person));
        return new PersonFile(
                person.masked(),
                villages.get(person.villageCode()),
                villages.getOrDefault(person.householdCode(), person.householdCode()),
                people.tags(handle, one).reversed(),
                people.poverty(handle, one).reversed(),
                ConsentVersions.all(handle));
    }

    /** @param asOf the store's count of writes before the handle's snapshot began */
    List<PersonRow> rows(Handle handle, List<Person> persons, LocalDate today, long asOf) {
        List<UUID> all = persons.stream().map(Person::id).toList();
        Map<UUID, List<String>> tags = directory.tagsOn(handle, all, today);
        Map<UUID, PovertyLevel> poverty = directory.povertyOn(handle, all, today);
        Map<String, String> villages = places.fullNamesKept(handle, codes(persons), asOf);
        return persons.stream()
                .map(person -> new PersonRow(
                        person.id(),
                        person.name(),
                        person.idKind(),
                        Masking.idNumber(person.idNumber()),
                        person.sex(),
                        year(person),
                        person.phone() == null ? null : Masking.phone(person.phone()),
                        named(villages, person.villageCode()),
                        tags.getOrDefault(person.id(), List.of()),
                        poverty.get(person.id()),
                        person.diedOn(),
                        PersonMore.of(person, today)))
                .toList();
    }

    private static @Nullable String named(Map<String, String> villages, @Nullable String code) {
        return code == null ? null : villages.get(code);
    }

    private static @Nullable Integer year(Person person) {
        return person.birth() == null ? null : person.birth().getYear();
    }

    /** As much as tells two persons apart. */
    Found found(Handle handle, Person person) {
        return Objects.requireNonNull(found(handle, List.of(person)).get(person.id()));
    }

    /** The same of many, by id. */
    public Map<UUID, Found> found(Handle handle, Collection<Person> persons) {
        Map<String, String> villages = villages(handle, persons);
        Map<UUID, Found> found = new HashMap<>();
        persons.forEach(person -> found.put(
                person.id(),
                new Found(
                        person.id(),
                        person.name(),
                        Masking.idNumber(person.idNumber()),
                        person.birth(),
                        person.phone() == null ? null : Masking.phone(person.phone()),
                        villages.get(person.villageCode()))));
        return found;
    }

    Map<String, String> villages(Handle handle, Collection<Person> persons) {
        return places.fullNames(handle, codes(persons));
    }

    private static List<String> codes(Collection<Person> persons) {
        return persons.stream()
                .flatMap(person -> Stream.of(
                        Objects.requireNonNullElse(person.villageCode(), ""),
                        Objects.requireNonNullElse(person.householdCode(), "")))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }
}
