package org.jishi.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.keys.FileKey;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup that a later version of the program made: by its layout, or by the database in it. */
class LaterBackupTest {
    @TempDir
    Path parent;

    private RealOffice office;
    private Path later;

    @BeforeEach
    void open() throws IOException {
        office = new RealOffice(parent.resolve("jishi"));
        later = later();
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** A whole and signed backup whose database has a migration that this program does not know. */
    private Path later() throws IOException {
        Path work = Files.createDirectory(parent.resolve("later"));
        Path zip = work.resolve("one.zip");
        office.office().database().backupTo(zip);
        DatabaseCopy.unpack(zip, work);
        Path changed = work.resolve(BackupFile.DATABASE);
        byte[] key = office.office().key().derive(FileKey.Purpose.DATABASE);
        try (Database copy = Database.open(work.resolve("jishi"), key)) {
            copy.change(handle -> {
                handle.execute("UPDATE flyway_schema_history SET version = '99999' WHERE version = '010'");
                handle.execute("COMMENT ON TABLE flyway_schema_history IS 'of a later version'");
            });
            copy.backupTo(changed);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
        Path file = parent.resolve("later.jishi");
        AtomicFiles.write(file, out -> {
            try (BackupFile.Writer writer = new BackupFile.Writer(out)) {
                writer.add(BackupFile.KEYS, office.keys.bytes());
                writer.add(BackupFile.DATABASE, changed);
                writer.finish(new BackupManifest(
                                BackupManifest.WHOLE,
                                office.clock.now().toString(),
                                office.keys.office(),
                                "",
                                writer.parts(),
                                null,
                                "")
                        .signed(office.office().key()));
            }
        });
        return file;
    }

    @Test
    void oneOfALaterLayoutIsCalledThatWhateverElseItSays() {
        byte[] file = "{\"format\":3,\"chunks\":[],\"summary\":{\"kind\":\"HOURLY\"}}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> BackupManifest.parse(file, "copy.jishi")).hasMessage("admin.restore.newer");
        byte[] torn = "{\"format\":2,".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> BackupManifest.parse(torn, "copy.jishi")).hasMessage("admin.restore.damaged");
    }

    @Test
    void intoAnEmptyFolderItIsRefusedAndTheFolderStaysEmpty() {
        try (DataFolder folder = DataFolder.take(parent.resolve("again"))) {
            assertThatThrownBy(() -> new RestoreService(office.clock)
                            .restore(later, folder, "admin", RealOffice.PASSWORD.toCharArray(), Progress.NONE))
                    .hasMessage("platform.store.newer");
            assertThat(folder.hasData()).isFalse();
        }
    }

    @Test
    void inTheWindowItIsRefusedAtTheReviewAndTheOfficeStaysAsItIs() {
        OfficeRestore restore =
                new OfficeRestore(office.office(), office.keys, office.access, office.trail, office.clock);
        assertThatThrownBy(() -> restore.review(later, Progress.NONE)).hasMessage("platform.store.newer");
        assertThat(office.folder.backups().resolve("restoring")).doesNotExist();
        office.signedIn.close();
        office.reopen("admin", RealOffice.PASSWORD);
        assertThat(office.trailProblems()).isEmpty();
    }
}
