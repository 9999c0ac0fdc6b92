package org.jishi.people.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMappers;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jishi.people.AccountRegister;
import org.jishi.people.BankAccount;
import org.jishi.people.Person;
import org.jishi.people.PersonDirectory;
import org.jishi.people.PovertyLevel;
import org.jishi.platform.jobs.Progress;
import org.jspecify.annotations.Nullable;

/** What the register knows of the persons of a roster, read in a few queries however long the roster is. */
final class RegisterView {
    private static final PersonDirectory DIRECTORY = new PersonDirectory();
    /** So many rows of the register at once; H2 would put many more into a plain file for the time being. */
    private static final int STEP = 5_000;

    private final Map<String, Person> byNumber;
    private final Map<UUID, Set<String>> tags = new HashMap<>();
    private final Map<UUID, PovertyLevel> poverty;
    private final Map<UUID, List<BankAccount>> accounts = new HashMap<>();
    private final Map<String, List<Namesake>> namesakes;

    /** A live person of a name that stands in the roster. */
    public record Namesake(
            UUID id,
            String name,
            String nameKey,
            String idNumber,
            @Nullable LocalDate birth,
            @Nullable String villageCode) {}

    private RegisterView(
            Map<String, Person> byNumber, Map<UUID, PovertyLevel> poverty, Map<String, List<Namesake>> namesakes) {
        this.byNumber = byNumber;
        this.poverty = poverty;
        this.namesakes = namesakes;
    }

    /**
     * What the rows of a roster ask of the register.
     *
     * @param numbers normalised
     * @param doubtful the names, as the register compares them, of rows whose number is damaged or wrong
     * @param born name and birth of the others, as {@link #nameAndBirth} joins them
     */
    record Asked(Set<String> numbers, Set<String> doubtful, Set<String> born) {
        static String nameAndBirth(String nameKey, LocalDate birth) {
            return nameKey + birth;
        }

        boolean wants(Namesake one) {
            return doubtful.contains(one.nameKey())
                    || (one.birth() != null && born.contains(nameAndBirth(one.nameKey(), one.birth())));
        }
    }

    /** Goes through the register once, in the order in which it lies in the file: each page of it is read once. */
    static RegisterView read(Handle handle, Asked asked, LocalDate today, Progress progress) {
        Map<String, Person> byNumber = new HashMap<>();
        Map<String, List<Namesake>> namesakes = new HashMap<>();
        RowMapper<Person> mapper =
                handle.getConfig(RowMappers.class).findFor(Person.class).orElseThrow();
        UUID last = new UUID(0, 0);
        for (UUID next = last; next != null; ) {
            progress.check();
            last = next;
            // closed at once: left to the handle, each step's rows would stay in memory
            try (Query query = handle.createQuery("SELECT * FROM person WHERE id > :last ORDER BY id LIMIT " + STEP)) {
                next = query.bind("last", last)
                        .scanResultSet(
                                (rows, context) -> scan(rows.get(), context, mapper, asked, byNumber, namesakes));
            }
        }
        List<UUID> ids = byNumber.values().stream().map(Person::id).toList();
        RegisterView view = new RegisterView(byNumber, DIRECTORY.povertyOn(handle, ids, today), namesakes);
        DIRECTORY.tagsOn(handle, ids, today).forEach((id, words) -> view.tags.put(id, new HashSet<>(words)));
        view.accounts.putAll(AccountRegister.of(handle, ids));
        return view;
    }

    /** The last row's id, or null when these were the last rows. */
    private static @Nullable UUID scan(
            ResultSet rows,
            StatementContext context,
            RowMapper<Person> general,
            Asked asked,
            Map<String, Person> byNumber,
            Map<String, List<Namesake>> namesakes)
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
            Namesake one = new Namesake(
                    id,
                    rows.getString("name"),
                    rows.getString("name_key"),
                    number,
                    rows.getObject("birth", LocalDate.class),
                    rows.getString("village_code"));
            if (asked.wants(one)) {
                namesakes
                        .computeIfAbsent(one.nameKey(), none -> new ArrayList<>(1))
                        .add(one);
            }
        }
        return count < STEP ? null : id;
    }

    @Nullable
    Person ofNumber(String number) {
        return byNumber.get(number);
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

    List<Namesake> namesakes(String nameKey) {
        return namesakes.getOrDefault(nameKey, List.of());
    }
}
