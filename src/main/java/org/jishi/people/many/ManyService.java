package org.jishi.people.many;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.people.Person;
import org.jishi.people.PersonDirectory;
import org.jishi.people.PersonRegister;
import org.jishi.people.PersonService;
import org.jishi.people.PersonTag;
import org.jishi.place.Place;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.Ids;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;

/**
 * Changes many persons at once. A clerk's act, in one transaction: a cancel or a kill at any moment leaves nothing of it.
 * What it did is taken back for everybody whom nobody has changed in the same field since.
 */
public final class ManyService {
    private static final int CHUNK = 1_000;
    private static final int LONGEST_TAG = 30;

    private final Database database;
    private final Access access;
    private final Ids ids;
    private final OfficeClock clock;
    private final PersonRegister register;
    private final PersonService people;
    private final PlaceService places;
    private final PersonDirectory directory = new PersonDirectory();

    public ManyService(
            Database database,
            Access access,
            Ids ids,
            OfficeClock clock,
            PersonRegister register,
            PersonService people,
            PlaceService places) {
        this.database = database;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
        this.register = register;
        this.people = people;
        this.places = places;
    }

    /** Says what a change of all who match would do. */
    public ManyPlan plan(PageRequest matching, ManyChange change) {
        access.require(Act.PEOPLE_WRITE);
        return plan(people.ids(matching), change);
    }

    /**
     * Says what a change of these persons would do.
     *
     * @throws Refusal at the change's field when it cannot be
     */
    public ManyPlan plan(List<UUID> persons, ManyChange change) {
        access.require(Act.PEOPLE_WRITE);
        check(change);
        return database.snapshot(handle -> plan(handle, persons, change));
    }

    private void check(ManyChange change) {
        switch (change) {
            case ManyChange.Groups(var tags, var since) -> {
                List<Problem> problems = new ArrayList<>();
                if (tags.isEmpty() || tags.stream().anyMatch(tag -> tag.isBlank() || tag.length() > LONGEST_TAG)) {
                    problems.add(Problem.at("tags", tags.isEmpty() ? "people.many.noTag" : "people.register.tag"));
                }
                if (since.isAfter(clock.today())) {
                    problems.add(Problem.at("tagsSince", "people.register.future"));
                }
                Refusal.ifAny(problems);
            }
            case ManyChange.Village(var place) -> {
                if (places.findByCode(place.code()).filter(Place::live).isEmpty()) {
                    throw Refusal.at("villageCode", "people.register.place");
                }
            }
        }
    }

    private ManyPlan plan(Handle handle, List<UUID> persons, ManyChange change) {
        List<UUID> changed = new ArrayList<>();
        int already = 0;
        int dead = 0;
        for (List<UUID> chunk : chunks(persons)) {
            Map<UUID, Person> known = directory.findAll(handle, chunk);
            Set<UUID> so = already(handle, known, change);
            for (UUID id : chunk) {
                Person person = known.get(id);
                if (person == null || !person.live()) {
                    throw new Refusal("people.many.changedMeanwhile");
                }
                if (person.diedOn() != null) {
                    dead++;
                } else if (so.contains(id)) {
                    already++;
                } else {
                    changed.add(id);
                }
            }
        }
        return new ManyPlan(change, persons, changed, already, dead);
    }

    /** Of whom it is so already. */
    private Set<UUID> already(Handle handle, Map<UUID, Person> known, ManyChange change) {
        return switch (change) {
            case ManyChange.Village(var place) ->
                known.values().stream()
                        .filter(person -> place.code().equals(person.villageCode()))
                        .map(Person::id)
                        .collect(Collectors.toSet());
            case ManyChange.Groups(var tags, var _) -> {
                Map<UUID, Set<String>> held = held(handle, known.keySet());
                yield known.keySet().stream()
                        .filter(id -> held.getOrDefault(id, Set.of()).containsAll(tags))
                        .collect(Collectors.toSet());
            }
        };
    }

