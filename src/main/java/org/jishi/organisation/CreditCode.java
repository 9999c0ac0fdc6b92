package org.jishi.organisation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jishi.identity.Cleaned;
import org.jishi.platform.text.Problem;

/**
 * Unified social credit code by GB 32100-2015: 18 characters, the last a check over the others; characters 9 to 17 are
 * the organisation code of GB 11714 with a check of its own, which is only a warning, since some were issued without.
 *
 * @param code normalised, upper case
 */
public record CreditCode(String code) {
    /** Why a written code cannot be one; the text is {@code people.creditCode.<flaw>}. */
    public enum Flaw {
        EMPTY,
        LENGTH,
        CHARACTERS,
        CHECK
    }

    public sealed interface Reading {
        record Right(CreditCode code, List<Problem> warnings) implements Reading {}

        record Wrong(String cleaned, Flaw flaw) implements Reading {
            public Problem at(String field) {
                return Problem.at(field, "people.creditCode." + flaw.name(), Integer.valueOf(cleaned.length()));
            }
        }
    }

    /** Without I, O, S, V, Z, which look like digits or one another. */
    private static final String SET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final Pattern FORM = Pattern.compile("[" + SET + "]{18}");
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public static Reading read(String raw) {
        String text = Cleaned.code(raw);
        if (text.isEmpty()) {
            return new Reading.Wrong(text, Flaw.EMPTY);
        }
        if (text.length() != 18) {
            return new Reading.Wrong(text, Flaw.LENGTH);
        }
        if (!FORM.matcher(text).matches()) {
            return new Reading.Wrong(text, Flaw.CHARACTERS);
        }
        if (checkOf(text) != text.charAt(17)) {
            return new Reading.Wrong(text, Flaw.CHECK);
        }
        boolean bodyFits = bodyCheckOf(text) == text.charAt(16);
        List<Problem> warnings = bodyFits ? List.of() : List.of(Problem.of("people.creditCode.body"));
        return new Reading.Right(new CreditCode(text), warnings);
    }

    /** The places, from 1, of characters that no code has. */
    public static List<Integer> impossible(String raw) {
        String text = Cleaned.code(raw);
        return IntStream.range(0, text.length())
                .filter(at -> SET.indexOf(text.charAt(at)) < 0)
                .mapToObj(at -> at + 1)
                .toList();
    }

    /** The code that was probably misread: O for 0, I for 1, S for 5, Z for 2; only where its check then fits. */
    public static Optional<CreditCode> misread(String raw) {
        String digits = Cleaned.code(raw)
                .replace('O', '0')
                .replace('I', '1')
                .replace('S', '5')
                .replace('Z', '2');
        return read(digits) instanceof Reading.Right right ? Optional.of(right.code()) : Optional.empty();
    }

    /** The check character that follows the first 17. */
    public static char checkOf(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += SET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return SET.charAt((31 - sum % 31) % 31);
    }

    /** The check character of the organisation code within: what character 17 should be. */
    public static char bodyCheckOf(String code) {
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(8 + i), 36) * BODY_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    /** What the first two characters say of the body. */
    public Organisation.Kind kind() {
        return switch (code.substring(0, 2)) {
            case "91" -> Organisation.Kind.FIRM;
            case "92" -> Organisation.Kind.SOLE_TRADER;
            case "93" -> Organisation.Kind.COOPERATIVE;
            case "52" -> Organisation.Kind.NON_ENTERPRISE;
            case "11", "12", "13", "19" -> Organisation.Kind.INSTITUTION;
            default -> Organisation.Kind.OTHER;
        };
    }
}
