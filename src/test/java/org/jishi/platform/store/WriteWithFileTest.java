package org.jishi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.files.ContentFailure;
import org.jishi.platform.text.Refusal;
import org.jishi.support.Stick;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteWithFileTest {
    private static final AtomicFiles.Content WORDS = out -> out.write("whole".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    private final Database database = Stores.inMemory();

    @AfterEach
    void close() {
        database.close();
    }

    private String run(Path file, AtomicFiles.Content content) {
        return WriteWithFile.run(database, file, handle -> {
            UUID id = UUID.randomUUID();
            handle.execute("INSERT INTO setting (id, name, content) VALUES (?, ?, 'x')", id, id);
            return new WriteWithFile.Made<>("done", content);
        });
    }

    private int rows() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM setting")
                .mapTo(Integer.class)
                .one());
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void bothAreDone() throws IOException {
        Path file = folder.resolve("sheet.txt");
        Files.writeString(file, "older");
        assertThat(run(file, WORDS)).isEqualTo("done");
        assertThat(file).hasContent("whole");
        assertThat(files()).containsExactly(file);
        assertThat(rows()).isOne();
    }

    @Test
    void aFileThatCannotBeWrittenLeavesNeither() throws IOException {
        Path file = folder.resolve("sheet.txt");
        Files.writeString(file, "older");
        Stick stick = Stick.fat();
        stick.pull();
        assertThatThrownBy(() -> run(stick.at(folder).resolve("new.txt"), WORDS))
                .isInstanceOf(Refusal.class)
                .hasMessage("platform.files.cannotWrite")
                .hasRootCauseMessage("Input/output error");
        assertThatThrownBy(() -> run(file, out -> Files.copy(folder.resolve("gone"), out)))
                .as("another folder would not help")
                .isInstanceOf(ContentFailure.class)
                .hasCauseInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> run(file, out -> {
                    out.write(1);
                    throw new IOException("No space left on device");
                }))
                .hasMessage("platform.files.full");
        assertThatThrownBy(() -> run(folder.resolve("gone/sheet.txt"), WORDS)).hasMessage("platform.files.cannotWrite");
        assertThatThrownBy(() -> run(folder, WORDS)).hasMessage("platform.files.cannotWrite");
        assertThat(files()).containsExactly(file);
        assertThat(file).hasContent("older");
        assertThat(rows()).isZero();
    }

    @Test
    void aTransactionThatFailsLeavesNoFile() throws IOException {
        assertThatThrownBy(() -> WriteWithFile.run(database, folder.resolve("sheet.txt"), handle -> {
                    throw new Refusal("platform.files.gone");
                }))
                .hasMessage("platform.files.gone");
        UUID id = UUID.randomUUID();
        assertThatThrownBy(() -> WriteWithFile.run(database, folder.resolve("sheet.txt"), handle -> {
                    handle.execute("INSERT INTO setting (id, name, content) VALUES (?, 'n', 'x')", id);
                    return new WriteWithFile.Made<>("done", out -> {
                        WORDS.writeTo(out);
                        // the last thing before the commit
                        handle.execute("INSERT INTO setting (id, name, content) VALUES (?, 'n', 'x')", id);
                    });
                }))
                .isInstanceOf(StoreException.class);
        assertThat(files()).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void aLostRaceWritesTheFileAnew() throws IOException {
        Path file = folder.resolve("sheet.txt");
        int[] tries = {0};
        WriteWithFile.run(database, file, handle -> {
            int attempt = ++tries[0];
            return new WriteWithFile.Made<>("done", out -> {
                out.write('0' + attempt);
                if (attempt == 1) {
                    throw new LostRace("the first try");
                }
            });
        });
        assertThat(file).hasContent("2");
        assertThat(files()).containsExactly(file);
    }

    /** Here a folder takes the name in the last moment; on Windows another program opens the file. */
    @Test
    void aFileThatCannotGetItsNameIsToldAsDoneAndToBeSavedAgain() throws IOException {
        Path file = folder.resolve("sheet.txt");
        assertThatThrownBy(() -> run(file, out -> {
                    WORDS.writeTo(out);
                    Files.createDirectories(file.resolve("in"));
                }))
                .isInstanceOf(Refusal.class)
                .hasMessage("platform.files.notPlaced")
                .hasCauseInstanceOf(UncheckedIOException.class);
        assertThat(rows()).isOne();
        assertThat(files()).as("nothing readable is left").containsExactly(file);
    }
}
