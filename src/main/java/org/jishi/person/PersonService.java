package org.jishi.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.Masking;
import org.jishi.identity.Pinyin;
import org.jishi.person.EntryCheck.Found;
import org.jishi.person.EntryCheck.Likely;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Right;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The register of persons. Whoever may see people lists and reads them, numbers masked; a clerk registers and changes.
 * The same identity number twice is refused; somebody who may be there already is kept only when the clerk says to have
 * seen each one who is like it. Every look at a whole number goes into the trail.
 */
public final class PersonService {
    /** A number that stands masked until somebody who may asks to see it. */
    public enum Secret {
        ID_NUMBER,
        PHONE
    }

    /** A person as the form for changes needs one, numbers whole. */
    public record Opened(UUID id, int version, PersonEntry entry) {}

    private final Acts acts;
    private final AuditTrail trail;
    private final PersonRegister register;
    private final PlaceService places;
    private final List<TimelineSource> stories;
    private final Pinyin pinyin = new Pinyin();
    private final PersonRepository people = new PersonRepository();
    private final PersonDirectory directory = new PersonDirectory();
    private final Duplicates duplicates = new Duplicates(people, pinyin);
    private final PersonHistory histories;
    private final PersonViews views;
    private final PersonPages pages;

    /**
     * @param stories what other rooms tell of a person
     * @param finder whom words typed above the list mean; while it cannot say, the store is asked
     */
    public PersonService(
            Acts acts,
            PersonRegister register,
            PlaceService places,
            List<TimelineSource> stories,
            PersonFinder finder,
            LikelyTwice twice) {
        this.acts = acts;
        this.trail = acts.trail();
        this.register = register;
        this.places = places;
        this.stories = List.copyOf(stories);
        this.histories = new PersonHistory(acts.trail(), places);
        this.views = new PersonViews(places);
        this.pages = new PersonPages(acts, pinyin, finder, twice, views);
    }

    /** A page of the register, by the filters of {@link PersonFilter} and the orders of {@link PersonListRepository}. */
    public Page<PersonRow> page(PageRequest request) {
        return pages.page(acts.require(Act.PEOPLE_READ), request);
    }

    /** All who match what a page asks for, whatever the page, in its order. */
    public List<UUID> ids(PageRequest request) {
        return pages.ids(acts.require(Act.PEOPLE_READ), request);
    }

    /** What the list's filters offer that only the register knows. */
    public PersonChoices choices() {
        return pages.choices(acts.require(Act.PEOPLE_READ));
    }

    /** How many persons agreed to each version of the notice last, by its name. */
    public Map<String, Integer> agreed() {
        acts.require(Right.anyOf(Act.PEOPLE_READ, Act.SETTINGS_WRITE));
        return pages.agreed();
    }

    /** The first who fit what is typed; for fields that pick a person. */
    public List<PersonRow> find(String words, int limit) {
        return page(PageRequest.first(limit).search(words)).rows();
    }

    /** A person as the register stands today: the id of one who was merged gives the one who is left. */
    public Optional<PersonFile> get(UUID id) {
        return acts.snapshot(
                Act.PEOPLE_READ, handle -> directory.findLive(handle, id).map(person -> views.file(handle, person)));
    }

    /** What the register says to an entry; nothing is written. */
    public EntryCheck check(PersonEntry entry, @Nullable UUID self) {
        Granted granted = acts.require(Act.PEOPLE_WRITE);
        PersonRules.Prepared prepared = prepare(entry.draft());
        return granted.snapshot(handle -> {
            List<Problem> problems = new ArrayList<>(prepared.problems());
            problems.addAll(furtherProblems(handle, entry));
            Set<UUID> before = likelyBefore(handle, self);
            List<Likely> likely = duplicates.likely(handle, prepared, self).stream()
                    .filter(each -> !before.contains(each.person().id()))
                    .map(each -> new Likely(views.found(handle, each.person()), duplicates.reasons(each)))
                    .toList();
            Found known = duplicates
                    .known(handle, prepared, self)
                    .map(person -> views.found(handle, person))
                    .orElse(null);
            List<Problem> warnings = new ArrayList<>(prepared.warnings());
            warnings.addAll(OpenContacts.told(handle, OpenContacts.of(entry)));
            return new EntryCheck(problems, warnings, known, likely);
        });
    }