    private Map<UUID, Set<String>> held(Handle handle, Set<UUID> persons) {
        Map<UUID, Set<String>> held = new HashMap<>();
        register.tags(handle, persons).stream()
                .filter(tag -> tag.until() == null)
                .forEach(tag -> held.computeIfAbsent(tag.personId(), id -> new HashSet<>())
                        .add(tag.tag()));
        return held;
    }

    /**
     * Does what the plan says.
     *
     * @throws Refusal when it no longer tells the truth
     */
    public ManyDone run(ManyPlan plan, Progress progress) {
        Actor actor = access.require(Act.PEOPLE_WRITE);
        check(plan.change());
        return database.write(handle -> {
            if (!plan(handle, plan.asked(), plan.change()).equals(plan)) {
                throw new Refusal("people.many.changedMeanwhile");
            }
            List<UUID> members = new ArrayList<>();
            Map<UUID, LocalDate> ends = new HashMap<>();
            Map<UUID, String> before = new LinkedHashMap<>();
            for (List<UUID> chunk : chunks(plan.changed())) {
                progress.report(members.size() + before.size(), plan.changed().size());
                progress.check();
                switch (plan.change()) {
                    case ManyChange.Groups groups -> {
                        ends.putAll(begin(handle, actor, chunk, groups));
                        members.addAll(chunk);
                    }
                    case ManyChange.Village(var place) -> before.putAll(move(handle, actor, chunk, place.code()));
                }
            }
            progress.check();
            return switch (plan.change()) {
                case ManyChange.Groups _ -> new ManyDone.Groups(members, ends);
                case ManyChange.Village(var place) -> new ManyDone.Village(place.code(), before);
            };
        });
    }

    /** The rows that began, each with the day to which it goes back. */
    private Map<UUID, LocalDate> begin(Handle handle, Actor actor, List<UUID> chunk, ManyChange.Groups groups) {
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

    private Map<UUID, String> move(Handle handle, Actor actor, List<UUID> chunk, String code) {
        Map<UUID, Person> known = directory.findAll(handle, chunk);
        Map<Person, Person> changed = new LinkedHashMap<>();
        Map<UUID, String> before = new LinkedHashMap<>();
        for (UUID id : chunk) {
            Person person = Objects.requireNonNull(known.get(id));
            changed.put(person, person.movedTo(code));
            before.put(id, person.villageCode() == null ? "" : person.villageCode());
        }
        register.updateAll(handle, actor, "people.manyVillage", changed, Map.of());
        return before;
    }

    /**
     * Takes back what was done, except where somebody changed it since.
     *
     * @return for how many persons
     */
    public int undo(ManyDone done) {
        Actor actor = access.require(Act.PEOPLE_WRITE);
        return database.write(handle -> switch (done) {
            case ManyDone.Groups groups -> end(handle, actor, groups);
            case ManyDone.Village village -> moveBack(handle, actor, village);
        });
    }

    private int end(Handle handle, Actor actor, ManyDone.Groups done) {
        Set<UUID> persons = new HashSet<>();
        for (List<UUID> chunk : chunks(done.members())) {
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

    private int moveBack(Handle handle, Actor actor, ManyDone.Village done) {
        int moved = 0;
        for (List<UUID> chunk : chunks(List.copyOf(done.before().keySet()))) {
            Map<Person, Person> changed = new LinkedHashMap<>();
            for (Person person : directory.findAll(handle, chunk).values()) {
                if (person.live() && done.code().equals(person.villageCode())) {
                    String before = done.before().get(person.id());
                    changed.put(person, person.movedTo(before == null || before.isEmpty() ? null : before));
                }
            }
            moved += register.updateAll(handle, actor, "people.manyUndoVillage", changed, Map.of());
        }
        return moved;
    }

    private static List<List<UUID>> chunks(List<UUID> all) {
        List<List<UUID>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return chunks;
    }
}
