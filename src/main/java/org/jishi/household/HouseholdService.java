package org.jishi.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.person.Person;
import org.jishi.person.PersonDirectory;
import org.jishi.person.SpanRules;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk does with households: whoever may change persons may. Each act is one transaction and says what it did, so
 * that {@link HouseholdUndo} can take it back.
 */
public final class HouseholdService {
    private final Acts acts;
    private final AuditTrail trail;
    private final PlaceService places;
    private final HouseholdBook book;
    private final PersonDirectory directory = new PersonDirectory();
    private final HouseholdRepository households = new HouseholdRepository();

    public HouseholdService(Acts acts, PlaceService places) {
        this.acts = acts;
        this.trail = acts.trail();
        this.places = places;
        this.book = new HouseholdBook(acts.trail());
    }

    /** Makes a household of one: that person is its head. */
    public HouseholdDone make(UUID head, HouseholdDraft draft, LocalDate since) {
        return acts.write(Act.PEOPLE_WRITE, (handle, actor) -> {
            Person person = living(handle, head);
            refuseElsewhere(handle, person);
            List<Problem> problems = new ArrayList<>(problems(handle, draft, null));
            problems.addAll(SpanRules.day("since", since, free(handle, person), acts.today()));
            Refusal.ifAny(problems);
            String number = HouseholdRules.number(draft.number());
            Household household = new Household(
                    acts.newId(),
                    number,
                    number,
                    draft.villageCode(),
                    blankToNull(draft.address()),
                    since,
                    null,
                    null,
                    1,
                    acts.clock().now());
            Member member = Member.begins(acts.newId(), household.id(), person.id(), Relation.HEAD, since);
            book.make(handle, actor, List.of(household), List.of(member));
            return new HouseholdDone(
                    household.id(), HouseholdDone.Kind.MADE, Map.of(member.id(), 1), Map.of(), household.version());
        });
    }

    /** Puts somebody into a household; as its head only where it has none. */
    public HouseholdDone add(UUID household, UUID person, Relation relation, LocalDate since) {
        return acts.write(Act.PEOPLE_WRITE, (handle, actor) -> {
            Household joined = living(households.find(handle, household).orElse(null));
            Person member = living(handle, person);
            refuseElsewhere(handle, member);
            if (relation == Relation.HEAD
                    && households.open(handle, household).stream().anyMatch(each -> each.liveHead() != null)) {
                throw Refusal.at("relation", "people.household.hasHead");
            }
            Refusal.ifAny(HouseholdRules.sex(relation, member));
            LocalDate free = free(handle, member);
            LocalDate earliest = free == null || free.isBefore(joined.formedOn()) ? joined.formedOn() : free;
            Refusal.ifAny(SpanRules.day("since", since, earliest, acts.today()));
            Member row = Member.begins(acts.newId(), household, member.id(), relation, since);
            book.begin(handle, actor, "people.householdJoin", List.of(row));
            return new HouseholdDone(household, HouseholdDone.Kind.ADDED, Map.of(row.id(), 1), Map.of(), 0);
        });
    }

    /** Takes somebody out. The head goes only after another was chosen; the last one by dissolving the household. */
    public HouseholdDone takeOut(UUID memberId, int version, LocalDate on, String reason) {
        return acts.write(Act.PEOPLE_WRITE, (handle, actor) -> {
            Member member = shown(handle, memberId, version);
            if (households.open(handle, member.householdId()).size() == 1) {
                throw new Refusal("people.household.lastOne");
            }
            if (member.liveHead() != null) {
                throw new Refusal("people.household.headStays");
            }
            List<Problem> problems = new ArrayList<>(SpanRules.day("until", on, member.since(), acts.today()));
            problems.addAll(SpanRules.reason(reason, "people.household.noReason"));
            Refusal.ifAny(problems);
            end(handle, actor, List.of(member), on, Ending.LEFT, reason.strip());
            return new HouseholdDone(
                    member.householdId(),
                    HouseholdDone.Kind.TAKEN_OUT,
                    Map.of(),
                    Map.of(member.id(), member.version() + 1),
                    0);
        });
    }

