package org.jishi.intake.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMappers;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jishi.account.AccountRegister;
import org.jishi.account.BankAccount;
import org.jishi.alike.Alike;
import org.jishi.alike.Traits;
import org.jishi.person.Person;
import org.jishi.person.PersonDirectory;
import org.jishi.person.PovertyLevel;
import org.jishi.platform.jobs.Progress;
import org.jspecify.annotations.Nullable;

/** What the register knows of the persons of a roster, read in a few queries however long the roster is. */
final class RegisterView {
    private static final PersonDirectory DIRECTORY = new PersonDirectory();
    /** So many rows of the register at once; H2 would put many more into a plain file for the time being. */
    private static final int STEP = 5_000;

    private static final int WORDS = 500;

    private final Map<String, Person> byNumber;
    private final Map<UUID, Set<String>> tags = new HashMap<>();
    private final Set<String> officeTags = new HashSet<>();
    private final Map<UUID, PovertyLevel> poverty;
    private final Map<UUID, List<BankAccount>> accounts = new HashMap<>();
    private final Map<String, List<Namesake>> namesakes;
    private final Map<UUID, Like> likes;

    /** A live person of a name that stands in the roster. */
    record Namesake(String name, String idNumber) {}

    /** Who in the register is most like a row, and why. */
    record Like(String name, String idNumber, Alike alike) {}

    private RegisterView(
            Map<String, Person> byNumber,
            Map<UUID, PovertyLevel> poverty,
            Map<String, List<Namesake>> namesakes,
            Map<UUID, Like> likes) {
        this.likes = likes;
        this.byNumber = byNumber;
        this.poverty = poverty;
        this.namesakes = namesakes;
    }

    /**
     * What the rows of a roster ask of the register.
     *
     * @param numbers normalised
     * @param doubtful the names, as the register compares them, of rows whose number is damaged or wrong
     * @param others the other rows, to be compared with everybody
     * @param tags words for groups that the dictionary does not have
     */
    record Asked(Set<String> numbers, Set<String> doubtful, List<Traits> others, Set<String> tags) {}

    /** Goes through the register once, in the order in which it lies in the file: each page of it is read once. */
    static RegisterView read(Handle handle, Asked asked, LocalDate today, Progress progress) {
        Map<String, Person> byNumber = new HashMap<>();
        Map<String, List<Namesake>> namesakes = new HashMap<>();
        Map<UUID, Like> likes = new HashMap<>();
        try (Comparing comparing = new Comparing(handle, asked, likes)) {
            scanAll(handle, asked, byNumber, namesakes, comparing, progress);
        }
        tombstones(handle, asked, byNumber);
        List<UUID> ids = byNumber.values().stream().map(Person::id).distinct().toList();
        RegisterView view = new RegisterView(byNumber, DIRECTORY.povertyOn(handle, ids, today), namesakes, likes);
        DIRECTORY.tagsOn(handle, ids, today).forEach((id, words) -> view.tags.put(id, new HashSet<>(words)));
        view.accounts.putAll(AccountRegister.of(handle, ids));
        view.officeTags.addAll(officeTags(handle, asked.tags()));
        return view;
    }

    /** Those of the words that name a group of this office already. */
    private static List<String> officeTags(Handle handle, Set<String> words) {
        List<String> all = List.copyOf(words);
        List<String> there = new ArrayList<>();
        for (int from = 0; from < all.size(); from += WORDS) {
            there.addAll(handle.createQuery("SELECT DISTINCT tag FROM person_tag WHERE tag IN (<words>)")
                    .bindList("words", all.subList(from, Math.min(from + WORDS, all.size())))
                    .mapTo(String.class)
                    .list());
        }
        return there;
    }

    private static void scanAll(
            Handle handle,
            Asked asked,
            Map<String, Person> byNumber,
            Map<String, List<Namesake>> namesakes,
            Comparing comparing,
            Progress progress) {
        RowMapper<Person> mapper =
                handle.getConfig(RowMappers.class).findFor(Person.class).orElseThrow();
        UUID last = new UUID(0, 0);
        for (UUID next = last; next != null; ) {
            progress.check();
            last = next;
            // closed at once: left to the handle, each step's rows would stay in memory
            try (Query query = handle.createQuery("SELECT * FROM person WHERE id > :last ORDER BY id LIMIT " + STEP)) {
                next = query.bind("last", last)
                        .scanResultSet((rows, context) ->
                                scan(rows.get(), context, mapper, asked, byNumber, namesakes, comparing));
            }
            comparing.step();
        }
    }

    /** The number of an entry that was merged away is that of the one who is left. */
    private static void tombstones(Handle handle, Asked asked, Map<String, Person> byNumber) {
        try (Query query = handle.createQuery("""
            SELECT m.live_number, p.* FROM person_merge m
              JOIN person t ON t.id = m.live_merged JOIN person p ON p.id = t.merged_into\
            """)) {
            RowMapper<Person> mapper =
                    handle.getConfig(RowMappers.class).findFor(Person.class).orElseThrow();
            query.map((row, context) -> Map.entry(row.getString("live_number"), mapper.map(row, context)))
                    .filter(each -> asked.numbers().contains(each.getKey()))
                    .forEach(each -> byNumber.putIfAbsent(each.getKey(), each.getValue()));
        }
    }

    /** The last row's id, or null when these were the last rows. */
    private static @Nullable UUID scan(
            ResultSet rows,
            StatementContext context,
            RowMapper<Person> general,
            Asked asked,
            Map<String, Person> byNumber,
            Map<String, List<Namesake>> namesakes,
            Comparing comparing)
            throws SQLException {
        RowMapper<Person> mapper = general.specialize(rows, context);
        UUID id = null;
        int count = 0;
        while (rows.next()) {
            count++;
            id = rows.getObject("id", UUID.class);
            String number = rows.getString("live_id_number");
            if (number == null) {
                continue;
            }
            if (asked.numbers().contains(number)) {
                byNumber.put(number, mapper.map(rows, context));
            }
            String nameKey = rows.getString("name_key");
            if (asked.doubtful().contains(nameKey)) {
                namesakes
                        .computeIfAbsent(nameKey, none -> new ArrayList<>(1))
                        .add(new Namesake(rows.getString("name"), number));
            }
            comparing.with(rows, id, nameKey, number);
        }
        return count < STEP ? null : id;
    }

    @Nullable
    Person ofNumber(String number) {
        return byNumber.get(number);
    }

    /** Whether the office has such a group already. */
    boolean hasTag(String word) {
        return officeTags.contains(word);
    }

    Set<String> tags(UUID person) {
        return tags.getOrDefault(person, Set.of());
    }

    @Nullable
    PovertyLevel poverty(UUID person) {
        return poverty.get(person);
    }

    /** All accounts of the person but those retired. */
    List<BankAccount> accounts(UUID person) {
        return accounts.getOrDefault(person, List.of());
    }

    /** Who may be the same as a row, by the id that it was asked by. */
    Optional<Like> like(UUID row) {
        return Optional.ofNullable(likes.get(row));
    }

    List<Namesake> namesakes(String nameKey) {
        return namesakes.getOrDefault(nameKey, List.of());
    }
}
