package org.jishi.person;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.consent.ConsentFixing;
import org.jishi.identity.IdKind;
import org.jishi.identity.IdentityNumber;
import org.jishi.identity.Pinyin;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Ids;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of persons, within a transaction of the caller, each with its entry in the trail. Asks for no right and
 * checks no rule: {@link PersonService}, the import of rosters and the sample county do, and then write through here, so
 * that a person looks the same whoever brought them.
 */
public final class PersonRegister {
    /** What a change of these follows from: not told in the history. */
    private static final Set<String> DERIVED =
            Set.of("nameKey", "pinyin", "pinyinInitials", "liveIdNumber", "version", "live");

    private final Ids ids;
    private final OfficeClock clock;
    private final AuditTrail trail;
    private final Pinyin pinyin;
    private final ConsentFixing consents;
    private final PersonRepository people = new PersonRepository();

    public PersonRegister(Ids ids, OfficeClock clock, AuditTrail trail, Pinyin pinyin) {
        this.ids = ids;
        this.clock = clock;
        this.trail = trail;
        this.pinyin = pinyin;
        this.consents = new ConsentFixing(trail, clock);
    }

    /** A name's pinyin as the register keeps it: all syllables, no tones. */
    public String spelling(String name) {
        return pinyin.ofPerson(name).full();
    }

    /** The row of a new person; nothing is written. */
    public Person make(PersonRules.Prepared entry, @Nullable String source, @Nullable UUID importId) {
        IdentityNumber number = Objects.requireNonNull(entry.number());
        Pinyin.Spelling spelling = pinyin.ofPerson(entry.name().name());
        PersonDraft draft = entry.draft();
        boolean other = number.kind() == IdKind.OTHER;
        return new Person(
                ids.next(),
                entry.name().name(),
                entry.name().key(),
                spelling.full(),
                spelling.initials(),
                number.kind(),
                number.number(),
                number.number(),
                other ? draft.sex() : number.sex(),
                other ? draft.birth() : number.birth(),
                entry.phone(),
                draft.villageCode(),
                PersonRules.blankToNull(draft.address()),
                draft.householdCode(),
                PersonRules.blankToNull(draft.householdNo()),
                PersonRules.blankToNull(draft.ethnicity()),
                PersonRules.blankToNull(draft.education()),
                PersonRules.blankToNull(draft.employer()),
                draft.hasShop(),
                PersonRules.blankToNull(draft.note()),
                null,
                null,
                source,
                importId,
                false,
                null,
                true,
                draft.consentOn(),
                PersonRules.blankToNull(draft.consentVersion()),
                1,
                clock.now());
    }

    /** The row with what was entered put in; nothing is written. */
    public Person with(Person before, PersonRules.Prepared entry) {
        Person made = make(entry, before.source(), before.importId());
        return new Person(
                before.id(),
                made.name(),
                made.nameKey(),
                made.pinyin(),
                made.pinyinInitials(),
                made.idKind(),
                made.idNumber(),
                made.idNumber(),
                made.sex(),
                made.birth(),
                made.phone(),
                made.villageCode(),
                made.address(),
                made.householdCode(),
                made.householdNo(),
                made.ethnicity(),
                made.education(),
                made.employer(),
                made.hasShop(),
                made.note(),
                before.diedOn(),
                before.diedSource(),
                before.source(),
                before.importId(),
                before.hidden(),
                before.mergedInto(),
                before.live(),
                made.consentOn(),
                made.consentVersion(),
                before.version(),
                before.createdAt());
    }

    /** Writes new persons, sorted by the caller when they are many: by number, which spares the file. */
    public void insert(Handle handle, Actor actor, String act, Collection<Person> rows, Object detail) {
        if (!rows.isEmpty()) {
            rows.forEach(row -> OpenWords.refuse(null, row));
            people.insert(handle, rows);
            trail.append(
                    handle, actor, act, "person", rows.stream().map(Person::id).toList(), detail);
            consents.fix(handle, actor, rows.stream().map(Person::consentVersion));
        }
    }

