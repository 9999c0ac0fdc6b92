package org.jishi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Table STALL = new Table("stall");

    private record Stall(UUID id, int version, @Nullable String ownerName, String state, String joined) {}

    private static final Stall ROW = new Stall(new UUID(0, 1), 3, null, "OPEN", "from another table");

    /** Runs on a store whose one row is {@link #ROW}. */
    private static void onOneRow(Consumer<Handle> test) {
        try (Handle handle = Jdbi.create("jdbc:h2:mem:").open()) {
            handle.execute("CREATE TABLE stall (id uuid PRIMARY KEY, version integer, owner_name varchar(20),"
                    + " state varchar(20), place varchar(20))");
            STALL.insert(handle).all(ROW, "joined").set("place", "east").done();
            test.accept(handle);
        }
    }

    private static Map<String, Object> row(Handle handle) {
        return handle.createQuery("SELECT * FROM stall").mapToMap().one();
    }

    @Test
    void aRecordGoesIntoTheColumnsOfItsNames() {
        onOneRow(handle -> assertThat(row(handle))
                .containsEntry("id", ROW.id())
                .containsEntry("version", 3)
                .containsEntry("owner_name", null)
                .containsEntry("state", "OPEN")
                .containsEntry("place", "east"));
    }

    @Test
    void aChangeRaisesTheVersionAndWritesNothingElse() {
        onOneRow(handle -> {
            assertThat(STALL.change(handle, ROW.id(), 3)
                            .when("state", "OPEN")
                            .when("owner_name IS NULL")
                            .set("state", "SHUT")
                            .set("owner_name", "Li")
                            .done())
                    .isTrue();
            assertThat(row(handle))
                    .containsEntry("version", 4)
                    .containsEntry("state", "SHUT")
                    .containsEntry("owner_name", "Li")
                    .containsEntry("place", "east");
        });
    }

    @Test
    void anotherVersionAnotherRowOrAFailedConditionWritesNothing() {
        onOneRow(handle -> {
            assertThat(STALL.change(handle, ROW.id(), 2).set("state", "SHUT").done())
                    .isFalse();
            assertThat(STALL.change(handle, new UUID(0, 2), 3)
                            .set("state", "SHUT")
                            .done())
                    .isFalse();
            assertThat(STALL.change(handle, ROW.id(), 3)
                            .when("state", "SHUT")
                            .set("state", "SHUT")
                            .done())
                    .isFalse();
            assertThat(STALL.change(handle, ROW.id(), 3)
                            .when("owner_name IS NOT NULL")
                            .set("state", "SHUT")
                            .done())
                    .isFalse();
            assertThat(row(handle)).containsEntry("version", 3).containsEntry("state", "OPEN");
        });
    }
}
