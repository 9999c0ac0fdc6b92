package org.jishi.many;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.person.OpenWords;
import org.jishi.person.PersonRegister;
import org.jishi.person.PersonTag;
import org.jishi.platform.access.Actor;
import org.jishi.platform.store.Ids;

/** Lets many persons join groups or leave them, and takes either back. */
final class ManyGroups {
    private final Ids ids;
    private final PersonRegister register;

    ManyGroups(Ids ids, PersonRegister register) {
        this.ids = ids;
        this.register = register;
    }

    /** The groups to which each belongs without an end. */
    Map<UUID, Set<String>> held(Handle handle, Set<UUID> persons) {
        Map<UUID, Set<String>> held = new HashMap<>();
        register.tags(handle, persons).stream()
                .filter(tag -> tag.until() == null)
                .forEach(tag -> held.computeIfAbsent(tag.personId(), id -> new HashSet<>())
                        .add(tag.tag()));
        return held;
    }

    /** The rows that began, each with the day to which it goes back. */
    Map<UUID, LocalDate> join(Handle handle, Actor actor, List<UUID> chunk, ManyChange.Groups groups) {
        Map<UUID, PersonTag> before =
                register.tags(handle, chunk).stream().collect(Collectors.toMap(PersonTag::id, row -> row));
        Map<UUID, Set<String>> held = held(handle, Set.copyOf(chunk));
        List<PersonTag> rows = new ArrayList<>();
        for (UUID person : chunk) {
            groups.tags().stream()
                    .filter(tag -> !held.getOrDefault(person, Set.of()).contains(tag))
                    .sorted()
                    .forEach(tag ->
                            rows.add(new PersonTag(ids.next(), person, tag.strip(), groups.since(), null, null, 1)));
        }
        register.beginTags(handle, actor, "people.manyTag", rows);
        Map<UUID, LocalDate> ends = new HashMap<>();
        for (PersonTag row : register.tags(handle, chunk)) {
            PersonTag old = before.get(row.id());
            LocalDate end = old == null ? row.since() : old.until();
            if (row.until() == null && end != null) {
                ends.put(row.id(), end);
            }
        }
        return ends;
    }

    /** The rows that ended, each with the first day on which it no longer counts; never before the one it began on. */
    Map<UUID, LocalDate> leave(Handle handle, Actor actor, List<UUID> chunk, ManyChange.Leave left) {
        Map<PersonTag, LocalDate> rows = new LinkedHashMap<>();
        for (PersonTag row : register.tags(handle, chunk)) {
            if (row.until() == null && left.tags().contains(row.tag())) {
                rows.put(row, row.since().isAfter(left.until()) ? row.since() : left.until());
            }
        }
        register.endTags(handle, actor, "people.manyLeave", rows);
        Map<UUID, LocalDate> ends = new HashMap<>();
        rows.forEach((row, until) -> ends.put(row.id(), until));
        return ends;
    }

    /** For how many persons it was taken back: for all whose group still ends on that day and did not begin again. */
    int undoLeave(Handle handle, Actor actor, ManyDone.Left done) {
        Set<UUID> persons = new HashSet<>();
        for (List<UUID> chunk : ManyService.chunks(done.left())) {
            Map<UUID, Set<String>> held = held(handle, Set.copyOf(chunk));
            List<PersonTag> rows = register.tags(handle, chunk).stream()
                    .filter(row -> row.until() != null
                            && row.until().equals(done.ends().get(row.id())))
                    .filter(row -> !held.getOrDefault(row.personId(), Set.of()).contains(row.tag()))
                    // what should never have been a group does not become one again
                    .filter(row -> !OpenWords.holdNumber(row.tag()))
                    .toList();
            register.beginTags(handle, actor, "people.manyUndoLeave", rows);
            rows.forEach(row -> persons.add(row.personId()));
        }
        return persons.size();
    }

    /** For how many persons it was taken back. */
    int undoJoin(Handle handle, Actor actor, ManyDone.Groups done) {
        Set<UUID> persons = new HashSet<>();
        for (List<UUID> chunk : ManyService.chunks(done.members())) {
            Map<PersonTag, LocalDate> rows = new LinkedHashMap<>();
            for (PersonTag row : register.tags(handle, chunk)) {
                LocalDate end = done.ends().get(row.id());
                if (end != null && row.until() == null) {
                    rows.put(row, end);
                    persons.add(row.personId());
                }
            }
            register.endTags(handle, actor, "people.manyUndoTag", rows);
        }
        return persons.size();
    }
}
