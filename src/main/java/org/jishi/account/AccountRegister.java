package org.jishi.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.Masking;
import org.jishi.person.Person;
import org.jishi.person.PersonDirectory;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Ids;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/**
 * Accounts of many persons at once, within a transaction of the caller, for rosters that bring them. Asks for no right;
 * what it writes only waits for the second person, whom {@link AccountService#confirm} asks.
 */
public final class AccountRegister {
    private final Ids ids;
    private final OfficeClock clock;
    private final AuditTrail trail;
    private final AccountRepository accounts = new AccountRepository();

    public AccountRegister(Ids ids, OfficeClock clock, AuditTrail trail) {
        this.ids = ids;
        this.clock = clock;
        this.trail = trail;
    }

    /** All accounts of each person but those retired. */
    public static Map<UUID, List<BankAccount>> of(Handle handle, Collection<UUID> personIds) {
        Map<UUID, List<BankAccount>> found = new HashMap<>();
        new AccountRepository()
                .ofPersons(handle, personIds)
                .forEach(row -> found.computeIfAbsent(row.ownerId(), none -> new ArrayList<>(1))
                        .add(row));
        return found;
    }

    /** The accounts of a person or an organisation that are in use or wait for the second person; follows mergers. */
    public static List<BankAccount> open(Handle handle, UUID ownerId) {
        UUID owner =
                new PersonDirectory().findLive(handle, ownerId).map(Person::id).orElse(ownerId);
        return new AccountRepository().open(handle, owner);
    }

    /** All accounts of an organisation, whatever became of them. */
    public static List<BankAccount> ofOrganisation(Handle handle, UUID organisationId) {
        return new AccountRepository().findAll(handle, new AccountRepository().idsOfOwner(handle, organisationId));
    }

    /** When those were entered that this person may decide, who entered none of them: the oldest first. */
    public static List<Instant> waitingFor(Handle handle, UUID staffId) {
        return new AccountRepository().waiting(handle, staffId);
    }

    /** The ids of all accounts of an owner, whatever became of them. */
    public static List<UUID> idsOf(Handle handle, UUID ownerId) {
        return new AccountRepository().idsOfOwner(handle, ownerId);
    }

    /** The account in use of each owner who has one. Follows no mergers, as {@link AccountService#confirmed} does. */
    public static Map<UUID, BankAccount> confirmed(Handle handle, Collection<UUID> ownerIds) {
        return new AccountRepository().confirmed(handle, ownerIds);
    }

    /** Those of the owners for whom an account waits for the second person. */
    public static Set<UUID> proposed(Handle handle, Collection<UUID> ownerIds) {
        return new AccountRepository().proposed(handle, ownerIds);
    }

    /** The accounts with those ids, whatever became of them. */
    public static List<BankAccount> all(Handle handle, Collection<UUID> ids) {
        return new AccountRepository().findAll(handle, ids);
    }

    /** Takes back entries that nobody has decided: what an import that is taken back had brought. */
    public void takeBack(Handle handle, Actor actor, Collection<BankAccount> rows, String reason, Instant now) {
        Map<UUID, Object> details = new LinkedHashMap<>();
        for (BankAccount row : rows) {
            if (!accounts.retire(handle, row.id(), row.version(), reason, actor.staffId(), now)) {
                throw new Refusal("people.changedMeanwhile");
            }
            details.put(
                    row.id(),
                    Map.of(
                            "owner", row.ownerId(),
                            "bank", row.bank(),
                            "account", Masking.account(row.accountNo()),
                            "reason", reason));
        }
        if (!details.isEmpty()) {
            trail.append(handle, actor, "people.accountRetire", "bank_account", details);
        }
    }

    /** The row of an account that waits for the second person; nothing is written. */
    public BankAccount make(UUID personId, AccountRules.Prepared account, Actor actor) {
        return made(personId, null, account, actor);
    }

    /** The same of an organisation. */
    public BankAccount ofOrganisation(UUID organisationId, AccountRules.Prepared account, Actor actor) {
        return made(null, organisationId, account, actor);
    }

    private BankAccount made(
            @Nullable UUID personId, @Nullable UUID organisationId, AccountRules.Prepared account, Actor actor) {
        return new BankAccount(
                ids.next(),
                personId,
                organisationId,
                account.accountName(),
                account.holderRelation(),
                account.bank(),
                Objects.requireNonNull(account.number()),
                BankAccount.State.PROPOSED,
                null,
                null,
                actor.staffId(),
                clock.now(),
                null,
                null,
                null,
                null,
                1);
    }

    /** Writes accounts that wait; the caller has seen that none of the owners has one waiting already. */
    public void propose(Handle handle, Actor actor, Collection<BankAccount> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Map<UUID, Object> details = new LinkedHashMap<>();
        for (BankAccount row : rows) {
            details.put(
                    row.id(),
                    Map.of("owner", row.ownerId(), "bank", row.bank(), "account", Masking.account(row.accountNo())));
        }
        accounts.insert(handle, rows);
        trail.append(handle, actor, "people.accountPropose", "bank_account", details);
    }
}
