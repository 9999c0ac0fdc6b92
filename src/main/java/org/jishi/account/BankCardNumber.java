package org.jishi.account;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jishi.identity.Cleaned;
import org.jishi.platform.text.Problem;

/**
 * A bank card or account number. Cards of 16 to 19 digits end in a Luhn check (ISO/IEC 7812); passbooks and corporate
 * accounts have none, so that a failed check is a warning.
 *
 * @param number digits only
 */
public record BankCardNumber(String number) {
    /** Why a written number cannot be one; the text is {@code people.card.<flaw>}. */
    public enum Flaw {
        EMPTY,
        SCIENTIFIC,
        CHARACTERS,
        LENGTH
    }

    public sealed interface Reading {
        record Right(BankCardNumber number, List<Problem> warnings) implements Reading {}

        record Wrong(String cleaned, Flaw flaw) implements Reading {
            public Problem at(String field) {
                return Problem.at(field, "people.card." + flaw.name(), Integer.valueOf(cleaned.length()));
            }
        }
    }

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int SHORTEST = 8;
    private static final int LONGEST = 32;
    /** A spreadsheet keeps this many digits of a number and turns the others into 0. */
    private static final int KEPT_BY_SPREADSHEETS = 15;

    public static Reading read(String raw) {
        String text = Cleaned.code(raw);
        if (text.isEmpty()) {
            return new Reading.Wrong(text, Flaw.EMPTY);
        }
        if (Cleaned.scientific(text)) {
            return new Reading.Wrong(text, Flaw.SCIENTIFIC);
        }
        if (!DIGITS.matcher(text).matches()) {
            return new Reading.Wrong(text, Flaw.CHARACTERS);
        }
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return new Reading.Wrong(text, Flaw.LENGTH);
        }
        List<Problem> warnings = new ArrayList<>();
        boolean card = text.length() >= 16 && text.length() <= 19;
        // one 0 alone ends every tenth card and tells of nothing
        boolean rounded = text.length() > KEPT_BY_SPREADSHEETS + 1
                && text.substring(KEPT_BY_SPREADSHEETS).chars().allMatch(c -> c == '0');
        if (card && rounded) {
            warnings.add(Problem.of("people.card.rounded"));
        } else if (card && !luhn(text)) {
            warnings.add(Problem.of("people.card.luhn"));
        }
        return new Reading.Right(new BankCardNumber(text), List.copyOf(warnings));
    }

    /** From the right every second digit doubled, less 9 when above 9; the sum must end in 0. */
    public static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            if (i % 2 == 1) {
                digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            }
            sum += digit;
        }
        return sum % 10 == 0;
    }
}
