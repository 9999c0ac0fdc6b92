package org.jishi.people;

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

    private Cleaned() {}

    /** Half width, upper case, nothing around or between. */
    public static String code(String raw) {
        String narrow = Normalizer.normalize(raw, Normalizer.Form.NFKC);
        String bare = HYPHENS.matcher(AROUND.matcher(narrow).replaceAll("")).replaceAll("");
        return POINT_ZERO.matcher(bare).replaceFirst("$1").toUpperCase(Locale.ROOT);
    }

    /** Half width, single spaces. */
    public static String words(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+", " ")
                .strip();
    }

    /** 1.10101E+17: a spreadsheet has already thrown the last digits away. */
    public static boolean scientific(String code) {
        return SCIENTIFIC.matcher(code).matches();
    }
}