    /**
     * Registers a person.
     *
     * @param seen those like the entry whom the clerk has looked at and found to be others
     */
    public UUID register(PersonEntry entry, Set<UUID> seen) {
        Granted granted = acts.require(Act.PEOPLE_WRITE);
        PersonRules.Prepared prepared = prepare(entry.draft());
        return granted.write((handle, actor) -> {
            refuseUnlessGood(handle, entry, prepared, null, seen);
            Person person = register.make(prepared, null, null);
            register.insert(handle, actor, "people.register", List.of(person), Map.of("name", person.name()));
            putTags(handle, actor, person.id(), entry);
            putPoverty(handle, actor, person.id(), entry.poverty());
            return person.id();
        });
    }

    /** Opens a person for changes; the look at the whole numbers goes into the trail. */
    public Opened open(UUID id) {
        return acts.write(Right.allOf(Act.PEOPLE_WRITE, Act.PEOPLE_WHOLE_ID), (handle, actor) -> {
            Person person = live(handle, id);
            trail.append(handle, actor, "people.reveal", "person", person.id(), Map.of("secret", "change"));
            Set<String> tags = new HashSet<>();
            people.tags(handle, List.of(person.id())).stream()
                    .filter(tag -> tag.until() == null)
                    .forEach(tag -> tags.add(tag.tag()));
            return new Opened(person.id(), person.version(), new PersonEntry(PersonDraft.of(person), tags, null, null));
        });
    }

    /**
     * Changes a person.
     *
     * @param version as {@link #open} gave it
     * @param seen as in {@link #register}
     */
    public void change(UUID id, int version, PersonEntry entry, Set<UUID> seen) {
        Granted granted = acts.require(Act.PEOPLE_WRITE);
        PersonRules.Prepared prepared = prepare(entry.draft());
        granted.change((handle, actor) -> {
            Person before = live(handle, id);
            if (before.version() != version) {
                throw new Refusal("people.changedMeanwhile");
            }
            refuseUnlessGood(handle, entry, prepared, id, seen);
            Person after = register.with(before, prepared);
            Refusal.ifAny(DeathRules.problems(after));
            register.update(handle, actor, "people.change", before, after, Map.of());
            putTags(handle, actor, id, entry);
            putPoverty(handle, actor, id, entry.poverty());
        });
    }

    /** Puts a status into the person's history, from its day until the next that is known. */
    public void poverty(UUID id, PersonEntry.Poverty status) {
        acts.change(Act.PEOPLE_WRITE, (handle, actor) -> {
            Person person = live(handle, id);
            Refusal.ifAny(PersonRules.poverty(status, person.birth(), acts.today()));
            if (!putPoverty(handle, actor, id, status)) {
                throw Refusal.at("povertyLevel", "people.poverty.same", status.since());
            }
        });
    }

    /** Shows a whole number and says so in the trail. */
    public String reveal(UUID id, Secret secret) {
        return acts.write(Act.PEOPLE_WHOLE_ID, (handle, actor) -> {
            Person person = live(handle, id);
            trail.append(handle, actor, "people.reveal", "person", person.id(), Map.of("secret", secret));
            return switch (secret) {
                case ID_NUMBER -> person.idNumber();
                case PHONE -> Objects.requireNonNullElse(person.phone(), "");
            };
        });
    }

    /** What was done to the person's entry, the latest first. */
    public List<HistoryLine> history(UUID id) {
        Granted granted = acts.require(Act.PEOPLE_READ);
        boolean withLooks = granted.actor().may(Act.TRAIL_READ);
        return granted.snapshot(handle -> {
            return histories.of(handle, people.rows(handle, List.of(id)), withLooks);
        });
    }

