package org.jishi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jishi.platform.keys.FileKey;
import org.jishi.platform.keys.KeyService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every synced commit writes some 25 KB, so the file grows as one works; closed, it is at most twice its compacted size.
 * That a kill meanwhile loses nothing, {@code KillTest} shows.
 */
class FileSizeTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    Path parent;

    private final Random random = new Random(20_261_125);
    private final Ids ids = new Ids();
    private final List<UUID> rows = new ArrayList<>();
    private DataFolder folder;
    private FileKey key;

    @BeforeEach
    void takeFolder() {
        folder = DataFolder.take(parent.resolve("jishi"));
        key = KeyService.ofNoStrength(folder.path())
                .create("admin", PASSWORD.toCharArray())
                .key();
    }

    @AfterEach
    void letGo() {
        key.close();
        folder.close();
    }

    @Test
    void closedFileIsAtMostTwiceItsCompactedSizeHoweverMuchWasDone() throws IOException {
        for (int writes : List.of(0, 1, 2, 3, 8, 30, 400, 2, 4, 8, 16, 60)) {
            OpenOffice office = OpenOffice.open(folder, key.copy());
            work(office.database(), writes);
            long working = Files.size(file());
            office.closeSmall();
            long closed = Files.size(file());
            long compacted = compacted();
            assertThat(closed).as("after %d writes", writes).isLessThanOrEqualTo(2 * compacted);
            if (writes == 400) {
                assertThat(working).as("the file while working").isGreaterThan(10 * compacted);
            }
            assertThat(found()).as("after %d writes", writes).containsExactlyInAnyOrderElementsOf(rows);
        }
    }

    @Test
    void fullDiskLeavesTheFileAsItIs() throws IOException {
        refused((from, to) -> {
            byte[] whole = Files.readAllBytes(from);
            Files.write(to, Arrays.copyOf(whole, whole.length / 2));
            throw new IOException("No space left on device");
        });
    }

    @Test
    void brokenCopyLeavesTheFileAsItIs() throws IOException {
        refused((from, to) -> {
            byte[] whole = Files.readAllBytes(from);
            Arrays.fill(whole, whole.length / 4, whole.length, (byte) 0);
            Files.write(to, whole);
        });
    }

    @Test
    void copyWithoutTheLastRowLeavesTheFileAsItIs() throws IOException {
        work(200);
        Path older = Files.copy(file(), parent.resolve("older.mv.db"));
        refused((from, to) -> Files.copy(older, to));
    }

    @Test
    void nobodyGetsInMeanwhileAndNothingIsExchangedAfterwards() throws IOException {
        Database database = folder.openDatabase(key);
        work(database, 100);
        assertThat(database.close(new Compaction(folder.scratch(), (from, to) -> {
                    assertThatThrownBy(() -> DataFolder.take(folder.path())).hasMessage("platform.store.openHere");
                    Files.copy(from, to);
                })))
                .isTrue();
        OpenOffice office = OpenOffice.open(folder, key.copy());
        work(office.database(), 100);
        folder.close();
        assertThat(office.closeSmall()).as("the folder is not ours any more").isFalse();
        folder = DataFolder.take(folder.path());
        assertThat(found()).containsExactlyInAnyOrderElementsOf(rows);
    }

    private void refused(Compaction.Copier copier) throws IOException {
        Database database = folder.openDatabase(key);
        work(database, 100);
        assertThat(database.close(new Compaction(folder.scratch(), copier))).isFalse();
        assertThat(folder.scratch().path()).isDirectoryNotContaining("glob:**.mv.db");
        assertThat(found()).containsExactlyInAnyOrderElementsOf(rows);
    }

    private void work(int writes) {
        try (Database database = folder.openDatabase(key)) {
            work(database, writes);
        }
    }

    /** Mostly new rows; every third time an old one is changed, every tenth time one goes. */
    private void work(Database database, int writes) {
        for (int i = 1; i <= writes; i++) {
            if (i % 10 == 0 && !rows.isEmpty()) {
                UUID gone = rows.remove(random.nextInt(rows.size()));
                database.change(handle -> handle.execute("DELETE FROM setting WHERE id = ?", gone));
            } else if (i % 3 == 0 && !rows.isEmpty()) {
                UUID changed = rows.get(random.nextInt(rows.size()));
                database.change(handle ->
                        handle.execute("UPDATE setting SET content = ? WHERE id = ?", "y".repeat(300), changed));
            } else {
                UUID made = ids.next();
                rows.add(made);
                database.change(handle -> handle.execute(
                        "INSERT INTO setting (id, name, content) VALUES (?, ?, ?)", made, made, "x".repeat(200)));
            }
        }
    }

    private List<UUID> found() {
        try (Database database = folder.openDatabase(key)) {
            return database.read(handle -> handle.createQuery("SELECT id FROM setting")
                    .mapTo(UUID.class)
                    .list());
        }
    }

    /** What H2 itself makes of a copy of the file. */
    private long compacted() throws IOException {
        Path copy = parent.resolve("copy.mv.db");
        Files.copy(file(), copy);
        byte[] derived = key.derive(FileKey.Purpose.DATABASE);
        Database database = Database.open(parent.resolve("copy"), derived);
        try {
            database.read(handle -> handle.execute("SHUTDOWN COMPACT"));
        } catch (StoreException closedUnderUs) {
            assertThat(closedUnderUs.code()).isIn(90121, 90007, 90098, 0);
        }
        long size = Files.size(copy);
        Files.delete(copy);
        return size;
    }

    private Path file() {
        return folder.path().resolve("jishi.mv.db");
    }
}
