package org.jishi.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Words that everybody sees and that are somebody's phone or bank account: most likely they were written into the wrong
 * field. That is told, and never refused: a firm may be called by its number.
 */
public final class OpenContacts {
    /** What tells it. */
    public static final String TOLD = "people.open.contact";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{7,30}");
    private static final int STEP = 500;
    private static final String KNOWN = """
        SELECT phone FROM person WHERE live = TRUE AND phone IN (<codes>)
        UNION SELECT phone FROM organisation WHERE live = TRUE AND phone IN (<codes>)
        UNION SELECT account_no FROM bank_account WHERE account_no IN (<codes>)\
        """;

    private OpenContacts() {}

    /** What a text would be as a phone or an account; null for words. */
    public static @Nullable String code(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String code = Cleaned.code(text);
        return NUMBER.matcher(code).matches() ? code : null;
    }

    /** Those that are somebody's phone or account. */
    public static Set<String> known(Handle handle, Collection<String> codes) {
        List<String> all = List.copyOf(new HashSet<>(codes));
        Set<String> known = new HashSet<>();
        for (int from = 0; from < all.size(); from += STEP) {
            handle.createQuery(KNOWN)
                    .bindList("codes", all.subList(from, Math.min(from + STEP, all.size())))
                    .mapTo(String.class)
                    .forEach(known::add);
        }
        return known;
    }

    /** The words of an entry that everybody sees, by field. */
    public static Map<String, String> of(PersonDraft draft) {
        Map<String, String> open = new LinkedHashMap<>();
        put(open, "name", draft.name());
        put(open, "address", draft.address());
        put(open, "householdNo", draft.householdNo());
        put(open, "ethnicity", draft.ethnicity());
        put(open, "education", draft.education());
        put(open, "employer", draft.employer());
        return open;
    }

    private static void put(Map<String, String> open, String field, @Nullable String text) {
        String code = code(text);
        if (code != null) {
            open.put(field, code);
        }
    }

    /** Further warnings of an entry, each at its field. */
    static List<Problem> with(Handle handle, List<Problem> others, PersonEntry entry) {
        Map<String, String> open = of(entry.draft());
        entry.tags().forEach(tag -> put(open, "tags", tag));
        List<Problem> told = new ArrayList<>(others);
        if (!open.isEmpty()) {
            Set<String> known = known(handle, open.values());
            open.forEach((field, code) -> {
                if (known.contains(code)) {
                    told.add(Problem.at(field, TOLD));
                }
            });
        }
        return told;
    }
}
