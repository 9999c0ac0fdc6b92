package org.jishi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.AuditEntry;
import org.jishi.platform.audit.Seal;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jishi.support.Office;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

public class DatabaseTest {
    public record Row(UUID id, Money amount, Instant at) {}

    @Test
    void keepsRecordsInAnEncryptedFileAndRefusesAnotherKey(@TempDir Path folder) {
        byte[] key = new byte[32];
        Instant at = Instant.parse("2026-09-30T01:02:03.123456Z");
        UUID id = new Ids().next();
        try (Database database = Database.open(folder.resolve("jishi"), key)) {
            database.change(handle -> {
                handle.execute(
                        "CREATE TABLE probe (id uuid PRIMARY KEY, amount bigint, at timestamp(6) with time zone)");
                handle.createUpdate("INSERT INTO probe VALUES (:id, :amount, :at)")
                        .bindMethods(new Row(id, Money.ofYuan(600), at))
                        .execute();
            });
        }
        try (Database database = Database.open(folder.resolve("jishi"), key)) {
            Row row = database.read(handle ->
                    handle.createQuery("SELECT * FROM probe").mapTo(Row.class).one());
            assertThat(row).isEqualTo(new Row(id, Money.ofYuan(600), at));
        }
        byte[] other = new byte[32];
        other[0] = 1;
        assertThatThrownBy(() -> Database.open(folder.resolve("jishi"), other))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.code()).isEqualTo(90049));
    }

    /** Which column goes where is kept for the columns that it was found for. */
    @Test
    void theSameRecordComesOfColumnsInAnyOrder() {
        try (Database database = Database.inMemory()) {
            Row row = new Row(new Ids().next(), Money.ofYuan(600), Instant.parse("2026-09-30T01:02:03Z"));
            for (String columns :
                    List.of(":id AS id, :amount AS amount, :at AS at", ":at AS at, :amount AS amount, :id AS id")) {
                assertThat(database.<Row>read(handle -> handle.createQuery("SELECT " + columns)
                                .bindMethods(row)
                                .mapTo(Row.class)
                                .one()))
                        .isEqualTo(row);
            }
        }
    }

    @Test
    void aSnapshotIsOneMomentOfAllTables() {
        try (Database database = twoProbes()) {
            List<Integer> seen = database.snapshot(handle -> {
                int one = amount(handle, "one");
                // on a thread of its own: the same thread would write in this transaction
                CompletableFuture.runAsync(() -> raise(database)).join();
                return List.of(one, amount(handle, "two"));
            });
            assertThat(seen).containsExactly(1, 1);
        }
    }

    @Test
    void snapshotsBesideOneAnotherAreOfTheSameMoment() throws InterruptedException {
        try (Database database = twoProbes()) {
            AtomicBoolean done = new AtomicBoolean();
            Thread writer = Thread.ofPlatform().start(() -> {
                while (!done.get()) {
                    raise(database);
                }
            });
            for (int i = 0; i < 50; i++) {
                List<Integer> seen =
                        database.snapshots(List.of(handle -> amount(handle, "one"), handle -> amount(handle, "two")));
                assertThat(seen.getFirst()).isEqualTo(seen.getLast());
            }
            done.set(true);
            writer.join();
            assertThatThrownBy(() -> database.snapshots(List.of(handle -> amount(handle, "one"), handle -> {
                        throw new CancellationException("nobody wants it");
                    })))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    @Timeout(30)
    void whereNoConnectionCanBeHadNobodyWaitsForEver() {
        Database database = twoProbes();
        database.close();
        assertThatThrownBy(() -> database.snapshots(List.of(handle -> amount(handle, "one"))))
                .isInstanceOf(RuntimeException.class);
        database.close();
    }

    private static Database twoProbes() {
        Database database = Database.inMemory();
        database.change(handle -> handle.execute("CREATE TABLE one (amount int); CREATE TABLE two (amount int);"
                + " INSERT INTO one VALUES (1); INSERT INTO two VALUES (1)"));
        return database;
    }

    private static void raise(Database database) {
        database.change(
                handle -> handle.execute("UPDATE one SET amount = amount + 1; UPDATE two SET amount = amount + 1"));
    }

    private static int amount(Handle handle, String table) {
        return handle.createQuery("SELECT amount FROM " + table)
                .mapTo(Integer.class)
                .one();
    }

    @Test
    void anErrorNeverCarriesTheValuesOfARow() {
        try (Database database = Database.inMemory()) {
            database.change(handle -> handle.execute("CREATE TABLE probe (id varchar(20) PRIMARY KEY)"));
            database.change(handle -> handle.execute("INSERT INTO probe VALUES ('500236199502254040')"));
            assertThatThrownBy(() -> database.change(
                            handle -> handle.execute("INSERT INTO probe VALUES ('500236199502254040')")))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.isDuplicate()).isTrue())
                    .hasNoCause()
                    .message()
                    .doesNotContain("500236");
        }
    }

    @Test
    void aTrailTellsWhatWasChangedByHand() {
        try (Office office = new Office()) {
            Actor actor = office.person("王芳", Role.ADMINISTRATOR);
            UUID id = office.ids.next();
            Seal seal = office.database.write(handle -> {
                handle.execute("INSERT INTO setting (id, name, content) VALUES (?, 'county', '500236')", id);
                office.trail.append(handle, actor, "admin.setting", "setting", id, Map.of("county", "500236"));
                return office.trail.seal(handle);
            });
            assertThat(check(office, seal)).isEmpty();
            List<AuditEntry> history = office.database.read(handle -> office.trail.history(handle, "setting", id));
            assertThat(history)
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.detail()).contains("500236"));

            office.database.change(handle -> handle.execute("UPDATE setting SET content = '500237'"));
            assertThat(check(office, null))
                    .singleElement()
                    .satisfies(p -> assertThat(p.key()).isEqualTo("platform.check.changedRow"));

            office.database.change(handle -> handle.execute("UPDATE audit_entry SET detail = '{}'"));
            assertThat(check(office, seal))
                    .extracting("key")
                    .contains("platform.check.chain", "platform.check.changedRow");

            office.database.change(handle -> handle.execute("DELETE FROM audit_entry"));
            assertThat(check(office, seal)).extracting("key").contains("platform.check.seal");
        }
    }

    private static List<Problem> check(Office office, @Nullable Seal seal) {
        return office.database.read(handle -> TrailCheck.run(handle, seal));
    }

    @Test
    void identifiersSortByTheMomentTheyWereMade() {
        Ids ids = new Ids();
        UUID before = ids.next();
        for (int i = 0; i < 10_000; i++) {
            UUID next = ids.next();
            assertThat(next.toString()).isGreaterThan(before.toString());
            assertThat(next.version()).isEqualTo(7);
            before = next;
        }
    }
}
