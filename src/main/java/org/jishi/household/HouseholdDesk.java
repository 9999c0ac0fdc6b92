package org.jishi.household;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.Masking;
import org.jishi.person.HistoryLine;
import org.jishi.person.OpenContacts;
import org.jishi.person.Person;
import org.jishi.person.PersonDirectory;
import org.jishi.person.PersonHistory;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Act;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Problem;

/** What pages show of households; identity numbers are masked. Whoever may see persons may see these. */
public final class HouseholdDesk {
    private static final Comparator<MemberRow> ORDER = Comparator.comparing((MemberRow row) -> row.relation())
            .thenComparing(MemberRow::since)
            .thenComparing(MemberRow::id);

    private final Acts acts;
    private final PlaceService places;
    private final PersonHistory histories;
    private final PersonDirectory directory = new PersonDirectory();
    private final HouseholdRepository households = new HouseholdRepository();
    private final HouseholdListRepository lists = new HouseholdListRepository();
    private final HouseholdFacts facts;

    public HouseholdDesk(Acts acts, PlaceService places) {
        this.acts = acts;
        this.places = places;
        this.histories = new PersonHistory(acts.trail(), places);
        this.facts = new HouseholdFacts(acts);
    }

    /** Of a household as it is typed, what is somebody's phone or account, though everybody sees it where it stands. */
    public List<Problem> told(HouseholdDraft draft) {
        return acts.read(Act.PEOPLE_WRITE, handle -> OpenContacts.told(handle, HouseholdRules.open(draft)));
    }

    /**
     * A page of households, by the filters and orders of {@link HouseholdListRepository} and {@link HouseholdFacts}; state is OPEN, HEADLESS (no living
     * head) or DISSOLVED. Words: a number from its beginning, the name of anybody in it, a village's name.
     */
    public Page<HouseholdRow> page(PageRequest request) {
        Granted granted = acts.require(Act.PEOPLE_READ);
        HouseholdFacts.Remembered remembered = facts.remembered(request);
        return granted.snapshot(handle -> {
            Page<HouseholdListRepository.Listed> page = lists.page(handle, request, remembered);
            return new Page<>(shown(handle, page.rows()), page.total());
        });
    }

    /** All that match what a page asks for, whatever the page, in its order. */
    public List<UUID> ids(PageRequest request) {
        Granted granted = acts.require(Act.PEOPLE_READ);
        HouseholdFacts.Remembered remembered = facts.remembered(request);
        return granted.snapshot(handle -> lists.ids(handle, request, remembered));
    }

    /** Some of them as the list shows them, in the order of their ids given; for a transaction of the caller's. */
    List<HouseholdRow> rows(Handle handle, List<UUID> ids) {
        return shown(handle, HouseholdListRepository.rows(handle, ids));
    }

    private List<HouseholdRow> shown(Handle handle, List<HouseholdListRepository.Listed> rows) {
        List<String> codes = rows.stream()
                .map(HouseholdListRepository.Listed::villageCode)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, String> villages = places.fullNames(handle, codes);
        Map<String, String> townships = places.shortNames(
                handle,
                codes.stream().map(code -> code.substring(0, 9)).distinct().toList());
        return rows.stream().map(row -> row.shown(villages, townships)).toList();
    }

    /** Since when households wait for a head, the longest first; asks for no right. */
    public static List<LocalDate> waitingForHead(Handle handle) {
        return HouseholdListRepository.headlessSince(handle);
    }

    /** The first households that are, for fields that pick one. */
    public List<HouseholdRow> find(String words, int limit) {
        return page(PageRequest.first(limit).search(words).filter("state", "OPEN"))
                .rows();
    }

    public Optional<HouseholdFile> get(UUID id) {
        return acts.snapshot(
                Act.PEOPLE_READ, handle -> households.find(handle, id).map(household -> file(handle, household)));
    }

    /** The household of a person, whose id may also be that of an entry merged into theirs. */
    public OfPerson of(UUID person) {
        return acts.snapshot(Act.PEOPLE_READ, handle -> {
            UUID live = directory.findLive(handle, person).map(Person::id).orElse(person);
            HouseholdFile now = households
                    .now(handle, live)
                    .flatMap(row -> households.find(handle, row.householdId()))
                    .map(household -> file(handle, household))
                    .orElse(null);
            MemberRow own = now == null
                    ? null
                    : now.members().stream()
                            .filter(row -> row.personId().equals(live))
                            .findFirst()
                            .orElse(null);
            return new OfPerson(now, own, past(handle, live));
        });
    }

    /** What held on some day and no longer does, the latest first. */
    private List<OfPerson.Past> past(Handle handle, UUID person) {
        return households.of(handle, person).stream()
                .filter(row -> row.until() != null && row.until().isAfter(row.since()))
                .sorted(Comparator.comparing(Member::since).reversed())
                .map(row -> new OfPerson.Past(
                        row.householdId(),
                        households.find(handle, row.householdId()).orElseThrow().number(),
                        row.relation(),
                        row.since(),
                        Objects.requireNonNull(row.until())))
                .toList();
    }

    /** What was done to the household and to who is in it, the latest first. */
    public List<HistoryLine> history(UUID id) {
        Granted granted = acts.require(Act.PEOPLE_READ);
        boolean withLooks = granted.actor().may(Act.TRAIL_READ);
        return granted.snapshot(handle -> {
            Map<String, List<UUID>> rows = new LinkedHashMap<>();
            rows.put(Household.TABLE, List.of(id));
            rows.put(
                    Member.TABLE,
                    households.members(handle, id).stream().map(Member::id).toList());
            return histories.of(handle, rows, withLooks);
        });
    }

    private HouseholdFile file(Handle handle, Household household) {
        List<Member> rows = households.members(handle, household.id());
        Map<UUID, Person> persons =
                directory.findAll(handle, rows.stream().map(Member::personId).toList());
        List<MemberRow> shown = rows.stream()
                .map(row -> row(row, Objects.requireNonNull(persons.get(row.personId()))))
                .toList();
        String village = household.villageCode();
        return new HouseholdFile(
                household,
                village == null
                        ? null
                        : places.fullNames(handle, List.of(village)).getOrDefault(village, village),
                shown.stream().filter(row -> row.until() == null).sorted(ORDER).toList(),
                past(shown));
    }

    private static List<MemberRow> past(Collection<MemberRow> rows) {
        return rows.stream()
                .filter(row -> row.until() != null && row.until().isAfter(row.since()))
                .sorted(Comparator.comparing(MemberRow::since).reversed())
                .toList();
    }

    private static MemberRow row(Member row, Person person) {
        return new MemberRow(
                row.id(),
                row.version(),
                person.id(),
                person.name(),
                Masking.idNumber(person.idNumber()),
                person.sex(),
                person.diedOn(),
                row.relation(),
                row.since(),
                row.until(),
                row.ending(),
                row.reason());
    }
}
