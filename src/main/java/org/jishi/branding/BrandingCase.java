package org.jishi.branding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jishi.approval.Subject;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A branding case as lists and pages show it.
 *
 * @param procurement how the provider was found
 * @param contractedOn when the contract was signed
 * @param budget what the plan costs; committed once approved
 * @param accepted what the accepted delivery is worth, at most the budget
 * @param satisfaction 1 to 5, given by the applicant when signing for the delivery
 * @param signedOn when the applicant signed for it
 */
public record BrandingCase(
        UUID id,
        String caseNo,
        UUID personId,
        String personName,
        @Nullable String villageCode,
        @Nullable UUID followUpId,
        String product,
        String need,
        @Nullable String diagnosis,
        @Nullable UUID providerId,
        @Nullable String providerName,
        @Nullable String contractNo,
        @Nullable Procurement procurement,
        @Nullable LocalDate contractedOn,
        UUID schemeVersionId,
        String documentNo,
        @Nullable UUID fundAccountId,
        Money budget,
        @Nullable Money accepted,
        @Nullable Integer satisfaction,
        @Nullable LocalDate signedOn,
        BrandingStatus status,
        UUID enteredBy,
        Instant createdAt,
        int version) {
    /** The kind of subject of the plan's decision, papers and the case as a whole. */
    public static final String KIND = "branding_case";
    /** The kind of subject of the acceptance, which is a decision of its own. */
    public static final String ACCEPTANCE = "branding_acceptance";

    static final String TABLE = "branding_case";

    public Subject subject() {
        return new Subject(KIND, id);
    }

    /** What the second person confirms: that the delivery is what was planned. */
    public Subject acceptance() {
        return new Subject(ACCEPTANCE, id);
    }
}
