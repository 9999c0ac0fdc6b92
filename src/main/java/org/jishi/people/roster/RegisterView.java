package org.jishi.people.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.people.AccountRegister;
import org.jishi.people.BankAccount;
import org.jishi.people.Person;
import org.jishi.people.PersonDirectory;
import org.jishi.people.PovertyLevel;
import org.jspecify.annotations.Nullable;

/** What the register knows of the persons of a roster, read in a few queries however long the roster is. */
final class RegisterView {
    private static final PersonDirectory DIRECTORY = new PersonDirectory();

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
     * @param numbers normalised
     * @param nameKeys as the register compares names
     */
    static RegisterView read(Handle handle, Collection<String> numbers, Set<String> nameKeys, LocalDate today) {
        Map<String, Person> byNumber = DIRECTORY.byIdNumbers(handle, numbers);
        List<UUID> ids = byNumber.values().stream().map(Person::id).toList();
        RegisterView view =
                new RegisterView(byNumber, DIRECTORY.povertyOn(handle, ids, today), namesakes(handle, nameKeys));
        DIRECTORY.tagsOn(handle, ids, today).forEach((id, words) -> view.tags.put(id, new HashSet<>(words)));
        view.accounts.putAll(AccountRegister.of(handle, ids));
        return view;
    }

    private static Map<String, List<Namesake>> namesakes(Handle handle, Set<String> nameKeys) {
        Map<String, List<Namesake>> found = new HashMap<>();
        try (var rows = handle.createQuery("""
                SELECT id, name, name_key, id_number, birth, village_code FROM person WHERE live = TRUE\
                """)
                .setFetchSize(2_000)
                .map((row, context) -> nameKeys.contains(row.getString(3))
                        ? new Namesake(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getObject(5, LocalDate.class),
                                row.getString(6))
                        : null)
                .iterator()) {
            rows.forEachRemaining(row -> {
                if (row != null) {
                    found.computeIfAbsent(row.nameKey(), none -> new ArrayList<>(1))
                            .add(row);
                }
            });
        }
        return found;
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
