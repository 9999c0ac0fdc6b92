package org.jishi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every synced commit writes some 30 KB, so the file grows as one works. Closing does not give it back: H2 2.4.240 lost
 * acknowledged rows when it was killed while it compacted at close (docs/decisions). What a restore makes is small again.
 */
class FileSizeTest {
    @TempDir
    Path folder;

    @Test
    void closingKeepsEveryRowAndNeverMakesTheFileLarger() throws IOException {
        byte[] key = new byte[32];
        Path file = folder.resolve("jishi.mv.db");
        Ids ids = new Ids();
        long working;
        try (Database database = Database.open(folder.resolve("jishi"), key)) {
            for (int i = 0; i < 600; i++) {
                var id = ids.next();
                database.change(handle ->
                        handle.execute("INSERT INTO setting (id, name, content) VALUES (?, ?, ?)", id, id, "x"));
            }
            working = Files.size(file);
        }
        long closed = Files.size(file);
        try (Database database = Database.open(folder.resolve("jishi"), key)) {
            int rows = database.read(handle -> handle.createQuery("SELECT count(*) FROM setting")
                    .mapTo(Integer.class)
                    .one());
            assertThat(rows).isEqualTo(600);
        }
        long compacted = compact(key);
        assertThat(working)
                .as("the file while working, %d compacted", compacted)
                .isGreaterThan(2 * compacted);
        assertThat(closed).as("the file after close").isLessThanOrEqualTo(working + (64L << 10));
    }

    private long compact(byte[] key) throws IOException {
        Database database = Database.open(folder.resolve("jishi"), key);
        try {
            database.read(handle -> handle.execute("SHUTDOWN COMPACT"));
        } catch (StoreException closedUnderUs) {
            assertThat(closedUnderUs.code()).isIn(90121, 90007, 90098, 0);
        }
        return Files.size(folder.resolve("jishi.mv.db"));
    }
}
