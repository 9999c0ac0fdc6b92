package org.jishi.person;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.Cleaned;
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

    /** Of words by their field, those that could be a phone or an account, as such. */
    public static Map<String, String> codes(Map<String, @Nullable String> words) {
        Map<String, String> codes = new LinkedHashMap<>();
        words.forEach((field, text) -> {
            String code = code(text);
            if (code != null) {
                codes.put(field, code);
            }
        });
        return codes;
    }

    /** Of words by their field, each that is somebody's phone or account. */
    public static List<Problem> told(Handle handle, Map<String, @Nullable String> words) {
        Map<String, String> codes = codes(words);
        Set<String> known = codes.isEmpty() ? Set.of() : known(handle, codes.values());
        return codes.entrySet().stream()
                .filter(each -> known.contains(each.getValue()))
                .map(each -> Problem.at(each.getKey(), TOLD))
                .toList();
    }

    /** The words of an entry that everybody sees, by field. */
    public static Map<String, @Nullable String> of(PersonDraft draft) {
        Map<String, @Nullable String> open = new LinkedHashMap<>();
        open.put("name", draft.name());
        open.put("address", draft.address());
        open.put("householdNo", draft.householdNo());
        open.put("ethnicity", draft.ethnicity());
        open.put("education", draft.education());
        open.put("employer", draft.employer());
        open.put("note", draft.note());
        return open;
    }

    /** As above, with the groups: what is told of them stands at their one field. */
    public static Map<String, @Nullable String> of(PersonEntry entry) {
        Map<String, @Nullable String> open = of(entry.draft());
        open.putAll(ofTags(entry.tags()));
        PersonEntry.Poverty poverty = entry.poverty();
        if (poverty != null) {
            open.put("povertySource", poverty.source());
        }
        return open;
    }

    /** The one group that could be a phone or an account, where there is such. */
    public static Map<String, @Nullable String> ofTags(Set<String> tags) {
        Map<String, @Nullable String> open = new LinkedHashMap<>();
        tags.stream().filter(tag -> code(tag) != null).sorted().findFirst().ifPresent(tag -> open.put("tags", tag));
        return open;
    }
}
