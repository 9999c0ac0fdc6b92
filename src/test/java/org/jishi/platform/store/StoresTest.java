package org.jishi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the tests stand on is what the program stands on. */
class StoresTest {
    @Test
    void aCopyIsWhatTheMigrationsMake() {
        try (Database migrated = Database.inMemory();
                Database copy = Stores.inMemory()) {
            assertThat(schema(copy))
                    .containsExactlyInAnyOrderElementsOf(schema(migrated))
                    .hasSizeGreaterThan(300);
            assertThat(history(copy)).isEqualTo(history(migrated)).isNotEmpty();
            assertThat(copy.read(new SchemaCheck()::run)).isEmpty();
        }
    }

    @Test
    void whatOneTestWritesNoOtherReads() {
        try (Database one = Stores.inMemory();
                Database other = Stores.inMemory()) {
            one.change(handle -> handle.execute("INSERT INTO staff (id, name) VALUES (?, '甲')", new Ids().next()));
            assertThat(count(one)).isOne();
            assertThat(count(other)).isZero();
        }
    }

    private static int count(Database database) {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM staff")
                .mapTo(Integer.class)
                .one());
    }

    /** The history says when a migration ran; all else is the same whenever it ran. */
    private static List<String> schema(Database database) {
        List<String> statements = new ArrayList<>(Stores.statements(database));
        statements.removeIf(sql -> sql.startsWith("INSERT INTO \"public\".\"flyway_schema_history\""));
        return statements;
    }

    private static List<String> history(Database database) {
        return database.read(handle -> handle.createQuery(
                        "SELECT version || ' ' || checksum FROM flyway_schema_history WHERE success ORDER BY 1")
                .mapTo(String.class)
                .list());
    }
}
