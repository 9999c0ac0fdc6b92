package org.jishi.person;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jishi.identity.Cleaned;
import org.jishi.identity.IdentityNumber;
import org.jishi.identity.PersonName;
import org.jishi.identity.Pinyin;
import org.jishi.platform.store.Like;

/**
 * What is meant by the words typed above the list of persons: an identity number or phone from its beginning, a name or
 * a part of one, or a name's pinyin or its initials from their beginning.
 *
 * @param kind what the words look like
 * @param text the words in the form that the register compares
 * @param pinyin a name's pinyin, for the index that begins with it
 */
record PersonSearch(Kind kind, String text, String pinyin) {
    enum Kind {
        ALL,
        /** A whole identity number, normalised. */
        NUMBER,
        /** The beginning of an identity number or of a phone. */
        DIGITS,
        LETTERS,
        NAME
    }

    /** Nobody in particular. */
    static final PersonSearch NONE = new PersonSearch(Kind.ALL, "", "");

    private static final Pattern DIGITS = Pattern.compile("\\d+X?");
    private static final Pattern LETTERS = Pattern.compile("[A-Z]+");
    /** No code point of the columns searched sorts after it. */
    private static final String LAST = "\uffff";

    static PersonSearch of(String words, LocalDate today, Pinyin pinyin) {
        String code = Cleaned.code(words);
        PersonName name = PersonName.of(words);
        if (code.isEmpty() && name.key().isEmpty()) {
            return NONE;
        }
        if (DIGITS.matcher(code).matches()) {
            return code.length() >= 15 && IdentityNumber.read(code, today) instanceof IdentityNumber.Reading.Right read
                    ? new PersonSearch(Kind.NUMBER, read.number().number(), "")
                    : new PersonSearch(Kind.DIGITS, code, "");
        }
        if (LETTERS.matcher(code).matches()) {
            return new PersonSearch(Kind.LETTERS, code.toLowerCase(Locale.ROOT), "");
        }
        // also of signs alone, which nobody is called
        return new PersonSearch(
                Kind.NAME, name.key(), pinyin.ofPerson(name.name()).full());
    }

    /** Whether nobody in particular is meant. */
    boolean isAll() {
        return kind == Kind.ALL;
    }

    /** Whether the store answers by one look: nobody in particular, or the one who has the number. */
    boolean isNamed() {
        return kind == Kind.ALL || kind == Kind.NUMBER;
    }

    void addTo(PersonListRepository.Conditions conditions) {
        switch (kind) {
            case ALL -> {}
            case NUMBER -> conditions.add("p.live_id_number = :number", Map.of("number", text));
            // Not "id IN (… UNION …)": H2 works that union out anew for every row.
            case DIGITS -> conditions.add("""
                (p.live_id_number >= :from AND p.live_id_number < :to OR p.phone >= :from AND p.phone < :to)\
                """, Map.of("from", text, "to", text + LAST));
            case LETTERS -> conditions.add("""
                (p.pinyin >= :from AND p.pinyin < :to
                 OR p.pinyin_initials >= :from AND p.pinyin_initials < :to)\
                """, Map.of("from", text, "to", text + LAST));
            case NAME -> {
                // One character is a surname; two or more may be any part of a name, which costs a walk of the index.
                if (text.codePointCount(0, text.length()) == 1) {
                    conditions.add(
                            "p.pinyin >= :from AND p.pinyin < :to AND p.name_key >= :name AND p.name_key < :nameTo",
                            Map.of("from", pinyin, "to", pinyin + LAST, "name", text, "nameTo", text + LAST));
                } else {
                    conditions.add("p.name_key LIKE :part", Map.of("part", Like.holding(text)));
                }
            }
        }
    }
}