    /**
     * Writes a changed person and tells the trail each field's old and new value.
     *
     * @return whether anything was different
     * @throws Refusal when somebody else changed the row since it was read
     */
    public boolean update(
            Handle handle, Actor actor, String act, Person before, Person after, Map<String, ?> moreDetail) {
        return updateAll(handle, actor, act, Map.of(before, after), moreDetail) == 1;
    }

    /**
     * As {@link #update} for many at once.
     *
     * @param changed each person as it was read, and as it shall be
     * @return how many were different
     */
    public int updateAll(
            Handle handle, Actor actor, String act, Map<Person, Person> changed, Map<String, ?> moreDetail) {
        Map<UUID, Object> details = new LinkedHashMap<>();
        List<Person> rows = new ArrayList<>();
        changed.forEach((before, after) -> {
            Map<String, List<@Nullable Object>> changes = changes(before, after);
            if (!changes.isEmpty()) {
                OpenWords.refuse(before, after);
                Map<String, Object> detail = new LinkedHashMap<>(moreDetail);
                detail.put("changes", changes);
                details.put(after.id(), detail);
                rows.add(after);
            }
        });
        if (!people.updateAll(handle, rows)) {
            throw new Refusal("people.changedMeanwhile");
        }
        if (!rows.isEmpty()) {
            trail.append(handle, actor, act, "person", details);
            // of both: what somebody signed before they signed, whatever they sign now
            consents.fix(handle, actor, changed.keySet().stream().map(Person::consentVersion));
            consents.fix(handle, actor, changed.values().stream().map(Person::consentVersion));
        }
        return rows.size();
    }

    /** Field name to old and new value, for the fields that differ. */
    public static Map<String, List<@Nullable Object>> changes(Person before, Person after) {
        Map<String, List<@Nullable Object>> changes = new LinkedHashMap<>();
        for (RecordComponent component : Person.class.getRecordComponents()) {
            if (!DERIVED.contains(component.getName())) {
                Object old = read(component, before);
                Object now = read(component, after);
                if (!Objects.equals(old, now)) {
                    changes.put(component.getName(), Arrays.asList(old, now));
                }
            }
        }
        return changes;
    }

