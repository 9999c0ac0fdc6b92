package org.jishi.account;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where money goes. Exactly one of person and organisation owns it; it pays only while {@link State#CONFIRMED}.
 *
 * @param accountName the name the bank knows
 * @param holderRelation what the account's holder is to the owner, where the names differ
 * @param accountNo digits only
 * @param confirmedOwner the owner while confirmed, else null: an owner has one confirmed account at most
 * @param reason why it was asked for, turned down or retired
 * @param askedBy staff who entered it
 * @param decidedBy staff who confirmed or turned it down, never the one who asked
 */
public record BankAccount(
        UUID id,
        @Nullable UUID personId,
        @Nullable UUID organisationId,
        String accountName,
        @Nullable String holderRelation,
        String bank,
        String accountNo,
        State state,
        @Nullable UUID confirmedOwner,
        @Nullable String reason,
        UUID askedBy,
        Instant askedAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable UUID retiredBy,
        @Nullable Instant retiredAt,
        int version) {
    public enum State {
        PROPOSED,
        CONFIRMED,
        REJECTED,
        RETIRED
    }

    public UUID ownerId() {
        return Objects.requireNonNull(personId != null ? personId : organisationId);
    }
}
