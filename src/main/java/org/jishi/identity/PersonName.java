package org.jishi.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jishi.platform.text.Problem;

/**
 * A person's or an organisation's name: how it is kept, and how it is compared.
 *
 * @param name as kept: no spaces between Chinese characters, one between Latin words, one form of the middle dot
 * @param key as compared: no spaces or dots at all, Latin in upper case
 */
public record PersonName(String name, String key) {
    /** Longest name kept, in characters. */
    public static final int LONGEST = 60;

    private static final Pattern DOTS = Pattern.compile(" ?[•・‧∙⋅●．。·] ?");
    private static final Pattern BETWEEN_CHINESE = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");
    private static final Pattern NOT_COMPARED = Pattern.compile("[ ·]");
    /** Digits, and signs that no name has but a damaged cell or a formula does; ○ and 〇 do stand in names. */
    private static final Pattern IMPOSSIBLE = Pattern.compile("[\\p{Nd}=+@<>{}\\[\\]|\\\\/*?#%&!;:\"]|^-");

    public static PersonName of(String raw) {
        String narrow = DOTS.matcher(Cleaned.words(raw)).replaceAll("·");
        String name = BETWEEN_CHINESE.matcher(narrow).replaceAll("");
        return new PersonName(name, NOT_COMPARED.matcher(name).replaceAll("").toUpperCase(Locale.ROOT));
    }

    /** What is wrong with it as a person's name. */
    public Optional<Problem> problem(String field) {
        if (key.isEmpty()) {
            return Optional.of(Problem.at(field, "people.name.EMPTY"));
        }
        if (name.length() > LONGEST) {
            return Optional.of(Problem.at(field, "people.name.LENGTH", LONGEST));
        }
        if (IMPOSSIBLE.matcher(name).find()) {
            return Optional.of(Problem.at(field, "people.name.CHARACTERS"));
        }
        return Optional.empty();
    }
}
