package org.jishi.platform.text;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The digits of a resident's identity number by GB 11643, and whether a text holds a whole one. Whose it is and what is
 * wrong with one that is typed, the register of people says.
 */
public final class IdentityDigits {
    public static final int EIGHTEEN = 18;
    public static final int FIFTEEN = 15;

    /** GB/T 2260, first two digits. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    /** An account of nineteen digits holds a day of some year by chance; nearly always of one in which nobody lives yet. */
    private static final int CENTURY_AFTER = 2100;

    /** What people write between the parts of a number. */
    private static final Pattern BETWEEN = Pattern.compile("(?<=[0-9])[\\s\\p{Z}\\p{Cf}\\p{Pd}·._,/'’]++(?=[0-9Xx])");

    /** An identifier of this program: what its digits come to is chance. */
    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final Pattern CROSS = Pattern.compile("[×ХΧ✕✖⨯╳]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]++[Xx]?");

    private IdentityDigits() {}

    /** Whether a number begins with a province's digits. */
    public static boolean province(String number) {
        return PROVINCES.contains(number.substring(0, 2));
    }

    /** The day in a number of 18 characters; null when there is no such day, or not since 1900. */
    public static @Nullable LocalDate birth(String number) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(number, 6, 10, 10),
                    Integer.parseInt(number, 10, 12, 10),
                    Integer.parseInt(number, 12, 14, 10));
            return day.isBefore(EARLIEST) ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The check character of 17 digits. */
    public static char checkOf(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    /** The 17 digits that 15 become. */
    public static String body(String fifteen) {
        return fifteen.substring(0, 6) + "19" + fifteen.substring(6);
    }

    /** Whether a text holds an identity number that is right, in its 18 or 15 characters, however it is written. */
    public static boolean heldIn(@Nullable String text) {
        if (text == null || text.length() < FIFTEEN || !mayHold(text)) {
            return false;
        }
        String plain =
                CROSS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("X");
        plain = IDENTIFIER.matcher(plain).replaceAll("n");
        String joined = BETWEEN.matcher(plain).replaceAll("");
        return DIGITS.matcher(plain).results().anyMatch(run -> isNumber(run.group()))
                || DIGITS.matcher(joined).results().anyMatch(run -> isNumber(run.group()));
    }

    /**
     * A text of somebody else's file, which nobody here can put right, as it may be kept: where it holds a number, its
     * digits are hidden.
     */
    public static String hidden(String text) {
        if (!heldIn(text)) {
            return text;
        }
        StringBuilder hidden = new StringBuilder(text.length());
        text.codePoints()
                .forEach(sign -> hidden.appendCodePoint(Character.isDigit(sign) || mayBeDigits(sign) ? '*' : sign));
        return hidden.toString();
    }

    /** Whether a sign that is no letter could be written with digits: circled ones, fractions. */
    private static boolean mayBeDigits(int sign) {
        return sign > '~'
                && !Character.isLetter(sign)
                && Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC)
                        .chars()
                        .anyMatch(each -> each >= '0' && each <= '9');
    }

    /** Words, which most texts are, have too few signs that are digits or could become some. */
    private static boolean mayHold(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= '0' && sign <= '9') {
                digits++;
            } else if (sign > '~' && !Character.isLetter(sign)) {
                digits += 4;
            }
        }
        return digits >= FIFTEEN - 1;
    }

    /** Old numbers have no check digit, so that only what is nothing else counts as one. */
    private static boolean isNumber(String run) {
        if (run.length() == FIFTEEN) {
            return Character.isDigit(run.charAt(FIFTEEN - 1)) && isBody(body(run));
        }
        for (int at = 0; at + EIGHTEEN <= run.length(); at++) {
            String body = run.substring(at, at + EIGHTEEN - 1);
            if (isBody(body) && checkOf(body) == Character.toUpperCase(run.charAt(at + EIGHTEEN - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBody(String body) {
        LocalDate birth = province(body) ? birth(body) : null;
        return birth != null && birth.getYear() < CENTURY_AFTER;
    }
}
