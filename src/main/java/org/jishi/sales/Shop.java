package org.jishi.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jishi.payment.Beneficiary;
import org.jspecify.annotations.Nullable;

/**
 * A shop as lists and pages show it.
 *
 * @param shopNo the platform's own number or name of it
 * @param villageCode where its goods are sent from, 12 digits
 * @param category what it mainly sells
 * @param brandingCaseId the support that it came from, or null
 * @param openDoubts doubts in its orders that nobody has decided
 * @param lastOrderOn the day of its latest order, null when none is known
 */
public record Shop(
        UUID id,
        Platform platform,
        String shopNo,
        String name,
        @Nullable String url,
        @Nullable UUID personId,
        @Nullable UUID organisationId,
        String ownerName,
        @Nullable String villageCode,
        String category,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable UUID brandingCaseId,
        UUID enteredBy,
        Instant createdAt,
        long openDoubts,
        @Nullable LocalDate lastOrderOn,
        int version) {
    /** The kind of subject in papers and timelines. */
    public static final String KIND = "shop";

    public Beneficiary owner() {
        if (personId != null) {
            return Beneficiary.person(personId, ownerName);
        }
        if (organisationId == null) {
            throw new IllegalStateException("a shop without an owner");
        }
        return Beneficiary.organisation(organisationId, ownerName);
    }
}
