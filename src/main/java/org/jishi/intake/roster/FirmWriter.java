package org.jishi.intake.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.account.AccountRegister;
import org.jishi.account.BankAccount;
import org.jishi.organisation.MemberRole;
import org.jishi.organisation.Membership;
import org.jishi.organisation.MembershipBook;
import org.jishi.organisation.Organisation;
import org.jishi.organisation.OrganisationRegister;
import org.jishi.platform.access.Actor;
import org.jishi.platform.store.Ids;

/** Writes what a plan of organisations says, within one transaction. */
final class FirmWriter {
    private final Ids ids;
    private final OrganisationRegister register;
    private final AccountRegister accounts;
    private final MembershipBook members;

    FirmWriter(Ids ids, OrganisationRegister register, AccountRegister accounts, MembershipBook members) {
        this.ids = ids;
        this.register = register;
        this.accounts = accounts;
        this.members = members;
    }

    void write(Handle handle, Actor actor, FirmPlan plan, UUID importId, LocalDate today) {
        String source = plan.file().name();
        List<Organisation> firms = new ArrayList<>();
        List<Membership> legal = new ArrayList<>();
        List<BankAccount> waiting = new ArrayList<>();
        for (FirmRow row : plan.firms()) {
            if (row.writes()) {
                Organisation firm = register.make(Objects.requireNonNull(row.entry()), source, importId);
                firms.add(firm);
                if (row.legal() != null) {
                    legal.add(Membership.begins(ids.next(), firm.id(), row.legal(), MemberRole.LEGAL, today));
                }
                if (row.newAccount() != null) {
                    waiting.add(accounts.ofOrganisation(firm.id(), row.newAccount(), actor));
                }
            }
        }
        register.insert(handle, actor, "people.import", firms, Map.of("import", importId, "file", source));
        members.begin(handle, actor, "people.membershipJoin", legal);
        accounts.propose(handle, actor, waiting);
    }
}
