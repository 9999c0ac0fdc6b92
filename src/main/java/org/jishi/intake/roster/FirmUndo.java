package org.jishi.intake.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.account.AccountRegister;
import org.jishi.account.BankAccount;
import org.jishi.intake.roster.UndoPlan.Named;
import org.jishi.organisation.Membership;
import org.jishi.organisation.MembershipBook;
import org.jishi.organisation.Organisation;
import org.jishi.organisation.OrganisationRegister;
import org.jishi.person.PersonDirectory;
import org.jishi.person.PersonReferences;
import org.jishi.platform.access.Actor;
import org.jishi.platform.text.Problem;

/**
 * Finds out what taking back one import of organisations means, and does it; made anew for each, within one transaction.
 * An import of organisations only brings, so that there is nothing to restore.
 */
final class FirmUndo {
    /** As many reasons are told in words. */
    private static final int TOLD = 100;

    private final Handle handle;
    private final RosterImport imported;
    private final OrganisationRegister register;
    private final MembershipBook members;
    private final Map<UUID, Organisation> added = new LinkedHashMap<>();
    private final List<Membership> legal = new ArrayList<>();
    private final List<BankAccount> accounts = new ArrayList<>();
    private final List<Named> blocked = new ArrayList<>();
    private int blockedInAll;

    FirmUndo(Handle handle, RosterImport imported, OrganisationRegister register, MembershipBook members) {
        this.handle = handle;
        this.imported = imported;
        this.register = register;
        this.members = members;
    }

    UndoPlan plan(List<PersonReferences> rooms, long trailSeq) {
        register.ofImport(handle, imported.id()).forEach(firm -> added.put(firm.id(), firm));
        Set<UUID> written = written();
        for (Organisation firm : added.values()) {
            if (firm.version() > 1) {
                block(firm.id(), Problem.of("people.undo.changed"));
            }
            List<Membership> all = members.of(handle, firm.id());
            Map<UUID, String> names = names(all);
            for (Membership member : all) {
                if (written.contains(member.id()) && member.version() == 1) {
                    legal.add(member);
                } else if (member.held()) {
                    block(
                            firm.id(),
                            Problem.of("people.firms.undo.members", names.getOrDefault(member.personId(), "")));
                }
            }
            for (BankAccount account : AccountRegister.ofOrganisation(handle, firm.id())) {
                if (account.state() == BankAccount.State.CONFIRMED) {
                    block(firm.id(), Problem.of("people.reference.account", account.bank()));
                } else if (!written.contains(account.id())) {
                    block(firm.id(), Problem.of("people.undo.changed"));
                } else if (account.state() == BankAccount.State.PROPOSED) {
                    accounts.add(account);
                }
            }
        }
        for (PersonReferences room : rooms) {
            room.of(handle, added.keySet()).forEach(held -> block(held.personId(), held.what()));
        }
        return new UndoPlan(
                imported,
                added.size(),
                0,
                legal.size(),
                0,
                accounts.size(),
                0,
                List.of(),
                blocked,
                blockedInAll,
                trailSeq);
    }

    private Map<UUID, String> names(List<Membership> all) {
        Map<UUID, String> names = new HashMap<>();
        new PersonDirectory()
                .findAll(
                        handle,
                        all.stream().map(Membership::personId).distinct().toList())
                .forEach((id, person) -> names.put(id, person.name()));
        return names;
    }

    /** The rows that the import wrote, by the trail between the entry before it and its own. */
    private Set<UUID> written() {
        return new HashSet<>(handle.createQuery("""
            SELECT row_id FROM audit_entry
             WHERE seq > :from AND act IN ('people.membershipJoin', 'people.accountPropose')
               AND seq < (SELECT min(d.seq) FROM audit_entry d WHERE d.row_id = :id AND d.act = 'people.importDone')\
            """)
                .bind("from", Objects.requireNonNull(imported.trailFrom()))
                .bind("id", imported.id())
                .mapTo(UUID.class)
                .list());
    }

    private void block(UUID firm, Problem why) {
        blockedInAll++;
        if (blocked.size() < TOLD) {
            Organisation row = added.get(firm);
            blocked.add(new Named(firm, row == null ? "" : row.name(), why));
        }
    }

    /** Does what {@link #plan} found. */
    void run(Actor actor, AccountRegister accountRegister, String reason, Instant now) {
        accountRegister.takeBack(handle, actor, accounts, reason, now);
        members.takeBack(handle, actor, legal);
        register.hide(
                handle,
                actor,
                "people.importUndoFirm",
                added.values(),
                Map.of("import", imported.id(), "reason", reason));
    }
}
