package org.jishi.people.roster;

import org.jishi.people.Person;
import org.jishi.people.PersonDraft;
import org.jspecify.annotations.Nullable;

/** Puts a roster's row over a known person: a filled cell counts, an empty one leaves, the word 清空 clears. */
final class Merging {
    private Merging() {}

    /** @param read the row, with its village found */
    static PersonDraft over(Person person, RosterLine line, PersonDraft read) {
        PersonDraft old = PersonDraft.of(person);
        boolean moved = read.villageCode() != null;
        boolean townCleared = line.cleared().contains(RosterField.VILLAGE);
        return new PersonDraft(
                read.name(),
                old.idKind(),
                old.idNumber(),
                old.sex() == null ? read.sex() : old.sex(),
                old.birth() == null ? read.birth() : old.birth(),
                chosen(line, RosterField.PHONE, old.phone(), read.phone()),
                moved ? read.villageCode() : townCleared ? null : old.villageCode(),
                line.cleared().contains(RosterField.ADDRESS)
                        ? null
                        : read.address() == null ? old.address() : read.address(),
                old.householdCode(),
                chosen(line, RosterField.HOUSEHOLD_NO, old.householdNo(), read.householdNo()),
                chosen(line, RosterField.ETHNICITY, old.ethnicity(), read.ethnicity()),
                chosen(line, RosterField.EDUCATION, old.education(), read.education()),
                chosen(line, RosterField.EMPLOYER, old.employer(), read.employer()),
                line.given().contains(RosterField.HAS_SHOP) ? read.hasShop() : old.hasShop(),
                chosen(line, RosterField.NOTE, old.note(), read.note()),
                old.consentOn(),
                old.consentVersion());
    }

    private static @Nullable String chosen(
            RosterLine line, RosterField field, @Nullable String old, @Nullable String read) {
        if (line.cleared().contains(field)) {
            return null;
        }
        return read == null ? old : read;
    }
}
