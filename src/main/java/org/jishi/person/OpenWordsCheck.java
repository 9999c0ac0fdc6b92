package org.jishi.person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.Masking;
import org.jishi.platform.audit.OpenColumns;
import org.jishi.platform.audit.OpenColumns.Column;
import org.jishi.platform.store.Check;
import org.jishi.platform.store.Finding;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Identity numbers, phones and accounts in open columns of all rooms, in offices that had them before the rule: the same
 * columns that {@link OpenColumns} keeps free of them. Says whose entry it is and in which field; what stands there is
 * never told.
 */
public final class OpenWordsCheck implements Check {
    /** A phone without its area's number. */
    private static final int SHORTEST = 7;

    /** Rows of people and firms, whose entry is told; of every other row, its last entry of the trail. */
    private static final Map<String, List<String>> OWNERS = Map.of(
            "person", List.of(person("id")),
            "person_tag", List.of(person("person_id")),
            "poverty_status", List.of(person("person_id")),
            "household_member", List.of(person("person_id")),
            "organisation_member", List.of(person("person_id")),
            "bank_account", List.of(person("person_id"), organisation("organisation_id")),
            "organisation", List.of(organisation("id")),
            "household", List.of("""
                SELECT 'household' what, coalesce(o.number, o.address) AS name, NULL AS id_number, t.id AS row_id, t.%1$s AS words
                  FROM %2$s t JOIN household o ON o.id = t.id WHERE char_length(t.%1$s) >= %3$d\
                """));

    private static final List<String> OTHERS = List.of("""
        SELECT 'row' what, NULL AS name, NULL AS id_number, t.id AS row_id, t.%1$s AS words
          FROM %2$s t WHERE char_length(t.%1$s) >= %3$d\
        """);

    private static final String ENTRY = """
        SELECT seq, act FROM audit_entry WHERE table_name = :table AND row_id = :row ORDER BY seq DESC LIMIT 1\
        """;

    private static String person(String key) {
        return "SELECT 'person' what, o.name, o.id_number, t.id AS row_id, t.%1$s AS words FROM %2$s t JOIN person o ON o.id = t."
                + key + " WHERE o.live = TRUE AND char_length(t.%1$s) >= %3$d";
    }

    private static String organisation(String key) {
        return "SELECT 'organisation' what, o.name, NULL AS id_number, t.id AS row_id, t.%1$s AS words FROM %2$s t"
                + " JOIN organisation o ON o.id = t." + key + " WHERE o.live = TRUE AND char_length(t.%1$s) >= %3$d";
    }

    /** A field of an entry, and what everybody sees there. */
    public record Seen(
            String what, @Nullable String name, @Nullable String idNumber, UUID rowId, String words) {}

    /** The last entry that the trail has of a row. */
    public record Entry(long seq, String act) {}

    private record Contact(Column column, Seen seen, String code) {}

    private final OpenColumns columns = OpenColumns.read();

    @Override
    public String name() {
        return "people.open.check.name";
    }

    @Override
    public List<Finding> run(Handle handle) {
        List<Finding> found = new ArrayList<>();
        List<Contact> contacts = new ArrayList<>();
        for (Column column : OpenColumns.texts(handle)) {
            if (columns.open(column.tableName(), column.name())) {
                for (String sql : OWNERS.getOrDefault(column.tableName(), OTHERS)) {
                    handle.createQuery(sql.formatted(column.name(), column.tableName(), SHORTEST))
                            .mapTo(Seen.class)
                            .forEach(seen -> look(handle, column, seen, found, contacts));
                }
            }
        }
        Set<String> codes = new HashSet<>();
        contacts.forEach(contact -> codes.add(contact.code()));
        Set<String> known = OpenContacts.known(handle, codes);
        contacts.stream()
                .filter(contact -> known.contains(contact.code()))
                .forEach(contact -> found.add(finding(handle, contact.column(), contact.seen(), "Contact")));
        return found;
    }

    private void look(Handle handle, Column column, Seen seen, List<Finding> found, List<Contact> contacts) {
        if (columns.holdNumber(column.tableName(), column.name(), seen.words())) {
            found.add(finding(handle, column, seen, ""));
        } else if (!columns.contact(column.tableName(), column.name())) {
            String code = OpenContacts.code(seen.words());
            if (code != null) {
                contacts.add(new Contact(column, seen, code));
            }
        }
    }

    private static Finding finding(Handle handle, Column column, Seen seen, String contact) {
        Problem field = Problem.of("desk.trail.key." + OpenColumns.component(column.name()));
        if (!seen.what().equals("row")) {
            String key = contact.isEmpty() ? seen.what() : "contact";
            return Finding.of("people.open.check." + key, entry(seen), field);
        }
        Entry entry = handle.createQuery(ENTRY)
                .bind("table", column.tableName())
                .bind("row", seen.rowId())
                .mapTo(Entry.class)
                .findOne()
                .orElse(new Entry(0, "people.change"));
        return Finding.of(
                "people.open.check.row" + contact,
                entry.seq(),
                Problem.of(entry.act().replaceFirst("\\.", ".act.")),
                field);
    }

    /** How the entry is found; nothing of what must not be told. */
    private static String entry(Seen seen) {
        String name = seen.name();
        String shown = name == null || OpenWords.holdNumber(name) || OpenContacts.code(name) != null ? "—" : name;
        return seen.idNumber() == null
                ? shown
                : shown + " " + Masking.idNumber(Objects.requireNonNull(seen.idNumber()));
    }
}
