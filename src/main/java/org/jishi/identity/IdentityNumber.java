package org.jishi.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jishi.platform.text.IdentityDigits;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An identity number that can be right: 18 characters by GB 11643 (resident cards, and permits of Hong Kong, Macao and
 * Taiwan that begin with 81, 82, 83), or another paper's free text. The old 15 digits become 18.
 *
 * @param number normalised; what the register compares
 * @param fromFifteen it was written in the 15-digit form
 */
public record IdentityNumber(
        IdKind kind,
        String number,
        @Nullable LocalDate birth,
        @Nullable Sex sex,
        boolean fromFifteen) {

    /** Why a written number cannot be one; the text is {@code people.id.<flaw>}. */
    public enum Flaw {
        EMPTY,
        SCIENTIFIC,
        CHARACTERS,
        LENGTH,
        PROVINCE,
        /** Like the card of a foreigner who lives here for good: 18 characters that begin with 9, since 2023. */
        LOOKS_FOREIGN,
        DATE,
        FUTURE,
        CHECK_DIGIT,
        OTHER_LENGTH,
        OTHER_LOOKS_RESIDENT
    }

    /** What became of a written number. */
    public sealed interface Reading {
        /** @param warnings what a clerk should look at, though it may be right */
        record Right(IdentityNumber number, List<Problem> warnings) implements Reading {}

        /** @param cleaned what was written, without what stood around it */
        record Wrong(String cleaned, Flaw flaw) implements Reading {
            public Problem at(String field) {
                return Problem.at(field, "people.id." + flaw.name(), Integer.valueOf(cleaned.length()));
            }
        }
    }

    private static final Set<String> PERMITS = Set.of("810000", "820000", "830000");
    private static final Pattern EIGHTEEN = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern FIFTEEN = Pattern.compile("\\d{15}");
    /** Signs that stand for the X of the check: multiplication, Cyrillic, Greek, and ballot crosses. */
    private static final Pattern CROSS = Pattern.compile("[×ХΧ✕✖⨯╳]$");

    /** Reads a resident's number or a permit. Region codes are not compared with any list. */
    public static Reading read(String raw, LocalDate today) {
        return read(raw, today, code -> true);
    }

    /** @param knownRegion whether a 6-digit code is, or once was, one of GB/T 2260: an unknown one is only a warning */
    public static Reading read(String raw, LocalDate today, Predicate<String> knownRegion) {
        String text = CROSS.matcher(Cleaned.code(raw)).replaceFirst("X");
        if (text.isEmpty()) {
            return new Reading.Wrong(text, Flaw.EMPTY);
        }
        if (Cleaned.scientific(text)) {
            return new Reading.Wrong(text, Flaw.SCIENTIFIC);
        }
        boolean old = FIFTEEN.matcher(text).matches();
        if (!old && !EIGHTEEN.matcher(text).matches()) {
            boolean characters = text.length() == 18 || !text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == 'X');
            return new Reading.Wrong(text, characters ? Flaw.CHARACTERS : Flaw.LENGTH);
        }
        String body = old ? IdentityDigits.body(text) : text.substring(0, 17);
        String number = body + checkOf(body);
        Flaw flaw = flawOf(number, today);
        if (flaw == null && !old && !number.equals(text)) {
            flaw = Flaw.CHECK_DIGIT;
        }
        if (flaw == Flaw.PROVINCE && !old && number.charAt(0) == '9' && IdentityDigits.birth(number) != null) {
            flaw = Flaw.LOOKS_FOREIGN;
        }
        if (flaw != null) {
            return new Reading.Wrong(text, flaw);
        }
        boolean permit = number.charAt(0) == '8';
        Sex sex = (number.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
        IdentityNumber read = new IdentityNumber(
                permit ? IdKind.PERMIT_HMT : IdKind.RESIDENT, number, IdentityDigits.birth(number), sex, old);
        return new Reading.Right(read, warnings(read, knownRegion));
    }

    /** Reads the number of another paper: anything that a resident's number with a slip would not be. */
    public static Reading readOther(String raw) {
        String text = Cleaned.code(raw);
        if (text.isEmpty()) {
            return new Reading.Wrong(text, Flaw.EMPTY);
        }
        if (text.length() < 4 || text.length() > 40) {
            return new Reading.Wrong(text, Flaw.OTHER_LENGTH);
        }
        boolean form = EIGHTEEN.matcher(text).matches() || FIFTEEN.matcher(text).matches();
        if (form && IdentityDigits.province(text)) {
            return new Reading.Wrong(text, Flaw.OTHER_LOOKS_RESIDENT);
        }
        return new Reading.Right(new IdentityNumber(IdKind.OTHER, text, null, null, false), List.of());
    }

    /** The number of either kind, or a refusal that stands at the field. */
    public static IdentityNumber require(String field, IdKind kind, String raw, LocalDate today) {
        return switch (kind == IdKind.OTHER ? readOther(raw) : read(raw, today)) {
            case Reading.Right(var number, var _) -> number;
            case Reading.Wrong wrong -> throw new Refusal(wrong.at(field));
        };
    }

    /** The check character of 17 digits. */
    public static char checkOf(String body) {
        return IdentityDigits.checkOf(body);
    }

    private static @Nullable Flaw flawOf(String number, LocalDate today) {
        if (!IdentityDigits.province(number)) {
            return Flaw.PROVINCE;
        }
        LocalDate birth = IdentityDigits.birth(number);
        if (birth == null) {
            return Flaw.DATE;
        }
        return birth.isAfter(today) ? Flaw.FUTURE : null;
    }

    private static List<Problem> warnings(IdentityNumber read, Predicate<String> knownRegion) {
        List<Problem> warnings = new ArrayList<>();
        String region = read.number().substring(0, 6);
        if (read.kind() == IdKind.PERMIT_HMT ? !PERMITS.contains(region) : !knownRegion.test(region)) {
            warnings.add(Problem.of("people.id.unknownRegion", region));
        }
        // On first-generation cards the orders 996 to 999 went to people who were a hundred years old.
        if (read.fromFifteen()
                && read.number().startsWith("99", 14)
                && read.number().charAt(16) >= '6') {
            warnings.add(Problem.of("people.id.centenarian"));
        }
        return List.copyOf(warnings);
    }
}
