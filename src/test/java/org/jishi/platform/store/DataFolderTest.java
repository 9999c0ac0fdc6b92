package org.jishi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.jishi.platform.keys.FileKey;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class DataFolderTest {
    /** What another process does: takes the folder, says so, and holds it until its input ends. */
    public static final class Holder {
        public static void main(String[] arguments) throws IOException {
            try (DataFolder _ = DataFolder.take(Path.of(arguments[0]))) {
                System.out.println("taken");
                System.in.read();
            } catch (Refusal refusal) {
                System.out.println(refusal.getMessage());
            }
        }
    }

    @TempDir
    Path parent;

    @Test
    void anotherProgramIsRefusedUntilTheFirstOneEnds() throws Exception {
        Path folder = parent.resolve("jishi");
        Process first = start(folder);
        try (BufferedReader said = first.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("taken");
            assertThatThrownBy(() -> DataFolder.take(folder)).hasMessage("platform.store.openBy");
            assertThatThrownBy(() -> DataFolder.take(folder))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(
                                            refusal.problems().getFirst().args().getFirst())
                                    .asString()
                                    .isEqualTo(System.getProperty("user.name")))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(Texts.in(Language.ZH).text(refusal))
                                    .containsPattern("（[^,]+，\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2} 起）"));
            // kill -9 of the holder frees the folder without any file to clean up
            first.destroyForcibly().waitFor();
        }
        DataFolder.take(folder).close();
    }

    @Test
    void theSameProgramIsRefusedTooAndItsFirstLockSurvivesTheTry() throws Exception {
        Path folder = parent.resolve("jishi");
        try (DataFolder held = DataFolder.take(folder);
                Database database = held.openDatabase(key(folder))) {
            assertThatThrownBy(() -> DataFolder.take(folder)).hasMessage("platform.store.openHere");
            int one = database.read(handle ->
                    handle.createQuery("SELECT 1").mapTo(Integer.class).one());
            assertThat(one).isEqualTo(1);
            Process second = start(folder);
            try (BufferedReader said = second.inputReader(StandardCharsets.UTF_8)) {
                assertThat(said.readLine()).isEqualTo("platform.store.openBy");
            }
        }
        DataFolder.take(folder).close();
    }

    @Test
    void aFolderInWhichNothingCameToBeIsAsItWasBefore() throws IOException {
        Path deep = parent.resolve("a/b/jishi");
        DataFolder.take(deep).close();
        assertThat(parent.resolve("a")).doesNotExist();

        Path own = Files.createDirectory(parent.resolve("own"));
        Path letter = Files.writeString(own.resolve("letter.txt"), "somebody's own");
        DataFolder.take(own).close();
        assertThat(own).isDirectoryContaining(letter::equals);
        assertThat(own.toFile().list()).hasSize(1);

        try (DataFolder held = DataFolder.take(deep)) {
            Files.writeString(held.logs().resolve("jishi.0.log"), "what went wrong");
        }
        assertThat(deep.toFile().list()).containsExactly("logs");

        try (DataFolder held = DataFolder.take(own)) {
            held.openDatabase(key(own)).close();
        }
        assertThat(own.toFile().list()).contains("app.lock", "evidence", "logs", "backups", "tmp", "jishi.mv.db");
    }

    @Test
    void nobodyElseOnTheComputerReadsTheDatabaseFile() throws IOException {
        Path folder = parent.resolve("jishi");
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = folder.resolve("jishi.mv.db");
        try (DataFolder held = DataFolder.take(folder)) {
            FileKey key = key(folder);
            held.openDatabase(key).close();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("app.lock"))))
                    .isEqualTo("rw-------");
            // one of an earlier program
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            try (OpenOffice open = OpenOffice.open(held, key)) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
                open.database().change(handle -> handle.execute("CREATE TABLE x (content varchar(1000000))"));
                for (int i = 0; i < 20; i++) {
                    open.database().change(handle -> {
                        handle.execute("DELETE FROM x");
                        handle.execute("INSERT INTO x VALUES (?)", "x".repeat(900_000));
                    });
                }
                assertThat(open.closeSmall()).isTrue();
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void keysOfAnotherOfficeDoNotOpenTheDatabase() {
        Path folder = parent.resolve("a");
        try (DataFolder held = DataFolder.take(folder)) {
            held.openDatabase(key(folder)).close();
            assertThat(held.hasData()).isTrue();
            FileKey other = key(parent.resolve("b"));
            assertThatThrownBy(() -> held.openDatabase(other)).hasMessage("platform.store.otherKey");
            assertThatThrownBy(held::discard).isInstanceOf(IllegalStateException.class);
            assertThat(held.hasData()).isTrue();
        }
    }

    @Test
    void whatWasBeingMadeWhenTheProgramWasKilledIsGoneAtTheNextStart() throws IOException {
        Path folder = parent.resolve("jishi");
        try (DataFolder held = DataFolder.take(folder)) {
            held.making();
            held.openDatabase(key(folder)).close();
            Files.writeString(held.evidence().resolve("paper"), "x");
            assertThat(DataFolder.hasData(folder)).isFalse();
        }
        try (DataFolder held = DataFolder.take(folder)) {
            assertThat(held.isMaking()).isFalse();
            assertThat(held.hasData()).isFalse();
            assertThat(held.evidence()).isEmptyDirectory();
            held.making();
            held.openDatabase(key(folder)).close();
            held.made();
        }
        assertThat(DataFolder.hasData(folder)).isTrue();
        assertThatThrownBy(() -> {
                    try (DataFolder held = DataFolder.take(folder)) {
                        held.making();
                    }
                })
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldInPlainWords() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "x");
        assertThatThrownBy(() -> DataFolder.take(file.resolve("jishi"))).hasMessage("platform.store.folderNotWritable");
    }

    @Test
    void theStandardFolderFollowsTheSystem() {
        assertThat(DataFolder.standard(Map.of("JISHI_DATA", "/srv/jishi"), "Linux", "/home/w"))
                .isEqualTo(Path.of("/srv/jishi"));
        assertThat(DataFolder.standard(Map.of(), "Linux", "/home/w")).isEqualTo(Path.of("/home/w/.local/share/jishi"));
        assertThat(DataFolder.standard(Map.of("LOCALAPPDATA", "C:\\L"), "Windows 11", "C:\\w")
                        .toString())
                .startsWith("C:\\L")
                .endsWith("Jishi");
    }

    private static FileKey key(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return KeyService.ofNoStrength(folder)
                .create("admin", "correct horse battery".toCharArray())
                .key();
    }

    private static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
    }
}
