package org.jishi.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.Person;
import org.jishi.person.PersonDirectory;
import org.jishi.person.SpanRules;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/**
 * What a clerk does with who belongs to which organisation: whoever may change persons may. Each act is one transaction
 * and says what it did, so that it can be taken back while nobody has changed the same rows since.
 */
public final class MembershipService {
    private final Acts acts;
    private final MembershipBook book;
    private final PersonDirectory directory = new PersonDirectory();
    private final MembershipRepository rows = new MembershipRepository();

    public MembershipService(Acts acts) {
        this.acts = acts;
        this.book = new MembershipBook(acts.trail());
    }

    /** Somebody belongs to an organisation from that day on. Who stands for it died: then that one's part ends. */
    public MembershipDone add(UUID organisation, UUID person, MemberRole role, LocalDate since) {
        return acts.write(Act.PEOPLE_WRITE, (handle, actor) -> {
            Organisation joined = inBusiness(handle, organisation);
            Person member = living(handle, person);
            Refusal.ifAny(fits(joined, role));
            Map<UUID, Integer> ended = role == MemberRole.LEGAL ? endDead(handle, actor, joined) : Map.of();
            Refusal.ifAny(begins(handle, organisation, member, role, since));
            Membership row = Membership.begins(acts.newId(), organisation, member.id(), role, since);
            book.begin(handle, actor, "people.membershipJoin", List.of(row));
            String name = role == MemberRole.LEGAL ? joined.legalPerson() : null;
            return new MembershipDone(organisation, Map.of(row.id(), row.version()), ended, name);
        });
    }

    /** Somebody no longer is what they were there, and why. */
    public MembershipDone end(UUID id, int version, LocalDate on, String reason) {
        return acts.write(Act.PEOPLE_WRITE, (handle, actor) -> {
            Membership row = shown(handle, id, version);
            List<Problem> problems = new ArrayList<>(SpanRules.day("until", on, row.since(), acts.today()));
            problems.addAll(SpanRules.reason(reason, "people.membership.noReason"));
            Refusal.ifAny(problems);
            book.end(handle, actor, "people.membershipLeave", List.of(row), on, Ending.LEFT, reason.strip());
            return new MembershipDone(row.organisationId(), Map.of(), Map.of(id, version + 1), null);
        });
    }

    /** Somebody becomes something else to the same organisation; from their own first day on, it never was otherwise. */
    public MembershipDone turn(UUID id, int version, MemberRole role, LocalDate since) {
        return acts.write(Act.PEOPLE_WRITE, (handle, actor) -> {
            Membership row = shown(handle, id, version);
            Organisation firm = inBusiness(handle, row.organisationId());
            Person member = living(handle, row.personId());
            if (role == row.role()) {
                throw Refusal.at("role", "people.membership.sameRole");
            }
            Refusal.ifAny(fits(firm, role));
            Map<UUID, Integer> ended =
                    new HashMap<>(role == MemberRole.LEGAL ? endDead(handle, actor, firm) : Map.of());
            List<Problem> problems = new ArrayList<>(SpanRules.day("since", since, row.since(), acts.today()));
            problems.addAll(begins(handle, firm.id(), member, role, since));
            Refusal.ifAny(problems.stream().distinct().toList());
            book.end(handle, actor, "people.membershipTurnEnd", List.of(row), since, Ending.TURNED, null);
            ended.put(id, version + 1);
            Membership next = Membership.begins(acts.newId(), firm.id(), member.id(), role, since);
            book.begin(handle, actor, "people.membershipTurn", List.of(next));
            return new MembershipDone(
                    firm.id(),
                    Map.of(next.id(), next.version()),
                    ended,
                    role == MemberRole.LEGAL ? firm.legalPerson() : null);
        });
    }

    /** Takes an act back. A row that began ends on its own first day, so that it held on none. */
    public void undo(MembershipDone done) {
        acts.change(Act.PEOPLE_WRITE, (handle, actor) -> {
            List<Membership> begun = new ArrayList<>();
            done.begun().forEach((id, version) -> {
                Membership row = rows.find(handle, id).orElseThrow();
                written(row.version() == version);
                begun.add(row);
            });
            book.takeBack(handle, actor, begun);
            List<Membership> back = new ArrayList<>();
            done.ended().forEach((id, version) -> {
                written(rows.free(handle, rows.find(handle, id).orElseThrow()) && rows.reopen(handle, id, version));
                back.add(rows.find(handle, id).orElseThrow());
            });
            book.tell(handle, actor, "people.membershipBack", back, null);
            if (done.legalName() != null
                    && rows.legal(handle, done.organisation()).isEmpty()) {
                book.legalName(handle, actor, done.organisation(), done.legalName());
            }
        });
    }

    private static void written(boolean written) {
        if (!written) {
            throw new Refusal("people.membership.undoLate");
        }
    }

    private static List<Problem> fits(Organisation firm, MemberRole role) {
        return role.fits(firm.kind())
                ? List.of()
                : List.of(Problem.at(
                        "role",
                        "people.membership.unfit",
                        Problem.of("people.organisation.kind." + firm.kind()),
                        Problem.of(role.key(firm.kind()))));
    }

    /** That somebody is this already, or that the day is before an earlier time as the same or of another legal person. */
    private List<Problem> begins(Handle handle, UUID organisation, Person person, MemberRole role, LocalDate since) {
        List<Membership> same = rows.ofOrganisation(handle, organisation).stream()
                .filter(Membership::held)
                .filter(row -> row.role() == role)
                .filter(row -> role == MemberRole.LEGAL || row.personId().equals(person.id()))
                .toList();
        if (same.stream().anyMatch(row -> row.open() && row.personId().equals(person.id()))) {
            return List.of(Problem.at("person", "people.membership.already", person.name()));
        }
        LocalDate earliest = same.stream()
                .map(Membership::until)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        return SpanRules.day("since", since, earliest, acts.today());
    }

    /**
     * Ends the part of whoever stands for it and has died.
     *
     * @throws Refusal when somebody living does
     */
    private Map<UUID, Integer> endDead(Handle handle, Actor actor, Organisation firm) {
        Membership legal = rows.legal(handle, firm.id()).orElse(null);
        if (legal == null) {
            return Map.of();
        }
        Person person = directory.find(handle, legal.personId()).orElseThrow();
        LocalDate died = person.diedOn();
        if (died == null) {
            throw Refusal.at(
                    "role", "people.membership.hasLegal", person.name(), Problem.of(MemberRole.LEGAL.key(firm.kind())));
        }
        LocalDate until = died.isBefore(legal.since()) ? legal.since() : died;
        book.end(handle, actor, "people.membershipLeave", List.of(legal), until, Ending.DIED, null);
        return Map.of(legal.id(), legal.version() + 1);
    }

    private Organisation inBusiness(Handle handle, UUID id) {
        Organisation firm =
                rows.organisation(handle, id).filter(Organisation::live).orElseThrow(() -> new Refusal("people.gone"));
        if (firm.closedOn() != null) {
            throw Refusal.at("organisation", "people.membership.closed", firm.name(), firm.closedOn());
        }
        return firm;
    }

    private Person living(Handle handle, UUID id) {
        Person person = directory.findLive(handle, id).orElseThrow(() -> new Refusal("people.gone"));
        if (person.diedOn() != null) {
            throw Refusal.at("person", "people.membership.dead", person.name(), person.diedOn());
        }
        return person;
    }

    private Membership shown(Handle handle, UUID id, int version) {
        return rows.find(handle, id)
                .filter(row -> row.open() && row.version() == version)
                .orElseThrow(() -> new Refusal("people.changedMeanwhile"));
    }
}
