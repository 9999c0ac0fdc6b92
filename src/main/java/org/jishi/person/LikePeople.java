package org.jishi.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.alike.Alike;
import org.jishi.alike.AlikeRules;
import org.jishi.alike.Traits;
import org.jishi.identity.IdKind;
import org.jishi.identity.IdentityNumber;
import org.jishi.identity.Sex;
import org.jishi.platform.jobs.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the register who may be the same person as an entry, by indexed columns only: the same sound of the name,
 * birth, phone or account, or a number that is one slip away. Asks for no right; whoever calls it has asked for theirs.
 */
public final class LikePeople {
    /** More that share a name's sound, a day of birth or a phone are not looked through. */
    private static final int CROWD = 600;

    private static final int BODY = 17;

    private final AlikeRules rules;

    /** Somebody in the register, and why. */
    public record Match(Person person, Alike alike) {}

    public LikePeople(AlikeRules rules) {
        this.rules = rules;
    }

    public AlikeRules rules() {
        return rules;
    }

    /** Live persons who may be the same, the likeliest first; never the entry itself. */
    public List<Match> of(Handle handle, Traits entry) {
        Map<UUID, Person> candidates = candidates(handle, entry);
        candidates.remove(entry.id());
        if (candidates.isEmpty()) {
            return List.of();
        }
        Map<UUID, Set<String>> accounts = accounts(handle, candidates.keySet());
        int bearers = bearers(handle, entry);
        List<Match> likely = new ArrayList<>();
        for (Person person : candidates.values()) {
            Alike alike = rules.compare(entry, traits(person, accounts.getOrDefault(person.id(), Set.of())), bearers);
            if (rules.likely(alike)) {
                likely.add(new Match(person, alike));
            }
        }
        likely.sort(Comparator.comparingDouble((Match match) -> match.alike().score())
                .reversed()
                .thenComparing(match -> match.person().id()));
        return likely;
    }

    /** How the two entries look beside one another, likely or not. */
    public Alike compare(Handle handle, Person one, Person other) {
        Traits first = traits(handle, one);
        return rules.compare(first, traits(handle, other), bearers(handle, first));
    }

    /** What of a person tells whether somebody is the same. */
    public Traits traits(Handle handle, Person person) {
        return traits(person, accounts(handle, Set.of(person.id())).getOrDefault(person.id(), Set.of()));
    }

    /** What of an entry that is in nobody's register yet tells whether somebody there is the same. */
    public static Traits traits(PersonRules.Prepared entry, UUID id, String spelling) {
        IdentityNumber number = entry.number();
        PersonDraft draft = entry.draft();
        LocalDate birth = number != null && number.birth() != null ? number.birth() : draft.birth();
        return new Traits(
                id,
                entry.name().key(),
                spelling,
                draft.idKind(),
                number == null ? null : number.number(),
                birth,
                number != null && number.sex() != null ? number.sex() : draft.sex(),
                entry.phone(),
                draft.villageCode(),
                Set.of());
    }

    /** Everybody in the register; for {@link org.jishi.alike.AlikeIndex}. */
    public static List<Traits> everybody(Handle handle, Progress progress) {
        Map<UUID, Set<String>> accounts = new HashMap<>();
        handle.createQuery("""
            SELECT person_id, account_no FROM bank_account
             WHERE person_id IS NOT NULL AND state IN ('PROPOSED', 'CONFIRMED')\
            """)
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .forEach(row -> accounts.computeIfAbsent(row.getKey(), none -> new HashSet<>(2))
                        .add(row.getValue()));
        long total = handle.createQuery("SELECT count(*) FROM person")
                .mapTo(Long.class)
                .one();
        List<Traits> all = new ArrayList<>((int) total);
        // a county has some hundred villages: each code is kept once
        Map<String, String> villages = new HashMap<>();
        try (var rows = handle.createQuery("""
                SELECT id, name_key, pinyin, id_kind, id_number, birth, sex, phone, village_code
                  FROM person WHERE live = TRUE\
                """)
                .setFetchSize(5_000)
                .map((row, context) -> {
                    UUID id = row.getObject(1, UUID.class);
                    String sex = row.getString(7);
                    String village = row.getString(9);
                    return new Traits(
                            id,
                            row.getString(2),
                            row.getString(3),
                            IdKind.valueOf(row.getString(4)),
                            row.getString(5),
                            row.getObject(6, LocalDate.class),
                            sex == null ? null : Sex.valueOf(sex),
                            row.getString(8),
                            village == null ? null : villages.computeIfAbsent(village, same -> same),
                            accounts.getOrDefault(id, Set.of()));
                })
                .iterator()) {
            while (rows.hasNext()) {
                all.add(rows.next());
                if (all.size() % 5_000 == 0) {
                    progress.check();
                    progress.report(all.size(), total * 2);
                }
            }
        }
        return all;
    }

