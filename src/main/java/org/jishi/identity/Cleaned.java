package org.jishi.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What hands and other programs leave around a number, taken away: nothing here guesses a character. */
public final class Cleaned {
    /** White space of every kind, characters without width, and the marks that keep a spreadsheet from counting. */
    private static final Pattern AROUND = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}'‘’`´\"“”]");

    private static final Pattern HYPHENS = Pattern.compile("[-‐‑‒–—―−_]");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d+)?[Ee]\\+?\\d{1,2}");
    /** A whole number as some programs write it. Begins only where digits begin, so that a long number is read once. */
    private static final Pattern POINT_ZERO = Pattern.compile("(?<!\\d)(\\d++)\\.0++(?!\\d)");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");

    private Cleaned() {}

    /** Half width, upper case, nothing around or between. */
    public static String code(String raw) {
        if (isPlain(raw)) {
            // as nearly every number is; a list of 200,000 rows asks for a million of them
            return raw.toUpperCase(Locale.ROOT);
        }
        String narrow = Normalizer.normalize(raw, Normalizer.Form.NFKC);
        String bare = HYPHENS.matcher(AROUND.matcher(narrow).replaceAll("")).replaceAll("");
        return POINT_ZERO.matcher(bare).replaceFirst("$1").toUpperCase(Locale.ROOT);
    }

    /** Half width, single spaces. */
    public static String words(String raw) {
        return BLANKS.matcher(Normalizer.normalize(raw, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }

    private static boolean isPlain(String raw) {
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        return true;
    }

    /** 1.10101E+17: a spreadsheet has already thrown the last digits away. */
    public static boolean scientific(String code) {
        return SCIENTIFIC.matcher(code).matches();
    }
}
