package org.jishi.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.Masking;
import org.jishi.person.OpenContacts;
import org.jishi.person.Person;
import org.jishi.person.PersonDirectory;
import org.jishi.person.PersonRules;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Where money goes. A clerk enters an account, a reviewer who is somebody else confirms it; a change is a new entry that
 * takes the place of the old one when it is confirmed, and not before.
 */
public final class AccountService {
    private final Acts acts;
    private final AuditTrail trail;
    private final AccountRepository accounts = new AccountRepository();
    private final PersonDirectory people = new PersonDirectory();
    private final OtherOwners others;

    public AccountService(Acts acts, OtherOwners others) {
        this.acts = acts;
        this.others = others;
        this.trail = acts.trail();
    }

    /** All accounts that a person or an organisation ever had here, the latest first. */
    public List<AccountView> of(UUID ownerId) {
        return acts.read(
                Act.PEOPLE_READ,
                (handle, actor) -> accounts.ofOwner(handle, ownerId).stream()
                        .map(named -> view(named, actor))
                        .toList());
    }

    /**
     * Those that wait for a second person, the oldest first; {@code todo} names who is to decide, and leaves out what that
     * one entered. Orders: {@code asked}, {@code owner}, {@code accountName}, {@code askedBy}, {@code bank}.
     */
    public Page<AccountView> waiting(PageRequest request) {
        return acts.snapshot(Act.PEOPLE_READ, (handle, actor) -> {
            Page<AccountRepository.Named> page = accounts.page(handle, request, BankAccount.State.PROPOSED);
            return new Page<>(
                    page.rows().stream().map(named -> view(named, actor)).toList(), page.total());
        });
    }

    public long waiting() {
        return acts.read(Act.PEOPLE_READ, handle -> accounts.count(handle, BankAccount.State.PROPOSED));
    }

    /** What is somebody's phone or account, though it stands in another field. */
    public List<Problem> told(AccountDraft draft) {
        return acts.read(Act.ACCOUNT_PROPOSE, handle -> OpenContacts.told(handle, AccountRules.open(draft)));
    }

    /** Enters an account; money does not go there yet. */
    public UUID propose(UUID ownerId, AccountDraft draft) {
        return acts.write(Act.ACCOUNT_PROPOSE, (handle, actor) -> {
            Optional<Person> person = people.find(handle, ownerId).filter(Person::live);
            String owner = person.map(Person::name)
                    .or(() -> others.nameOfLive(handle, ownerId))
                    .orElseThrow(() -> new Refusal("people.gone"));
            AccountRules.Prepared prepared = AccountRules.prepare(draft, owner);
            Refusal.ifAny(prepared.problems());
            if (accounts.anyProposed(handle, ownerId)) {
                throw new Refusal("people.account.waiting");
            }
            String number = java.util.Objects.requireNonNull(prepared.number());
            if (accounts.confirmed(handle, ownerId)
                    .filter(now -> now.accountNo().equals(number)
                            && now.accountName().equals(prepared.accountName())
                            && now.bank().equals(prepared.bank()))
                    .isPresent()) {
                throw Refusal.at("accountNo", "people.account.same");
            }
            BankAccount row = new BankAccount(
                    acts.newId(),
                    person.isPresent() ? ownerId : null,
                    person.isPresent() ? null : ownerId,
                    prepared.accountName(),
                    prepared.holderRelation(),
                    prepared.bank(),
                    number,
                    BankAccount.State.PROPOSED,
                    null,
                    null,
                    actor.staffId(),
                    acts.clock().now(),
                    null,
                    null,
                    null,
                    null,
                    1);
            accounts.insert(handle, row);
            tell(handle, actor, "people.accountPropose", row, null);
            return row.id();
        });
    }

    /** A second person has compared it with the passbook: from now on money goes there, and no more to the one before. */
    public void confirm(UUID accountId, int version) {
        acts.change(Act.ACCOUNT_CONFIRM, (handle, actor) -> {
            BankAccount row = proposed(handle, accountId, actor);
            accounts.confirmed(handle, row.ownerId()).ifPresent(before -> {
                changed(accounts.retire(
                        handle,
                        before.id(),
                        before.version(),
                        null,
                        actor.staffId(),
                        acts.clock().now()));
                tell(handle, actor, "people.accountReplaced", before, null);
            });
            changed(accounts.decide(
                    handle,
                    row,
                    version,
                    BankAccount.State.CONFIRMED,
                    null,
                    actor.staffId(),
                    acts.clock().now()));
            tell(handle, actor, "people.accountConfirm", row, null);
        });
    }

    /** A second person turns it down. */
    public void reject(UUID accountId, int version, String reason) {
        Granted granted = acts.require(Act.ACCOUNT_CONFIRM);
        String why = reason(reason);
        granted.change((handle, actor) -> {
            BankAccount row = proposed(handle, accountId, actor);
            changed(accounts.decide(
                    handle,
                    row,
                    version,
                    BankAccount.State.REJECTED,
                    why,
                    actor.staffId(),
                    acts.clock().now()));
            tell(handle, actor, "people.accountReject", row, why);
        });
    }

