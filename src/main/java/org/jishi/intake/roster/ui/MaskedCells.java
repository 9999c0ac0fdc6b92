package org.jishi.intake.roster.ui;

import java.util.regex.Pattern;
import org.jishi.identity.Masking;
import org.jishi.intake.roster.ImportRow;
import org.jishi.organisation.CreditCode;

/**
 * A roster's cells as the screen shows them: whoever imports it has the file, but whoever passes by has not. What a number
 * is and how it ends can be seen.
 */
final class MaskedCells {
    private static final int PHONE = 11;
    private static final int VILLAGE_CODE = 12;

    /** Digits of a phone, an identity or an account number, also full-width or in groups. */
    private static final Pattern NUMBER = Pattern.compile("[0-9０-９](?:[ -]?[0-9０-９]){10,60}[Xx]?");

    private MaskedCells() {}

    /** A cell of which only the contents are known, whatever its column is taken for. */
    static String masked(String text) {
        return NUMBER.matcher(text).replaceAll(found -> number(found.group()));
    }

    private static String number(String written) {
        String digits = written.replaceAll("[ -]", "");
        if (digits.startsWith("9") && CreditCode.read(digits) instanceof CreditCode.Reading.Right) {
            // a firm's, which is public; no region of identity numbers begins with 9
            return written;
        }
        return switch (digits.length()) {
            case PHONE -> Masking.phone(digits);
            case VILLAGE_CODE -> written.equals(digits) ? written : Masking.phone(digits);
            default -> Masking.idNumber(digits);
        };
    }

    /** The number that a row comes in by, whatever is wrong with it; who needs the whole of it looks, and the trail says so. */
    static String idNumber(ImportRow row) {
        return Masking.idNumber(row.number().strip());
    }
}
