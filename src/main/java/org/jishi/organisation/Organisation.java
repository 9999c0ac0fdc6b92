package org.jishi.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A firm, co-operative, sole trader or institution.
 *
 * @param creditCode unified social credit code, 18 characters; a few old bodies have none
 * @param legalPerson the legal representative's name while nobody of the register is entered as one
 * @param closedOn struck off on that day, or null
 */
public record Organisation(
        UUID id,
        String name,
        String nameKey,
        String pinyin,
        String pinyinInitials,
        Kind kind,
        @Nullable String creditCode,
        @Nullable String liveCreditCode,
        @Nullable String legalPerson,
        @Nullable String phone,
        @Nullable String villageCode,
        @Nullable String address,
        @Nullable String note,
        @Nullable String source,
        @Nullable UUID importId,
        @Nullable LocalDate closedOn,
        boolean live,
        int version,
        Instant createdAt) {
    /** The first two characters of the credit code say the same. */
    public enum Kind {
        FIRM,
        SOLE_TRADER,
        COOPERATIVE,
        NON_ENTERPRISE,
        INSTITUTION,
        OTHER
    }
}
