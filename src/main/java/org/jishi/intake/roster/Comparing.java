package org.jishi.intake.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jishi.alike.Alike;
import org.jishi.alike.AlikeIndex;
import org.jishi.alike.AlikeRules;
import org.jishi.alike.AlikeWeights;
import org.jishi.alike.Traits;
import org.jishi.identity.IdKind;
import org.jishi.identity.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Compares everybody in the register with the rows of a roster, on a thread of its own while the next are read. The index
 * is of the rows, so a long register costs no memory: one step is compared while another one is read.
 */
final class Comparing implements AutoCloseable {
    static final AlikeRules RULES = new AlikeRules(AlikeWeights.bundled());

    private final @Nullable AlikeIndex rows;
    private final Map<UUID, String> numbers = new HashMap<>();
    private final Map<UUID, RegisterView.Like> found;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().daemon().name("comparing").unstarted(work));
    private CompletableFuture<Void> before = CompletableFuture.completedFuture(null);
    private List<Known> read = new ArrayList<>();

    private record Known(String name, String number, Traits traits) {}

    /** @param found where the likeliest of each row is put; complete when this is closed */
    Comparing(Handle handle, RegisterView.Asked asked, Map<UUID, RegisterView.Like> found) {
        this.found = found;
        asked.others().forEach(row -> numbers.put(row.id(), String.valueOf(row.idNumber())));
        rows = asked.others().isEmpty() ? null : new AlikeIndex(RULES, asked.others(), bearers(handle, asked));
    }

    /** How many in the register have each of the roster's names. */
    private static Map<String, Integer> bearers(Handle handle, RegisterView.Asked asked) {
        Set<String> names = asked.others().stream().map(Traits::nameKey).collect(Collectors.toSet());
        Map<String, Integer> bearers = new HashMap<>();
        try (Query query = handle.createQuery(
                "SELECT name_key, count(*) FROM person WHERE live = TRUE GROUP BY name_key HAVING count(*) > 1")) {
            query.map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                    .filter(each -> names.contains(each.getKey()))
                    .forEach(each -> bearers.put(each.getKey(), each.getValue()));
        }
        return bearers;
    }

    /** Takes somebody who was read to those of the step. */
    void with(ResultSet person, UUID id, String nameKey, String number) throws SQLException {
        if (rows == null) {
            return;
        }
        String sex = person.getString("sex");
        Traits traits = new Traits(
                id,
                nameKey,
                person.getString("pinyin"),
                IdKind.valueOf(person.getString("id_kind")),
                number,
                person.getObject("birth", LocalDate.class),
                sex == null ? null : Sex.valueOf(sex),
                person.getString("phone"),
                person.getString("village_code"),
                Set.of());
        read.add(new Known(person.getString("name"), number, traits));
    }

    /** Has those of a step compared; waits until the step before it is, so that no more than two are in memory. */
    void step() {
        AlikeIndex index = rows;
        if (index != null) {
            join();
            List<Known> step = read;
            read = new ArrayList<>();
            before = CompletableFuture.runAsync(() -> step.forEach(known -> compare(index, known)), worker);
        }
    }

    private void compare(AlikeIndex index, Known known) {
        for (Alike alike : index.like(known.traits())) {
            UUID row = alike.other();
            RegisterView.Like better = found.get(row);
            // the same number is certain, and no likeness
            if (!known.number().equals(numbers.get(row))
                    && (better == null || better.alike().score() < alike.score())) {
                found.put(row, new RegisterView.Like(known.name(), known.number(), alike));
            }
        }
    }

    private void join() {
        try {
            before.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("comparing failed", e.getCause());
        }
    }

    /** Waits for what is still compared. */
    @Override
    public void close() {
        try {
            join();
        } finally {
            worker.close();
        }
    }
}
