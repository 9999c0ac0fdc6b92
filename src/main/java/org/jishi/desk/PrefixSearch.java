package org.jishi.desk;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.Masking;
import org.jishi.identity.PersonName;
import org.jishi.identity.Pinyin;
import org.jishi.place.PlaceNames;

/** Serves until the index is filled: persons by the beginning of name, pinyin, identity number or phone. */
final class PrefixSearch {
    private static final Pattern DIGITS = Pattern.compile("\\d{3,}[xX]?");
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+");
    /** No code point of the columns searched sorts after it. */
    private static final String LAST = "\uffff";

    private final Pinyin pinyin = new Pinyin();

    List<Found> find(Handle handle, String words, int most) {
        String plain = PersonName.of(words).key();
        if (DIGITS.matcher(plain).matches()) {
            return persons(handle, """
                p.id IN (SELECT a.id FROM person a WHERE a.live_id_number >= :from AND a.live_id_number < :to
                         UNION
                         SELECT b.id FROM person b WHERE b.live = TRUE AND b.phone >= :from AND b.phone < :to)\
                """, plain, plain, most);
        }
        if (LETTERS.matcher(plain).matches()) {
            String letters = plain.toLowerCase(Locale.ROOT);
            return persons(handle, "p.live = TRUE AND p.pinyin >= :from AND p.pinyin < :to", letters, letters, most);
        }
        if (plain.isEmpty() || plain.codePoints().anyMatch(Character::isDigit)) {
            return List.of();
        }
        String spelled = pinyin.ofPerson(plain).full();
        return persons(handle, """
            p.live = TRUE AND p.pinyin >= :from AND p.pinyin < :to AND p.name_key >= :name AND p.name_key < :nameTo\
            """, spelled, plain, most);
    }

    private static List<Found> persons(Handle handle, String condition, String from, String name, int most) {
        return handle.createQuery("""
            SELECT p.id, p.name, p.id_number, concat(coalesce(t.name, ''), coalesce(v.name, '')) AS detail
              FROM person p
              LEFT JOIN place_code vc ON vc.code = p.village_code
              LEFT JOIN place v ON v.id = vc.id
              LEFT JOIN place t ON t.id = v.parent_id
             WHERE\
            """ + " " + condition + " ORDER BY p.pinyin, p.name_key, p.id LIMIT :most")
                .bind("from", from)
                .bind("to", from + LAST)
                .bind("name", name)
                .bind("nameTo", name + LAST)
                .bind("most", most)
                .map((row, context) -> new Found(
                        SearchKind.PERSON,
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Masking.idNumber(row.getString("id_number")),
                        PlaceNames.spoken(row.getString("detail"))))
                .list();
    }
}
