package org.jishi.payment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.account.AccountRegister;
import org.jishi.account.BankAccount;
import org.jspecify.annotations.Nullable;

/**
 * Money of a decision that the bank sent back, and what it waits for.
 *
 * @param reason what the bank said
 * @param ownerId whose account it is about
 */
public record ReturnedMoney(Wants wants, String reason, BeneficiaryKind ownerKind, UUID ownerId) {
    /** What has to be done before it can be paid again. */
    public enum Wants {
        /** A clerk enters a new account. */
        ACCOUNT,
        /** A reviewer confirms it. */
        CONFIRMATION,
        /** A cashier puts it into another batch. */
        BATCH
    }

    /** Of the first payable that was sent back and is in no batch since; empty where there is none. */
    public static Optional<ReturnedMoney> of(Handle handle, List<Payable> payables) {
        return payables.stream()
                .filter(payable -> payable.status() == Payable.Status.RETURNED)
                .findFirst()
                .map(payable -> new ReturnedMoney(
                        wants(handle, payable),
                        Objects.requireNonNullElse(payable.returnReason(), ""),
                        payable.beneficiaryKind(),
                        payable.beneficiaryId()));
    }

    private static Wants wants(Handle handle, Payable payable) {
        List<BankAccount> accounts = AccountRegister.open(handle, payable.beneficiaryId());
        if (accounts.stream().anyMatch(account -> isAfter(account.decidedAt(), payable.returnedAt()))) {
            return Wants.BATCH;
        }
        return accounts.stream().anyMatch(account -> account.state() == BankAccount.State.PROPOSED)
                ? Wants.CONFIRMATION
                : Wants.ACCOUNT;
    }

    private static boolean isAfter(@Nullable Instant decided, @Nullable Instant returned) {
        return decided != null && returned != null && decided.isAfter(returned);
    }
}
