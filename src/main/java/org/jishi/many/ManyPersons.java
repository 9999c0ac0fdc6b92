package org.jishi.many;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.Person;
import org.jishi.person.PersonDirectory;
import org.jishi.person.PersonRegister;
import org.jishi.person.PersonService;
import org.jishi.platform.access.Actor;
import org.jishi.platform.store.PageRequest;
import org.jspecify.annotations.Nullable;

/** Persons, many at once. */
record ManyPersons(PersonRegister register, PersonService people, PersonDirectory directory) implements ManySubject {
    @Override
    public List<UUID> ids(PageRequest matching) {
        return people.ids(matching);
    }

    @Override
    public Map<UUID, Known> known(Handle handle, Collection<UUID> ids) {
        Map<UUID, Known> known = new HashMap<>();
        directory.findAll(handle, ids).values().stream()
                .filter(Person::live)
                .forEach(person -> known.put(person.id(), new Known(person.villageCode(), person.diedOn() != null)));
        return known;
    }

    @Override
    public int move(Handle handle, Actor actor, String act, Map<UUID, @Nullable String> villages) {
        Map<UUID, Person> known = directory.findAll(handle, villages.keySet());
        Map<Person, Person> changed = new LinkedHashMap<>();
        villages.forEach((id, village) -> {
            Person person = Objects.requireNonNull(known.get(id));
            changed.put(person, person.movedTo(village));
        });
        return register.updateAll(handle, actor, act, changed, Map.of());
    }
}
