package org.jishi.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Check;
import org.jishi.platform.store.Finding;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Identity numbers, phones and accounts among words that everybody sees, in offices that had them before {@link OpenWords}.
 * Says whose entry it is and in which field; what stands there is never told.
 */
public final class OpenWordsCheck implements Check {
    private static final String WORDS = """
        SELECT 'person' what, p.name, p.id_number, f.field, f.words FROM person p JOIN (
          SELECT id, 'NAME' field, name words FROM person
          UNION ALL SELECT id, 'ADDRESS', address FROM person
          UNION ALL SELECT id, 'HOUSEHOLD_NO', household_no FROM person
          UNION ALL SELECT id, 'ETHNICITY', ethnicity FROM person
          UNION ALL SELECT id, 'EDUCATION', education FROM person
          UNION ALL SELECT id, 'EMPLOYER', employer FROM person
          UNION ALL SELECT person_id, 'TAGS', tag FROM person_tag WHERE until IS NULL) f ON f.id = p.id
         WHERE p.live = TRUE AND char_length(f.words) >= 7
        UNION ALL
        SELECT 'organisation', o.name, NULL, f.field, f.words FROM organisation o JOIN (
          SELECT id, 'ORGANISATION' field, name words FROM organisation
          UNION ALL SELECT id, 'LEGAL_PERSON', legal_person FROM organisation
          UNION ALL SELECT id, 'ADDRESS', address FROM organisation) f ON f.id = o.id
         WHERE o.live = TRUE AND char_length(f.words) >= 7
        UNION ALL
        SELECT 'household', coalesce(h.number, h.address), NULL, f.field, f.words FROM household h JOIN (
          SELECT id, 'HOUSEHOLD_NO' field, number words FROM household
          UNION ALL SELECT id, 'ADDRESS', address FROM household) f ON f.id = h.id
         WHERE h.dissolved_on IS NULL AND char_length(f.words) >= 7\
        """;

    /** A field of an entry, and what everybody sees there. */
    public record Seen(
            String what, @Nullable String name, @Nullable String idNumber, String field, String words) {}

    @Override
    public String name() {
        return "people.open.check.name";
    }

    @Override
    public List<Finding> run(Handle handle) {
        List<Finding> found = new ArrayList<>();
        List<Seen> numbers = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        handle.createQuery(WORDS).mapTo(Seen.class).forEach(seen -> {
            String code = OpenContacts.code(seen.words());
            if (OpenWords.holdNumber(seen.words())) {
                found.add(Finding.of("people.open.check." + seen.what(), entry(seen), field(seen)));
            } else if (code != null) {
                numbers.add(seen);
                codes.add(code);
            }
        });
        Set<String> known = OpenContacts.known(handle, codes);
        numbers.stream()
                .filter(seen -> known.contains(Objects.requireNonNull(OpenContacts.code(seen.words()))))
                .forEach(seen -> found.add(Finding.of("people.open.check.contact", entry(seen), field(seen))));
        return found;
    }

    /** How the entry is found; nothing of what must not be told. */
    private static String entry(Seen seen) {
        String name = seen.name();
        String shown = name == null || OpenWords.holdNumber(name) || OpenContacts.code(name) != null ? "—" : name;
        return seen.idNumber() == null ? shown : shown + " " + Masking.idNumber(seen.idNumber());
    }

    private static Problem field(Seen seen) {
        return Problem.of("people.roster.field." + seen.field());
    }
}
