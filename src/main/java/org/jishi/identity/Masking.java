package org.jishi.identity;

import java.util.regex.Pattern;

/**
 * How numbers and names stand where not everybody may see them whole. On the screen an identity number shows its first 6
 * and last 4 characters, a phone 3 and 4, an account the last 4. Names are whole inside the office; what
 * is posted shows of them what {@link NameShown} says.
 */
public final class Masking {
    private static final Pattern GROUPED = Pattern.compile("[\\s-]");

    private Masking() {}

    /** {@code 520122********9972}. */
    public static String idNumber(String number) {
        return keep(number, 6, 4);
    }

    /** {@code 520122************}: where the month of birth stands beside it. */
    public static String region(String number) {
        return keep(number, 6, 0);
    }

    /** {@code 139****0001}; a landline with its hyphen loses the middle as well. */
    public static String phone(String number) {
        return keep(GROUPED.matcher(number).replaceAll(""), 3, 4);
    }

    /** {@code ****0018}. */
    public static String account(String number) {
        String digits = GROUPED.matcher(number).replaceAll("");
        return "****" + digits.substring(Math.max(0, digits.length() - 4));
    }

    /** The first character, then a star for each of the others. */
    public static String name(String name) {
        int length = name.codePointCount(0, name.length());
        if (length < 2) {
            return name;
        }
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "*".repeat(length - 1);
    }

    /** The first and the last character, a star for each between them; of two characters the first only. */
    static String middle(String name) {
        int length = name.codePointCount(0, name.length());
        if (length < 3) {
            return name(name);
        }
        int last = name.offsetByCodePoints(name.length(), -1);
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "*".repeat(length - 2) + name.substring(last);
    }

    /** A text too short to hide anything in shows its last characters only, at most half of it. */
    private static String keep(String text, int first, int last) {
        int length = text.length();
        if (length <= first + last) {
            int shown = Math.min(last, length / 2);
            return "*".repeat(length - shown) + text.substring(length - shown);
        }
        return text.substring(0, first) + "*".repeat(length - first - last) + text.substring(length - last);
    }
}
