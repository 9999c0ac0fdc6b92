package org.jishi.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A bank account as screens show it, its number masked.
 *
 * @param organisation whether an organisation owns it, not a person
 * @param askedBy the name of who entered it
 * @param decidedBy the name of who confirmed it or turned it down
 * @param own whether the one who is signed in entered it, and so may not decide
 * @param warnings what the one who decides should look at
 * @param returned what the bank said when it sent back a payment that waits for a newer account; null when it did not
 */
public record AccountView(
        UUID id,
        UUID ownerId,
        boolean organisation,
        String ownerName,
        String accountName,
        @Nullable String holderRelation,
        String bank,
        String numberMasked,
        BankAccount.State state,
        @Nullable String reason,
        String askedBy,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant retiredAt,
        boolean own,
        List<Problem> warnings,
        @Nullable String returned,
        int version) {
    public AccountView {
        warnings = List.copyOf(warnings);
    }
}
