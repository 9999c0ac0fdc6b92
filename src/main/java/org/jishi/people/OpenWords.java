package org.jishi.people;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
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

    private static final int EIGHTEEN = 18;
    private static final int FIFTEEN = 15;

    /** What people write between the parts of a number. */
    private static final Pattern BETWEEN = Pattern.compile("(?<=[0-9])[\\s\\p{Z}\\p{Cf}\\p{Pd}·._,/'’]++(?=[0-9Xx])");

    private static final Pattern CROSS = Pattern.compile("[×ХΧ✕✖⨯╳]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]++[Xx]?");

    private OpenWords() {}

    /** Whether a text holds an identity number that is right, in its 18 or 15 characters, however it is written. */
    public static boolean holdNumber(@Nullable String text) {
        if (text == null || text.length() < FIFTEEN) {
            return false;
        }
        String plain =
                CROSS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("X");
        String joined = BETWEEN.matcher(plain).replaceAll("");
        return DIGITS.matcher(plain).results().anyMatch(run -> isNumber(run.group()))
                || DIGITS.matcher(joined).results().anyMatch(run -> isNumber(run.group()));
    }

    /** Old numbers have no check digit, so that only what is nothing else counts as one. */
    private static boolean isNumber(String run) {
        if (run.length() == FIFTEEN) {
            return isRight(run);
        }
        for (int at = 0; at + EIGHTEEN <= run.length(); at++) {
            if (isRight(run.substring(at, at + EIGHTEEN))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRight(String digits) {
        return IdentityNumber.read(digits, LocalDate.MAX) instanceof IdentityNumber.Reading.Right;
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
