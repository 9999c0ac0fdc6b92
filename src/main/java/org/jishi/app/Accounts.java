package org.jishi.app;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.payment.AccountBook;
import org.jishi.people.AccountService;

/** The bank accounts of the people room, as payments ask for them. */
record Accounts(AccountService accounts) implements AccountBook {
    @Override
    public Optional<Account> confirmed(Handle handle, UUID ownerId) {
        return accounts.confirmed(handle, ownerId)
                .map(found -> new Account(
                        found.account().id(),
                        found.account().accountName(),
                        found.account().accountNo(),
                        found.account().bank(),
                        java.util.Objects.requireNonNull(found.account().decidedAt()),
                        found.owner()));
    }
}