    private static Traits traits(Person person, Set<String> accounts) {
        return new Traits(
                person.id(),
                person.nameKey(),
                person.pinyin(),
                person.idKind(),
                person.idNumber(),
                person.birth(),
                person.sex(),
                person.phone(),
                person.villageCode(),
                accounts);
    }

    private static Map<UUID, Person> candidates(Handle handle, Traits entry) {
        Map<UUID, Person> found = new LinkedHashMap<>();
        if (!entry.nameKey().isEmpty()) {
            add(found, handle, "pinyin = :that", entry.pinyin());
        }
        add(found, handle, "birth = :that", entry.birth());
        add(found, handle, "phone = :that", entry.phone());
        if (!entry.accounts().isEmpty()) {
            handle.createQuery("""
                SELECT p.* FROM person p
                 WHERE p.live = TRUE AND p.id IN (SELECT a.person_id FROM bank_account a
                        WHERE a.account_no IN (<accounts>) AND a.state IN ('PROPOSED', 'CONFIRMED'))\
                """)
                    .bindList("accounts", List.copyOf(entry.accounts()))
                    .mapTo(Person.class)
                    .forEach(person -> found.put(person.id(), person));
        }
        List<String> numbers = slips(entry);
        if (!numbers.isEmpty()) {
            handle.createQuery("SELECT * FROM person WHERE live_id_number IN (<numbers>)")
                    .bindList("numbers", numbers)
                    .mapTo(Person.class)
                    .forEach(person -> found.put(person.id(), person));
        }
        return found;
    }

    private static void add(Map<UUID, Person> found, Handle handle, String condition, @Nullable Object that) {
        if (that != null) {
            handle.createQuery("SELECT * FROM person WHERE live = TRUE AND " + condition + " LIMIT " + CROWD)
                    .bind("that", that)
                    .mapTo(Person.class)
                    .forEach(person -> found.put(person.id(), person));
        }
    }

    /** The numbers that differ by one digit, or by two neighbours exchanged, each with its own check character. */
    private static List<String> slips(Traits entry) {
        String number = entry.resident();
        if (number == null) {
            return entry.idNumber() == null ? List.of() : List.of(entry.idNumber());
        }
        Set<String> bodies = new HashSet<>();
        for (int at = 0; at < BODY; at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                bodies.add(number.substring(0, at) + digit + number.substring(at + 1, BODY));
            }
            if (at + 1 < BODY) {
                bodies.add(number.substring(0, at)
                        + number.charAt(at + 1)
                        + number.charAt(at)
                        + number.substring(at + 2, BODY));
            }
        }
        return bodies.stream().map(body -> body + IdentityNumber.checkOf(body)).toList();
    }

    private static int bearers(Handle handle, Traits entry) {
        return handle.createQuery("""
            SELECT count(*) FROM person WHERE live = TRUE AND pinyin = :pinyin AND name_key = :name\
            """)
                .bind("pinyin", entry.pinyin())
                .bind("name", entry.nameKey())
                .mapTo(Integer.class)
                .one();
    }

    private static Map<UUID, Set<String>> accounts(Handle handle, Collection<UUID> persons) {
        Map<UUID, Set<String>> found = new HashMap<>();
        List<UUID> ids = List.copyOf(persons);
        for (int from = 0; from < ids.size(); from += CROWD) {
            handle.createQuery("""
                SELECT person_id, account_no FROM bank_account
                 WHERE person_id IN (<ids>) AND state IN ('PROPOSED', 'CONFIRMED')\
                """)
                    .bindList("ids", ids.subList(from, Math.min(from + CROWD, ids.size())))
                    .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                    .forEach(row -> found.computeIfAbsent(row.getKey(), none -> new HashSet<>(2))
                            .add(row.getValue()));
        }
        return found;
    }
}
