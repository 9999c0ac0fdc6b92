package org.jishi.award;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jishi.approval.Subject;
import org.jishi.payment.Beneficiary;
import org.jishi.payment.OtherPayee;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of a round.
 *
 * @param lineKey the shop, or the owner where all shops count together
 * @param shops names of the shops, one a line
 * @param tierNo the tier reached, from 1 for the lowest
 * @param notes {@link AwardNote}s, parted by commas; empty for none
 * @param reason why it was left out or dropped
 * @param payeeName who receives it where that is not the owner, with relation and proof
 */
public record AwardLine(
        UUID id,
        UUID roundId,
        UUID lineKey,
        int rankNo,
        @Nullable UUID personId,
        @Nullable UUID organisationId,
        String ownerName,
        @Nullable String villageCode,
        String shops,
        Money sales,
        Money salesBefore,
        long orders,
        long openDoubts,
        @Nullable Integer tierNo,
        Money computed,
        Money amount,
        String notes,
        @Nullable String reason,
        @Nullable String payeeName,
        @Nullable String payeeRelation,
        @Nullable UUID payeePaper,
        AwardLineStatus status,
        int version) {
    /** The kind of subject in notices and payables. */
    public static final String KIND = "award_line";

    static final String TABLE = "award_line";

    public Subject subject() {
        return new Subject(KIND, id);
    }

    public Beneficiary owner() {
        if (personId != null) {
            return Beneficiary.person(personId, ownerName);
        }
        if (organisationId == null) {
            throw new IllegalStateException("a line without an owner");
        }
        return Beneficiary.organisation(organisationId, ownerName);
    }

    public List<AwardNote> noteList() {
        return notes.isEmpty()
                ? List.of()
                : Arrays.stream(notes.split(",")).map(AwardNote::valueOf).toList();
    }

    /** Null when the owner receives it. */
    public @Nullable OtherPayee otherPayee() {
        return payeeName == null || payeeRelation == null || payeePaper == null
                ? null
                : new OtherPayee(payeeName, payeeRelation, payeePaper);
    }
}