    /**
     * Another member becomes the head, and each member something to them. A head who died goes out of the household.
     *
     * @param next the row of the member who becomes the head
     * @param relations what all others are to the next head, by their rows: exactly those who were shown
     */
    public HouseholdDone changeHead(UUID household, UUID next, LocalDate on, Map<UUID, Relation> relations) {
        return acts.write(Act.PEOPLE_WRITE, (handle, actor) -> {
            living(households.find(handle, household).orElse(null));
            Map<UUID, Member> open = households.open(handle, household).stream()
                    .collect(Collectors.toMap(Member::id, row -> row, (one, other) -> one, LinkedHashMap::new));
            Member chosen = open.get(next);
            if (chosen == null || chosen.liveHead() != null) {
                throw new Refusal("people.changedMeanwhile");
            }
            living(handle, chosen.personId());
            Map<UUID, Person> persons = directory.findAll(
                    handle, open.values().stream().map(Member::personId).toList());
            Map<Member, Relation> turned = HeadChange.turned(open.values(), chosen, persons, relations);
            LocalDate earliest = open.values().stream()
                    .filter(row -> turned.containsKey(row) || row.liveHead() != null)
                    .map(Member::since)
                    .max(LocalDate::compareTo)
                    .orElse(chosen.since());
            Refusal.ifAny(SpanRules.day("since", on, earliest, acts.today()));
            List<Member> gone = open.values().stream()
                    .filter(row -> row.liveHead() != null && !turned.containsKey(row))
                    .toList();
            end(handle, actor, gone, on, Ending.DIED, null);
            end(handle, actor, List.copyOf(turned.keySet()), on, Ending.TURNED, null);
            List<Member> begun = new ArrayList<>();
            turned.forEach(
                    (row, relation) -> begun.add(Member.begins(acts.newId(), household, row.personId(), relation, on)));
            book.begin(handle, actor, "people.householdTurn", begun);
            Map<UUID, Integer> ended = new HashMap<>();
            gone.forEach(row -> ended.put(row.id(), row.version() + 1));
            turned.keySet().forEach(row -> ended.put(row.id(), row.version() + 1));
            return new HouseholdDone(
                    household,
                    HouseholdDone.Kind.HEAD,
                    begun.stream().collect(Collectors.toMap(Member::id, Member::version)),
                    ended,
                    0);
        });
    }

    /**
     * The household ends, with everybody's part in it; its number is free again.
     *
     * @param members the rows of all who were shown to be in it
     */
    public HouseholdDone dissolve(UUID id, int version, Set<UUID> members, LocalDate on, String reason) {
        return acts.write(Act.PEOPLE_WRITE, (handle, actor) -> {
            Household household = living(households.find(handle, id).orElse(null));
            List<Member> open = households.open(handle, id);
            if (!open.stream().map(Member::id).collect(Collectors.toSet()).equals(members)) {
                throw new Refusal("people.changedMeanwhile");
            }
            LocalDate earliest = households.members(handle, id).stream()
                    .filter(row -> row.ending() != Ending.UNDONE)
                    .map(row -> row.until() == null ? row.since() : row.until())
                    .max(LocalDate::compareTo)
                    .orElse(household.formedOn());
            List<Problem> problems = new ArrayList<>(SpanRules.day("until", on, earliest, acts.today()));
            problems.addAll(SpanRules.reason(reason, "people.household.noReason"));
            Refusal.ifAny(problems);
            end(handle, actor, open, on, Ending.DISSOLVED, null);
            if (!households.dissolve(handle, id, version, on, reason.strip())) {
                throw new Refusal("people.changedMeanwhile");
            }
            trail.append(
                    handle, actor, "people.householdDissolve", Household.TABLE, id, Map.of("reason", reason.strip()));
            return new HouseholdDone(
                    id,
                    HouseholdDone.Kind.DISSOLVED,
                    Map.of(),
                    open.stream().collect(Collectors.toMap(Member::id, row -> row.version() + 1)),
                    version + 1);
        });
    }

