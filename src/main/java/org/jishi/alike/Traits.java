package org.jishi.alike;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jishi.identity.IdKind;
import org.jishi.identity.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What of an entry tells whether it is the same person as another.
 *
 * @param nameKey as the register compares names
 * @param pinyin of the name, all syllables without tones
 * @param idNumber normalised; null while none is known
 * @param villageCode 12 digits
 * @param accounts numbers of bank accounts that were not retired or rejected
 */
public record Traits(
        UUID id,
        String nameKey,
        String pinyin,
        IdKind idKind,
        @Nullable String idNumber,
        @Nullable LocalDate birth,
        @Nullable Sex sex,
        @Nullable String phone,
        @Nullable String villageCode,
        Set<String> accounts) {
    public Traits {
        accounts = Set.copyOf(accounts);
    }

    /** The number, when it is one of 18 characters that hold a birth. */
    @Nullable
    public String resident() {
        return idKind != IdKind.OTHER && idNumber != null && idNumber.length() == 18 ? idNumber : null;
    }

    @Nullable
    String township() {
        return villageCode == null ? null : villageCode.substring(0, 9);
    }
}
