package org.jishi.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * How other rooms read persons within their own transaction. Asks for no right: the room that calls it has asked for its
 * own, and shows numbers only through {@link org.jishi.identity.Masking}.
 */
public final class PersonDirectory {
    private static final int CHUNK = 500;

    private final PersonRepository people = new PersonRepository();

    /** The row with that id, live or not. */
    public Optional<Person> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM person WHERE id = :id")
                .bind("id", id)
                .mapTo(Person.class)
                .findOne();
    }

    /** The person that the id stands for today: the one who is left, for one who was merged. */
    public Optional<Person> findLive(Handle handle, UUID id) {
        return handle.createQuery(
                        "SELECT p.* FROM person entry " + LivePerson.ROW + " WHERE entry.id = :id AND p.live = TRUE")
                .bind("id", id)
                .mapTo(Person.class)
                .findOne();
    }

    /** The same of many, by the ids asked for. */
    public Map<UUID, Person> findLive(Handle handle, Collection<UUID> ids) {
        Map<UUID, UUID> stands = new HashMap<>();
        for (List<UUID> chunk : chunks(ids)) {
            handle.createQuery("SELECT id, coalesce(merged_into, id) AS stands FROM person WHERE id IN (<ids>)")
                    .bindList("ids", chunk)
                    .map((row, context) ->
                            Map.entry(row.getObject("id", UUID.class), row.getObject("stands", UUID.class)))
                    .forEach(entry -> stands.put(entry.getKey(), entry.getValue()));
        }
        Map<UUID, Person> all = findAll(handle, stands.values());
        Map<UUID, Person> live = new HashMap<>();
        stands.forEach((id, stand) -> {
            Person person = all.get(stand);
            if (person != null && person.live()) {
                live.put(id, person);
            }
        });
        return live;
    }

    /** The ids that other rooms may have of a live person: its own, and those of whom was merged into it. */
    public List<UUID> entries(Handle handle, UUID id) {
        return handle.createQuery(
                        "SELECT p.id FROM person p WHERE " + LivePerson.among("p.id", "id") + " ORDER BY p.id")
                .bind("id", id)
                .mapTo(UUID.class)
                .list();
    }

    /** The same of many. */
    public List<UUID> entries(Handle handle, Collection<UUID> ids) {
        List<UUID> found = new ArrayList<>();
        for (List<UUID> chunk : chunks(ids)) {
            found.addAll(chunk);
            handle.createQuery("SELECT id FROM person WHERE merged_into IN (<ids>)")
                    .bindList("ids", chunk)
                    .mapTo(UUID.class)
                    .forEach(found::add);
        }
        return found;
    }

    /** The live person with that number, which must be normalised. */
    public Optional<Person> byIdNumber(Handle handle, String normalised) {
        return handle.createQuery("SELECT * FROM person WHERE live_id_number = :number")
                .bind("number", normalised)
                .mapTo(Person.class)
                .findOne();
    }

    /** The live persons of many normalised numbers, by number. */
    public Map<String, Person> byIdNumbers(Handle handle, Collection<String> normalised) {
        Map<String, Person> found = new HashMap<>();
        for (List<String> chunk : chunks(normalised)) {
            handle.createQuery("SELECT * FROM person WHERE live_id_number IN (<numbers>)")
                    .bindList("numbers", chunk)
                    .mapTo(Person.class)
                    .forEach(person -> found.put(person.idNumber(), person));
        }
        return found;
    }

    public Map<UUID, Person> findAll(Handle handle, Collection<UUID> ids) {
        Map<UUID, Person> found = new HashMap<>();
        for (List<UUID> chunk : chunks(ids)) {
            handle.createQuery("SELECT * FROM person WHERE id IN (<ids>)")
                    .bindList("ids", chunk)
                    .mapTo(Person.class)
                    .forEach(person -> found.put(person.id(), person));
        }
        return found;
    }

    public Map<UUID, String> names(Handle handle, Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        for (List<UUID> chunk : chunks(ids)) {
            handle.createQuery("SELECT id, name FROM person WHERE id IN (<ids>)")
                    .bindList("ids", chunk)
                    .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                    .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        }
        return names;
    }

    /** The groups that hold on a day, by person: a {@link KnownTag}'s name or the office's own words. */
    public Map<UUID, List<String>> tagsOn(Handle handle, Collection<UUID> ids, LocalDate day) {
        Map<UUID, List<String>> found = new HashMap<>();
        for (List<UUID> chunk : chunks(ids)) {
            people.tags(handle, chunk).stream()
                    .filter(tag -> tag.on(day))
                    .forEach(tag -> found.computeIfAbsent(tag.personId(), id -> new ArrayList<>())
                            .add(tag.tag()));
        }
        return found;
    }

    /** What the poverty register says on a day, by person; who was never entered is not in the map. */
    public Map<UUID, PovertyLevel> povertyOn(Handle handle, Collection<UUID> ids, LocalDate day) {
        Map<UUID, PovertyLevel> found = new HashMap<>();
        for (List<UUID> chunk : chunks(ids)) {
            people.poverty(handle, chunk).stream()
                    .filter(status -> status.on(day))
                    .forEach(status -> found.put(status.personId(), status.status()));
        }
        return found;
    }

    public static <T> List<List<T>> chunks(Collection<T> all) {
        List<T> list = all.stream().distinct().toList();
        return java.util.stream.IntStream.range(0, (list.size() + CHUNK - 1) / CHUNK)
                .mapToObj(n -> list.subList(n * CHUNK, Math.min((n + 1) * CHUNK, list.size())))
                .toList();
    }
}