    /** Changes number, village and address. */
    public void change(UUID id, int version, HouseholdDraft draft) {
        acts.change(Act.PEOPLE_WRITE, (handle, actor) -> {
            Household before = living(households.find(handle, id).orElse(null));
            Refusal.ifAny(problems(handle, draft, id));
            String number = HouseholdRules.number(draft.number());
            Household after = new Household(
                    id,
                    number,
                    number,
                    draft.villageCode(),
                    blankToNull(draft.address()),
                    before.formedOn(),
                    null,
                    null,
                    version,
                    before.createdAt());
            if (before.version() != version || !households.update(handle, after)) {
                throw new Refusal("people.changedMeanwhile");
            }
            trail.append(
                    handle,
                    actor,
                    "people.householdChange",
                    Household.TABLE,
                    id,
                    Map.of("changes", HouseholdDraft.changes(before, after)));
        });
    }

    /** Puts right what a member was entered as. */
    public void relation(UUID memberId, int version, Relation relation) {
        acts.change(Act.PEOPLE_WRITE, (handle, actor) -> {
            Member member = shown(handle, memberId, version);
            if (relation == Relation.HEAD) {
                throw Refusal.at("relation", "people.household.hasHead");
            }
            if (relation == member.relation()) {
                throw Refusal.at("relation", "people.household.sameRelation");
            }
            Refusal.ifAny(HouseholdRules.sex(
                    relation, directory.find(handle, member.personId()).orElseThrow()));
            if (!households.relation(handle, memberId, version, relation)) {
                throw new Refusal("people.changedMeanwhile");
            }
            book.tell(
                    handle,
                    actor,
                    "people.householdRelation",
                    List.of(households.member(handle, memberId).orElseThrow()),
                    null);
        });
    }

    private void end(
            Handle handle, Actor actor, List<Member> members, LocalDate on, Ending ending, @Nullable String reason) {
        List<Member> ended = new ArrayList<>();
        for (Member member : members) {
            if (!households.end(handle, member.id(), member.version(), on, ending, reason)) {
                throw new Refusal("people.changedMeanwhile");
            }
            ended.add(households.member(handle, member.id()).orElseThrow());
        }
        book.tell(
                handle,
                actor,
                ending == Ending.TURNED ? "people.householdTurnEnd" : "people.householdLeave",
                ended,
                reason);
    }

    private List<Problem> problems(Handle handle, HouseholdDraft draft, @Nullable UUID self) {
        List<Problem> problems = new ArrayList<>(HouseholdRules.problems(draft));
        String village = draft.villageCode();
        if (village != null && places.fullNames(handle, List.of(village)).isEmpty()) {
            problems.add(Problem.at("villageCode", "people.register.place"));
        }
        String number = HouseholdRules.number(draft.number());
        if (number != null) {
            households
                    .byNumber(handle, number)
                    .filter(other -> !other.id().equals(self))
                    .ifPresent(other -> problems.add(
                            Problem.at("number", "people.household.known", HouseholdNames.of(handle, other))));
        }
        return problems;
    }

    private void refuseElsewhere(Handle handle, Person person) {
        households.now(handle, person.id()).ifPresent(row -> {
            Household household = households.find(handle, row.householdId()).orElseThrow();
            throw Refusal.at(
                    "person", "people.household.elsewhere", person.name(), HouseholdNames.of(handle, household));
        });
    }

    /** The day from which somebody may be in a household: the last one's end, null for who was in none. */
    private @Nullable LocalDate free(Handle handle, Person person) {
        return households.of(handle, person.id()).stream()
                .filter(row -> row.ending() != Ending.UNDONE)
                .map(Member::until)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private Person living(Handle handle, UUID id) {
        Person person = directory.findLive(handle, id).orElseThrow(() -> new Refusal("people.gone"));
        if (person.diedOn() != null) {
            throw Refusal.at("person", "people.household.dead", person.name(), person.diedOn());
        }
        return person;
    }

    private static Household living(@Nullable Household household) {
        if (household == null || !household.living()) {
            throw new Refusal("people.household.gone");
        }
        return household;
    }

    private Member shown(Handle handle, UUID id, int version) {
        Member member = households
                .member(handle, id)
                .filter(Member::open)
                .orElseThrow(() -> new Refusal("people.changedMeanwhile"));
        if (member.version() != version) {
            throw new Refusal("people.changedMeanwhile");
        }
        return member;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
