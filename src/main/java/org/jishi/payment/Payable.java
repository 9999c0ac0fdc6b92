package org.jishi.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jishi.approval.Subject;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the office owes by a decision.
 *
 * @param payableNo such as ZF-2026-0012
 * @param payeeName who receives it; differs from the beneficiary only with relation and proof
 * @param accountId the fund account that it is committed on
 * @param returnReason what the bank said of the last try, until it is paid; an account must be confirmed after it
 */
public record Payable(
        UUID id,
        String payableNo,
        String decisionKind,
        UUID decisionId,
        int instalment,
        Money amount,
        Money decided,
        BeneficiaryKind beneficiaryKind,
        UUID beneficiaryId,
        String beneficiaryName,
        String payeeName,
        @Nullable String payeeRelation,
        @Nullable UUID payeePaper,
        UUID accountId,
        String item,
        String basis,
        Status status,
        @Nullable String returnReason,
        @Nullable Instant returnedAt,
        LocalDate createdOn,
        UUID createdBy,
        int version) {
    public enum Status {
        OPEN,
        IN_BATCH,
        SENT,
        PAID,
        RETURNED,
        CANCELLED;

        /** Whether it may be put into a batch or dropped. */
        public boolean waits() {
            return this == OPEN || this == RETURNED;
        }
    }

    public Subject decision() {
        return new Subject(decisionKind, decisionId);
    }
}
