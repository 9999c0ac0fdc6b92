package org.jishi.app;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.account.AccountService;
import org.jishi.payment.AccountBook;

/** The bank accounts of the register, as payments ask for them. */
record Accounts(AccountService accounts) implements AccountBook {
    @Override
    public Map<UUID, Account> confirmed(Handle handle, Collection<UUID> ownerIds) {
        Map<UUID, Account> found = new HashMap<>();
        accounts.confirmed(handle, ownerIds).forEach((owner, one) -> found.put(owner, account(one)));
        return found;
    }

    @Override
    public Set<UUID> proposed(Handle handle, Collection<UUID> ownerIds) {
        return accounts.proposed(handle, ownerIds);
    }

    private static Account account(AccountService.Confirmed found) {
        return new Account(
                found.account().id(),
                found.account().accountName(),
                found.account().accountNo(),
                found.account().bank(),
                java.util.Objects.requireNonNull(found.account().decidedAt()),
                found.owner());
    }
}
