package org.jishi.person;

import java.time.LocalDate;
import org.jishi.identity.IdKind;
import org.jishi.identity.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What is entered of a person, as typed. Birth and sex are taken only for another paper; the others tell them.
 *
 * @param name as typed
 * @param idNumber as typed
 * @param phone as typed, or null
 */
public record PersonDraft(
        String name,
        IdKind idKind,
        String idNumber,
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
        @Nullable LocalDate consentOn,
        @Nullable String consentVersion) {

    /** With nothing but what every person has. */
    public static PersonDraft of(String name, String idNumber) {
        return new PersonDraft(
                name,
                IdKind.RESIDENT,
                idNumber,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null);
    }

    /** What stands in the register now. */
    public static PersonDraft of(Person person) {
        return new PersonDraft(
                person.name(),
                person.idKind(),
                person.idNumber(),
                person.sex(),
                person.birth(),
                person.phone(),
                person.villageCode(),
                person.address(),
                person.householdCode(),
                person.householdNo(),
                person.ethnicity(),
                person.education(),
                person.employer(),
                person.hasShop(),
                person.note(),
                person.consentOn(),
                person.consentVersion());
    }

    public PersonDraft phone(@Nullable String written) {
        return new PersonDraft(
                name,
                idKind,
                idNumber,
                sex,
                birth,
                written,
                villageCode,
                address,
                householdCode,
                householdNo,
                ethnicity,
                education,
                employer,
                hasShop,
                note,
                consentOn,
                consentVersion);
    }

    public PersonDraft village(@Nullable String code) {
        return new PersonDraft(
                name,
                idKind,
                idNumber,
                sex,
                birth,
                phone,
                code,
                address,
                householdCode,
                householdNo,
                ethnicity,
                education,
                employer,
                hasShop,
                note,
                consentOn,
                consentVersion);
    }

    public PersonDraft named(String written) {
        return new PersonDraft(
                written,
                idKind,
                idNumber,
                sex,
                birth,
                phone,
                villageCode,
                address,
                householdCode,
                householdNo,
                ethnicity,
                education,
                employer,
                hasShop,
                note,
                consentOn,
                consentVersion);
    }

    public PersonDraft numbered(IdKind kind, String written) {
        return new PersonDraft(
                name,
                kind,
                written,
                sex,
                birth,
                phone,
                villageCode,
                address,
                householdCode,
                householdNo,
                ethnicity,
                education,
                employer,
                hasShop,
                note,
                consentOn,
                consentVersion);
    }
}
