package org.jishi.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jishi.platform.text.Problem;

/**
 * A telephone number as the register keeps it: a mobile as 11 digits, a landline as area code, hyphen and number. What
 * is neither is kept as written, with a warning: only a file that needs the number refuses it.
 *
 * @param number normalised
 */
public record MobileNumber(String number, Kind kind) {
    public enum Kind {
        MOBILE,
        LANDLINE,
        UNKNOWN
    }

    private static final Pattern POINT_ZERO = Pattern.compile("^(\\d+)\\.0+$");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}'‘’`()\\[\\].‐‑‒–—―−_/-]");
    private static final Pattern COUNTRY = Pattern.compile("(?:\\+|00)?86(?=1[3-9]\\d{9}$|0?[1-9]\\d{8,10}$)");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    /** Beijing and 02x have area codes of three digits, all others of four. */
    private static final Pattern LANDLINE = Pattern.compile("(010|02\\d|0[3-9]\\d{2})(\\d{7,8})");

    /** @param raw what was written, not blank */
    public static MobileNumber read(String raw) {
        String narrow = Normalizer.normalize(raw, Normalizer.Form.NFKC);
        String whole = POINT_ZERO.matcher(narrow.strip()).replaceFirst("$1");
        String bare = BETWEEN.matcher(whole).replaceAll("");
        String local = COUNTRY.matcher(bare).replaceFirst("");
        if (MOBILE.matcher(local).matches()) {
            return new MobileNumber(local, Kind.MOBILE);
        }
        var landline = LANDLINE.matcher(local);
        if (landline.matches()) {
            return new MobileNumber(landline.group(1) + "-" + landline.group(2), Kind.LANDLINE);
        }
        String words = Cleaned.words(raw);
        return new MobileNumber(words.length() > 30 ? words.substring(0, 30) : words, Kind.UNKNOWN);
    }

    /** What a clerk should look at; empty for a number of a known form. */
    public List<Problem> warnings() {
        List<Problem> warnings = new ArrayList<>();
        if (kind == Kind.UNKNOWN) {
            long digits = number.chars().filter(Character::isDigit).count();
            warnings.add(Problem.of("people.phone.unknown", (int) digits));
        }
        return warnings;
    }
}
