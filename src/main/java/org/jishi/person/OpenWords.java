package org.jishi.person;

import java.util.List;
import org.jishi.platform.text.IdentityDigits;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the register: what everybody sees unmasked holds nobody's identity number. Names, groups, addresses,
 * employers, household numbers and the like are such words; a note may hold one, once its clerk has said so. Decision
 * 0030. The rooms tell it at the field; whatever writes their rows asks again, so that no door is left open.
 */
public final class OpenWords {
    /** What says that a number must go. */
    public static final String NUMBER = "people.open.number";
    /** What asks whether a note is to keep one. */
    public static final String NOTE = "people.open.note";

    private OpenWords() {}

    /** Whether a text holds an identity number that is right, in its 18 or 15 characters, however it is written. */
    public static boolean holdNumber(@Nullable String text) {
        return IdentityDigits.heldIn(text);
    }

    /** Tells it at the field. */
    public static void check(String field, @Nullable String text, List<Problem> problems) {
        if (holdNumber(text)) {
            problems.add(Problem.at(field, NUMBER));
        }
    }

    /** Asks it of a note. */
    public static void checkNote(@Nullable String note, List<Problem> warnings) {
        if (holdNumber(note)) {
            warnings.add(Problem.at("note", NOTE));
        }
    }

    /** The last wall, where rows are written. @throws Refusal at the field */
    public static void refuse(String field, @Nullable String text) {
        if (holdNumber(text)) {
            throw Refusal.at(field, NUMBER);
        }
    }

    /** Of a change only what it changes: what stood there before is found by data check. */
    static void refuse(@Nullable Person before, Person after) {
        refuse("name", before == null ? null : before.name(), after.name());
        refuse("address", before == null ? null : before.address(), after.address());
        refuse("householdNo", before == null ? null : before.householdNo(), after.householdNo());
        refuse("ethnicity", before == null ? null : before.ethnicity(), after.ethnicity());
        refuse("education", before == null ? null : before.education(), after.education());
        refuse("employer", before == null ? null : before.employer(), after.employer());
        refuse("consentVersion", before == null ? null : before.consentVersion(), after.consentVersion());
    }

    private static void refuse(String field, @Nullable String before, @Nullable String after) {
        if (after != null && !after.equals(before)) {
            refuse(field, after);
        }
    }
}
