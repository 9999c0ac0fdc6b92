package org.jishi.subsidy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jishi.approval.Subject;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A claim 申报 as lists and pages show it.
 *
 * @param claimNo given by the office, such as BT2026-0001
 * @param groundKind what it is claimed for: "training_class"
 * @param groundDate the day that decides which version and which calendar year it belongs to
 * @param calculated by the rule; {@code amount} is that less the deduction
 */
public record Claim(
        UUID id,
        String claimNo,
        UUID schemeVersionId,
        UUID schemeId,
        String schemeTitle,
        String documentNo,
        UUID personId,
        String personName,
        @Nullable String villageCode,
        String groundKind,
        UUID groundId,
        String groundText,
        LocalDate groundDate,
        long quantity,
        Money calculated,
        Money deduction,
        @Nullable String deductionReason,
        Money amount,
        UUID fundAccountId,
        ClaimStatus status,
        UUID enteredBy,
        Instant createdAt,
        int version) {
    /** The kind of subject in approvals, notices, payables and papers. */
    public static final String KIND = "subsidy_claim";

    static final String TABLE = "subsidy_claim";

    public Subject subject() {
        return new Subject(KIND, id);
    }
}