    /** Takes back an entry that nobody has decided, or closes the account that is in use. */
    public void retire(UUID accountId, int version, String reason) {
        Granted granted = acts.require(Act.ACCOUNT_PROPOSE);
        String why = reason(reason);
        granted.change((handle, actor) -> {
            BankAccount row = find(handle, accountId);
            changed(accounts.retire(
                    handle,
                    accountId,
                    version,
                    why,
                    actor.staffId(),
                    acts.clock().now()));
            tell(handle, actor, "people.accountRetire", row, why);
        });
    }

    /** Shows the whole number and says so in the trail. */
    public String reveal(UUID accountId) {
        return acts.write(Act.PEOPLE_WHOLE_ID, (handle, actor) -> {
            BankAccount row = find(handle, accountId);
            tell(handle, actor, "people.accountReveal", row, null);
            return row.accountNo();
        });
    }

    /**
     * An account that two people stand for.
     *
     * @param owner the owner's name as the register has it today
     */
    public record Confirmed(BankAccount account, String owner) {}

    /** Where money for a person or an organisation goes; for other rooms, within their transaction. Follows mergers. */
    public Optional<Confirmed> confirmed(Handle handle, UUID ownerId) {
        return Optional.ofNullable(confirmed(handle, List.of(ownerId)).get(ownerId));
    }

    /** The same of many, by the ids asked for; owners without one are left out. */
    public Map<UUID, Confirmed> confirmed(Handle handle, Collection<UUID> ownerIds) {
        Map<UUID, Person> persons = people.findLive(handle, ownerIds);
        Set<UUID> owners = new HashSet<>(ownerIds);
        persons.values().forEach(person -> owners.add(person.id()));
        Map<UUID, BankAccount> found = accounts.confirmed(handle, owners);
        Map<UUID, String> organised = others.names(handle, found.keySet());
        Map<UUID, Confirmed> confirmed = new HashMap<>();
        for (UUID asked : ownerIds) {
            Person person = persons.get(asked);
            BankAccount account = found.get(person == null ? asked : person.id());
            if (account != null) {
                String owner = person == null ? organised.getOrDefault(asked, account.accountName()) : person.name();
                confirmed.put(asked, new Confirmed(account, owner));
            }
        }
        return confirmed;
    }

    /** Those of the owners for whom an account was entered that no second person has checked yet. Follows mergers. */
    public Set<UUID> proposed(Handle handle, Collection<UUID> ownerIds) {
        Map<UUID, Person> persons = people.findLive(handle, ownerIds);
        Map<UUID, UUID> owners = new HashMap<>();
        ownerIds.forEach(asked -> {
            Person person = persons.get(asked);
            owners.put(asked, person == null ? asked : person.id());
        });
        Set<UUID> found = accounts.proposed(handle, Set.copyOf(owners.values()));
        return ownerIds.stream()
                .filter(asked -> found.contains(owners.get(asked)))
                .collect(Collectors.toSet());
    }

    private BankAccount find(Handle handle, UUID id) {
        return accounts.find(handle, id).orElseThrow(() -> new Refusal("people.gone"));
    }

    private BankAccount proposed(Handle handle, UUID id, Actor actor) {
        BankAccount row = find(handle, id);
        if (row.askedBy().equals(actor.staffId())) {
            throw new Refusal("people.account.own");
        }
        return row;
    }

    private static void changed(boolean written) {
        if (!written) {
            throw new Refusal("people.changedMeanwhile");
        }
    }

    private static String reason(String reason) {
        String why = PersonRules.blankToNull(reason);
        if (why == null) {
            throw Refusal.at("reason", "people.account.reason");
        }
        return why.length() > 200 ? why.substring(0, 200) : why;
    }

    private void tell(Handle handle, Actor actor, String act, BankAccount row, @Nullable String reason) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("owner", row.ownerId());
        detail.put("bank", row.bank());
        detail.put("account", Masking.account(row.accountNo()));
        if (reason != null) {
            detail.put("reason", reason);
        }
        trail.append(handle, actor, act, "bank_account", row.id(), detail);
    }

    private static AccountView view(AccountRepository.Named named, Actor actor) {
        List<Problem> warnings = new ArrayList<>();
        if (BankCardNumber.read(named.accountNo()) instanceof BankCardNumber.Reading.Right right) {
            warnings.addAll(right.warnings());
        }
        if (named.sharing() > 0) {
            warnings.add(Problem.of("people.account.shared", named.sharing()));
        }
        if (named.holderRelation() != null) {
            warnings.add(Problem.of("people.account.otherHolder", named.accountName(), named.holderRelation()));
        }
        UUID person = named.personId();
        return new AccountView(
                named.id(),
                java.util.Objects.requireNonNull(person != null ? person : named.organisationId()),
                person == null,
                named.ownerName(),
                named.accountName(),
                named.holderRelation(),
                named.bank(),
                Masking.account(named.accountNo()),
                named.state(),
                named.reason(),
                named.askedName(),
                named.askedAt(),
                named.decidedName(),
                named.decidedAt(),
                named.retiredAt(),
                named.askedBy().equals(actor.staffId()),
                warnings,
                named.returned(),
                named.version());
    }
}