    private static @Nullable Object read(RecordComponent component, Person person) {
        try {
            return component.getAccessor().invoke(person);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.getName(), e);
        }
    }

    /**
     * Takes persons out of the register, as a withdrawn import does; their rows and history stay.
     *
     * @throws Refusal when others were merged into one of them, who would be nobody then
     */
    public void hide(Handle handle, Actor actor, String act, Collection<UUID> rowIds, Object detail) {
        people.withTombstones(handle, rowIds).ifPresent(name -> {
            throw new Refusal("people.hide.merged", name);
        });
        people.hide(handle, rowIds);
        trail.append(handle, actor, act, "person", rowIds, detail);
    }

    /** Begins groups of persons who may have belonged to them before, even from the same day on. */
    public void beginTags(Handle handle, Actor actor, String act, Collection<PersonTag> rows) {
        Map<List<Object>, PersonTag> there = new HashMap<>();
        people.tags(handle, rows.stream().map(PersonTag::personId).distinct().toList())
                .forEach(row -> there.put(List.of(row.personId(), row.tag(), row.since()), row));
        List<PersonTag> fresh = new ArrayList<>();
        Map<UUID, Object> again = new LinkedHashMap<>();
        for (PersonTag row : rows) {
            OpenWords.refuse("tags", row.tag());
            PersonTag before = there.get(List.<Object>of(row.personId(), row.tag(), row.since()));
            if (before == null) {
                fresh.add(row);
            } else {
                people.reopenTag(handle, before.id(), row.source());
                again.put(before.id(), Map.of("person", row.personId(), "tag", row.tag(), "since", row.since()));
            }
        }
        insertTags(handle, actor, act, fresh);
        if (!again.isEmpty()) {
            trail.append(handle, actor, act, "person_tag", again);
        }
    }

    /** Writes groups that begin; the caller has seen that the persons never had them from that day on. */
    public void insertTags(Handle handle, Actor actor, String act, Collection<PersonTag> rows) {
        if (!rows.isEmpty()) {
            rows.forEach(row -> OpenWords.refuse("tags", row.tag()));
            people.insertTags(handle, rows);
            Map<UUID, Object> details = new LinkedHashMap<>();
            rows.forEach(row ->
                    details.put(row.id(), Map.of("person", row.personId(), "tag", row.tag(), "since", row.since())));
            trail.append(handle, actor, act, "person_tag", details);
        }
    }

    /** All groups that the persons belong or belonged to. */
    public List<PersonTag> tags(Handle handle, Collection<UUID> personIds) {
        return people.tags(handle, personIds);
    }

    /** The whole poverty history of the persons. */
    public List<PovertyStatus> poverty(Handle handle, Collection<UUID> personIds) {
        return people.poverty(handle, personIds);
    }

    /** Lets groups count on no day: what an import that is taken back had begun. */
    public void voidTags(Handle handle, Actor actor, String act, Collection<PersonTag> rows) {
        Map<PersonTag, LocalDate> ends = new LinkedHashMap<>();
        rows.forEach(row -> ends.put(row, row.since()));
        endTags(handle, actor, act, ends);
    }

    /** Ends groups, each on its day. */
    public void endTags(Handle handle, Actor actor, String act, Map<PersonTag, LocalDate> ends) {
        Map<UUID, Object> details = new LinkedHashMap<>();
        ends.forEach((row, until) -> {
            people.endTag(handle, row.id(), until);
            details.put(
                    row.id(), Map.of("person", row.personId(), "tag", row.tag(), "since", row.since(), "until", until));
        });
        if (!details.isEmpty()) {
            trail.append(handle, actor, act, "person_tag", details);
        }
    }

    /** Puts another level in the place of one that should not have been written. */
    public void correctPoverty(Handle handle, Actor actor, String act, PovertyStatus row, PovertyLevel level) {
        people.changePoverty(handle, row.id(), level, row.until(), row.source());
        trail.append(
                handle,
                actor,
                act,
                "poverty_status",
                row.id(),
                Map.of("person", row.personId(), "status", level, "before", row.status(), "since", row.since()));
    }

    /** Writes statuses of persons who have none yet. */
    public void insertPoverty(Handle handle, Actor actor, String act, Collection<PovertyStatus> rows) {
        if (!rows.isEmpty()) {
            people.insertPoverty(handle, rows);
            Map<UUID, Object> details = new LinkedHashMap<>();
            rows.forEach(row -> details.put(
                    row.id(), Map.of("person", row.personId(), "status", row.status(), "since", row.since())));
            trail.append(handle, actor, act, "poverty_status", details);
        }
    }

    /**
     * Puts a status into a person's history: from its day on, until the next one that is known.
     *
     * @return false when the register already says so on that day
     */
    public boolean putPoverty(
            Handle handle, Actor actor, UUID personId, PovertyLevel level, LocalDate since, @Nullable String source) {
        List<PovertyStatus> known = people.poverty(handle, List.of(personId));
        if (known.stream().anyMatch(row -> row.on(since) && row.status() == level)) {
            return false;
        }
        LocalDate until = known.stream()
                .map(PovertyStatus::since)
                .filter(day -> day.isAfter(since))
                .min(LocalDate::compareTo)
                .orElse(null);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("person", personId);
        detail.put("status", level);
        detail.put("since", since);
        for (PovertyStatus row : known) {
            if (row.since().equals(since)) {
                people.changePoverty(handle, row.id(), level, row.until(), source);
                detail.put("before", row.status());
                trail.append(handle, actor, "people.poverty", "poverty_status", row.id(), detail);
                return true;
            }
            if (row.on(since)) {
                people.changePoverty(handle, row.id(), row.status(), since, row.source());
                trail.append(handle, actor, "people.povertyEnd", "poverty_status", row.id(), detail);
            }
        }
        PovertyStatus made = new PovertyStatus(ids.next(), personId, level, since, until, source, 1);
        people.insertPoverty(handle, List.of(made));
        trail.append(handle, actor, "people.poverty", "poverty_status", made.id(), detail);
        return true;
    }
}