    /** What happened to the person in other rooms, the latest first. */
    public List<TimelineEntry> story(UUID id) {
        return acts.snapshot(
                Act.PEOPLE_READ,
                handle -> stories.stream()
                        .flatMap(source -> source.of(handle, id).stream())
                        .sorted(Comparator.comparing(TimelineEntry::on).reversed())
                        .toList());
    }

    /** The office's own words for groups, beside the known ones; for filters and forms. */
    public List<String> ownTags() {
        return acts.read(Act.PEOPLE_READ, people::tagWords).stream()
                .filter(tag -> KnownTag.of(tag).isEmpty())
                .toList();
    }

    private PersonRules.Prepared prepare(PersonDraft draft) {
        return PersonRules.prepare(
                draft, acts.today(), code -> places.book().county(code).isPresent());
    }

    private void refuseUnlessGood(
            Handle handle, PersonEntry entry, PersonRules.Prepared prepared, @Nullable UUID self, Set<UUID> seen) {
        Refusal.ifAny(Stream.concat(prepared.problems().stream(), furtherProblems(handle, entry).stream())
                .toList());
        duplicates.known(handle, prepared, self).ifPresent(person -> {
            throw Refusal.at("idNumber", "people.register.known", person.name(), Masking.idNumber(person.idNumber()));
        });
        Set<UUID> before = likelyBefore(handle, self);
        long unseen = duplicates.likely(handle, prepared, self).stream()
                .map(match -> match.person().id())
                .filter(id -> !seen.contains(id) && !before.contains(id))
                .count();
        if (unseen > 0) {
            throw new Refusal("people.register.likely", unseen);
        }
    }

    private Set<UUID> likelyBefore(Handle handle, @Nullable UUID self) {
        return self == null ? Set.of() : Set.copyOf(duplicates.likelyNow(handle, live(handle, self)));
    }

    private List<Problem> furtherProblems(Handle handle, PersonEntry entry) {
        List<Problem> problems = new ArrayList<>();
        String village = entry.draft().villageCode();
        if (village != null && places.fullNames(handle, List.of(village)).isEmpty()) {
            problems.add(Problem.at("villageCode", "people.register.place"));
        }
        PersonRules.tags(entry.tags(), problems);
        if (entry.tagsSince() != null && entry.tagsSince().isAfter(acts.today())) {
            problems.add(Problem.at("tagsSince", "people.register.future"));
        }
        if (entry.poverty() != null) {
            problems.addAll(PersonRules.poverty(entry.poverty(), entry.draft().birth(), acts.today()));
        }
        return problems;
    }

    private void putTags(Handle handle, Actor actor, UUID person, PersonEntry entry) {
        LocalDate today = acts.today();
        LocalDate since = Objects.requireNonNullElse(entry.tagsSince(), today);
        List<PersonTag> open = people.tags(handle, List.of(person)).stream()
                .filter(tag -> tag.until() == null)
                .toList();
        Set<String> held = new HashSet<>();
        Map<PersonTag, LocalDate> ended = new LinkedHashMap<>();
        for (PersonTag tag : open) {
            if (entry.tags().contains(tag.tag())) {
                held.add(tag.tag());
            } else {
                ended.put(tag, today.isBefore(tag.since()) ? tag.since() : today);
            }
        }
        register.endTags(handle, actor, "people.tagEnd", ended);
        List<PersonTag> fresh = entry.tags().stream()
                .filter(tag -> !held.contains(tag))
                .sorted()
                .map(tag -> new PersonTag(acts.newId(), person, tag.strip(), since, null, null, 1))
                .toList();
        register.insertTags(handle, actor, "people.tag", fresh);
    }

    private boolean putPoverty(Handle handle, Actor actor, UUID person, PersonEntry.@Nullable Poverty status) {
        return status != null
                && register.putPoverty(
                        handle,
                        actor,
                        person,
                        status.level(),
                        status.since(),
                        PersonRules.blankToNull(status.source()));
    }

    private Person live(Handle handle, UUID id) {
        return people.find(handle, id).filter(Person::live).orElseThrow(() -> new Refusal("people.gone"));
    }
}
