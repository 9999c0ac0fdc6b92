package org.jishi.payment;

import java.util.UUID;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One payable in a batch, with the account as it was when the batch was drafted.
 *
 * @param reason why the bank returned it, or why it was taken out
 */
public record BatchLine(
        UUID id,
        UUID batchId,
        int lineNo,
        UUID payableId,
        Money amount,
        UUID bankAccountId,
        String accountName,
        String accountNo,
        String bank,
        Status status,
        @Nullable String reason,
        int version) {
    public enum Status {
        LISTED,
        SENT,
        PAID,
        RETURNED,
        REMOVED;

        /** Whether it may pay the payable or has paid it. */
        boolean live() {
            return this == LISTED || this == SENT || this == PAID;
        }
    }
}
