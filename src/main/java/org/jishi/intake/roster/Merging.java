package org.jishi.intake.roster;

import org.jishi.identity.MobileNumber;
import org.jishi.person.Person;
import org.jishi.person.PersonDraft;
import org.jspecify.annotations.Nullable;

/**
 * Puts a roster's row over a known person: a filled cell counts, an empty one leaves, the word 清空 clears; and all that
 * only for the fields that the rule lets change.
 */
final class Merging {
    private final MatchRule rule;
    private final RosterLine line;

    private Merging(MatchRule rule, RosterLine line) {
        this.rule = rule;
        this.line = line;
    }

    /** @param read the row, with its village found */
    static PersonDraft over(Person person, RosterLine line, PersonDraft read, MatchRule rule) {
        return new Merging(rule, line).over(PersonDraft.of(person), read);
    }

    private PersonDraft over(PersonDraft old, PersonDraft read) {
        return new PersonDraft(
                rule.puts(RosterField.NAME, line) ? read.name() : old.name(),
                old.idKind(),
                old.idNumber(),
                old.sex() == null ? read.sex() : old.sex(),
                old.birth() == null ? read.birth() : old.birth(),
                chosen(RosterField.PHONE, old.phone(), phone(old.phone(), read.phone())),
                chosen(RosterField.VILLAGE, old.villageCode(), read.villageCode()),
                chosen(RosterField.ADDRESS, old.address(), read.address()),
                old.householdCode(),
                chosen(RosterField.HOUSEHOLD_NO, old.householdNo(), read.householdNo()),
                chosen(RosterField.ETHNICITY, old.ethnicity(), read.ethnicity()),
                chosen(RosterField.EDUCATION, old.education(), read.education()),
                chosen(RosterField.EMPLOYER, old.employer(), read.employer()),
                line.given().contains(RosterField.HAS_SHOP) && rule.puts(RosterField.HAS_SHOP, line)
                        ? read.hasShop()
                        : old.hasShop(),
                chosen(RosterField.NOTE, old.note(), read.note()),
                old.consentOn(),
                old.consentVersion());
    }

    /** What is no phone does not take the place of one; the row is told so. */
    private static @Nullable String phone(@Nullable String old, @Nullable String read) {
        return read != null && keepsPhone(old, read) ? old : read;
    }

    static boolean keepsPhone(@Nullable String old, String read) {
        return old != null
                && MobileNumber.read(read).kind() == MobileNumber.Kind.UNKNOWN
                && MobileNumber.read(old).kind() != MobileNumber.Kind.UNKNOWN;
    }

    private @Nullable String chosen(RosterField field, @Nullable String old, @Nullable String read) {
        if (!rule.puts(field, line)) {
            return old;
        }
        if (read != null) {
            return read;
        }
        return line.cleared().contains(field) ? null : old;
    }
}
