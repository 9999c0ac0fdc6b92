package org.jishi.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.jishi.identity.IdKind;
import org.jishi.identity.Masking;
import org.jishi.identity.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A person of the register.
 *
 * @param nameKey the name as it is compared: without spaces, one form of each character
 * @param pinyin the name's syllables without spaces or tones, for search and order
 * @param idNumber normalised: 18 characters in upper case, or free text for {@link IdKind#OTHER}
 * @param liveIdNumber the same while the row is live, else null
 * @param villageCode where the person lives, 12 digits
 * @param householdCode where the household register stands, 12 digits, when elsewhere
 * @param householdNo the number of the household in the poverty register
 * @param diedSource what the date of death rests on, null where none is known
 * @param source where the row came from, such as "front desk" or a file's name
 * @param importId the import that brought it, or null
 * @param hidden the import was withdrawn
 * @param mergedInto the person that this one turned out to be, or null
 * @param live neither hidden nor merged
 * @param consentVersion which version of the privacy notice was agreed to
 */
public record Person(
        UUID id,
        String name,
        String nameKey,
        String pinyin,
        String pinyinInitials,
        IdKind idKind,
        String idNumber,
        @Nullable String liveIdNumber,
        @Nullable Sex sex,
        @Nullable LocalDate birth,
        @Nullable String phone,
        @Nullable String villageCode,
        @Nullable String address,
        @Nullable String householdCode,
        @Nullable String householdNo,
        @Nullable String ethnicity,
        @Nullable String education,
        @Nullable String employer,
        boolean hasShop,
        @Nullable String note,
        @Nullable LocalDate diedOn,
        @Nullable String diedSource,
        @Nullable String source,
        @Nullable UUID importId,
        boolean hidden,
        @Nullable UUID mergedInto,
        boolean live,
        @Nullable LocalDate consentOn,
        @Nullable String consentVersion,
        int version,
        Instant createdAt) {

    /** Full years on a day; null when the birth is not known. */
    public @Nullable Integer age(LocalDate day) {
        return birth == null ? null : Period.between(birth, day).getYears();
    }

    /** With a date of death, or without one. */
    Person died(@Nullable LocalDate on, @Nullable String basis) {
        return with(idNumber, liveIdNumber, phone, villageCode, on, basis);
    }

    /** Registered in another village. */
    public Person movedTo(@Nullable String village) {
        return with(idNumber, liveIdNumber, phone, village, diedOn, diedSource);
    }

    /** With another consent, or without one. */
    public Person agreed(@Nullable LocalDate on, @Nullable String toVersion) {
        return with(idNumber, liveIdNumber, phone, villageCode, diedOn, diedSource, on, toVersion);
    }

    /** As the screen shows it: identity number and phone masked. */
    public Person masked() {
        return with(
                Masking.idNumber(idNumber),
                null,
                phone == null ? null : Masking.phone(phone),
                villageCode,
                diedOn,
                diedSource);
    }

    private Person with(
            String number,
            @Nullable String liveNumber,
            @Nullable String mobile,
            @Nullable String village,
            @Nullable LocalDate death,
            @Nullable String deathSource) {
        return with(number, liveNumber, mobile, village, death, deathSource, consentOn, consentVersion);
    }

    private Person with(
            String number,
            @Nullable String liveNumber,
            @Nullable String mobile,
            @Nullable String village,
            @Nullable LocalDate death,
            @Nullable String deathSource,
            @Nullable LocalDate consent,
            @Nullable String notice) {
        return new Person(
                id,
                name,
                nameKey,
                pinyin,
                pinyinInitials,
                idKind,
                number,
                liveNumber,
                sex,
                birth,
                mobile,
                village,
                address,
                householdCode,
                householdNo,
                ethnicity,
                education,
                employer,
                hasShop,
                note,
                death,
                deathSource,
                source,
                importId,
                hidden,
                mergedInto,
                live,
                consent,
                notice,
                version,
                createdAt);
    }
}
