package org.jishi.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.PersonDirectory;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Writes memberships with their entries in the trail, within somebody else's transaction. Asks for no right. */
public final class MembershipBook {
    private final AuditTrail trail;
    private final MembershipRepository rows = new MembershipRepository();
    private final PersonDirectory directory = new PersonDirectory();

    public MembershipBook(AuditTrail trail) {
        this.trail = trail;
    }

    /** Memberships from their beginning; whoever stands for an organisation takes the place of the name that did. */
    public void begin(Handle handle, Actor actor, String act, Collection<Membership> members) {
        rows.insert(handle, members);
        tell(handle, actor, act, members, null);
        for (Membership member : members) {
            if (member.role() == MemberRole.LEGAL) {
                legalName(handle, actor, member.organisationId(), null);
            }
        }
    }

    /** All rows of an organisation, those that ended included. */
    public List<Membership> of(Handle handle, UUID organisation) {
        return rows.ofOrganisation(handle, organisation);
    }

    /** Takes back entries that began, so that they held on no day. @throws Refusal when one was changed meanwhile */
    public void takeBack(Handle handle, Actor actor, Collection<Membership> members) {
        List<Membership> undone = new ArrayList<>();
        for (Membership member : members) {
            if (!rows.end(handle, member.id(), member.version(), member.since(), Ending.UNDONE, null)) {
                throw new Refusal("people.membership.undoLate");
            }
            undone.add(rows.find(handle, member.id()).orElseThrow());
        }
        tell(handle, actor, "people.membershipUndo", undone, null);
    }

    /** All of an organisation's end on the day on which it was struck off. @throws Refusal when one begins after it */
    public void close(Handle handle, Actor actor, UUID organisation, LocalDate day) {
        List<Membership> open = rows.ofOrganisation(handle, organisation).stream()
                .filter(Membership::open)
                .toList();
        open.stream().filter(row -> row.since().isAfter(day)).findFirst().ifPresent(row -> {
            throw Refusal.at(
                    "closedOn",
                    "people.membership.closedBefore",
                    Objects.requireNonNull(
                            directory.names(handle, List.of(row.personId())).get(row.personId())),
                    row.since());
        });
        end(handle, actor, "people.membershipLeave", open, day, Ending.CLOSED, null);
    }

    /** @throws Refusal when one was changed meanwhile */
    void end(
            Handle handle,
            Actor actor,
            String act,
            Collection<Membership> members,
            LocalDate on,
            Ending ending,
            @Nullable String reason) {
        List<Membership> ended = new ArrayList<>();
        for (Membership member : members) {
            if (!rows.end(handle, member.id(), member.version(), on, ending, reason)) {
                throw new Refusal("people.changedMeanwhile");
            }
            ended.add(rows.find(handle, member.id()).orElseThrow());
        }
        tell(handle, actor, act, ended, reason);
    }

    /** The name of a legal person whom nobody of the register is; null takes it away. */
    void legalName(Handle handle, Actor actor, UUID organisation, @Nullable String name) {
        String before = rows.organisation(handle, organisation).orElseThrow().legalPerson();
        if (!Objects.equals(before, name)) {
            rows.legalName(handle, organisation, name);
            trail.append(
                    handle,
                    actor,
                    "people.organisationChange",
                    "organisation",
                    organisation,
                    Map.of("changes", Map.of("legalPerson", Arrays.asList(before, name))));
        }
    }

    /** One entry for each row: who, where, as what, and from or until when. */
    void tell(Handle handle, Actor actor, String act, Collection<Membership> members, @Nullable String reason) {
        if (members.isEmpty()) {
            return;
        }
        Map<UUID, String> names = directory.names(
                handle, members.stream().map(Membership::personId).toList());
        Map<UUID, Organisation> firms = rows.organisations(
                handle,
                members.stream().map(Membership::organisationId).distinct().toList());
        Map<UUID, Map<String, Object>> details = new LinkedHashMap<>();
        for (Membership member : members) {
            Organisation firm = Objects.requireNonNull(firms.get(member.organisationId()));
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("person", names.get(member.personId()));
            detail.put("organisation", firm.name());
            detail.put("title", member.role().title(firm.kind()));
            detail.put("on", member.until() == null ? member.since() : member.until());
            if (reason != null) {
                detail.put("why", reason);
            }
            details.put(member.id(), detail);
        }
        trail.append(handle, actor, act, Membership.TABLE, details);
    }
}
