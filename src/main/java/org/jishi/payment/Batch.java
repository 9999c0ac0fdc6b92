package org.jishi.payment;

import java.time.LocalDate;
import java.util.UUID;
import org.jishi.approval.Subject;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Payables that go to the bank together.
 *
 * @param batchNo such as PC-2026-0003; the bank's answer names it
 * @param purpose what the bank prints on statements
 * @param sheetHash of what the bank's sheet holds, once it was written
 * @param seal the trail as it stood then
 */
public record Batch(
        UUID id,
        String batchNo,
        Status status,
        int lineCount,
        Money total,
        String purpose,
        UUID draftedBy,
        LocalDate draftedOn,
        @Nullable UUID approvedBy,
        @Nullable LocalDate approvedOn,
        @Nullable String sheetHash,
        @Nullable String seal,
        @Nullable LocalDate sentOn,
        int version) {
    public static final String KIND = "batch";

    public enum Status {
        DRAFT,
        SUBMITTED,
        APPROVED,
        SENT,
        CLOSED,
        CANCELLED;

        /** Whether nothing has gone to the bank yet. */
        public boolean inside() {
            return this == DRAFT || this == SUBMITTED || this == APPROVED;
        }

        /** Whether the bank has its sheet. */
        public boolean atBank() {
            return this == SENT || this == CLOSED;
        }
    }

    public Subject subject() {
        return new Subject(KIND, id);
    }
}
