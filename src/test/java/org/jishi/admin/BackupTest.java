package org.jishi.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jishi.evidence.Paper;
import org.jishi.evidence.PaperRooms;
import org.jishi.evidence.PaperService;
import org.jishi.evidence.PaperStore;
import org.jishi.evidence.RequiredPapers;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    /** A restore that stops in the middle of its papers, to be killed there. */
    public static final class Unfinished {
        public static void main(String[] arguments) {
            DataFolder folder = DataFolder.take(Path.of(arguments[1]));
            Progress stuck = new Progress() {
                @Override
                public void report(long done, long total) {
                    if (done == total - 1) {
                        System.out.println("waits");
                        waitForever();
                    }
                }

                @Override
                public boolean cancelled() {
                    return false;
                }
            };
            SignedIn _ = new RestoreService(org.jishi.platform.time.OfficeClock.system())
                    .restore(Path.of(arguments[0]), folder, "admin", RealOffice.PASSWORD.toCharArray(), stuck);
        }

        private static void waitForever() {
            try {
                System.in.read();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @TempDir
    Path parent;

    private RealOffice office;
    private BackupService backups;
    private Path file;
    private Paper paper;

    @BeforeEach
    void open() throws IOException {
        office = new RealOffice(parent.resolve("jishi"));
        office.user("李经办", "li", Role.CLERK);
        backups = new BackupService(office.acts(), office.office(), office.keys);
        file = parent.resolve("copy.jishi");
        Path scan = Files.writeString(parent.resolve("scan.pdf"), "%PDF-1.7 500236199001011237 startxref 9 %%EOF");
        paper = office.as(
                "li",
                RealOffice.PASSWORD,
                () -> papers(office.signedIn).add("claim", UUID.randomUUID(), "invoice", scan));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private PaperService papers(SignedIn in) {
        return new PaperService(
                office.acts(), in.office(), new PaperStore(in.office()), RequiredPapers.bundled(), PaperRooms.none());
    }

    private SignedIn restore(DataFolder folder, String login, String password) {
        return new RestoreService(office.clock).restore(file, folder, login, password.toCharArray(), Progress.NONE);
    }

    @Test
    void anOfficeComesBackWithItsPapersForALoginOfTheBackup() throws IOException {
        Backup backup = backups.make(file, Progress.NONE);
        assertThat(backup.papers()).isOne();
        assertThat(backups.last()).contains("2026-09-30");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("500236199001011237");
        try (DataFolder folder = DataFolder.take(parent.resolve("other"));
                SignedIn in = restore(folder, "li", RealOffice.PASSWORD)) {
            assertThat(in.actor().name()).isEqualTo("李经办");
            office.access.signIn(in.actor());
            assertThat(new String(papers(in).content(paper.id()), StandardCharsets.UTF_8))
                    .startsWith("%PDF");
            var found = in.office()
                    .database()
                    .snapshot(handle -> TrailCheck.run(
                            handle,
                            org.jishi.platform.audit.Seal.parse(backup.seal().text())
                                    .orElseThrow()));
            assertThat(found).isEmpty();
            assertThat(folder.scratch().path().toFile().list()).hasSizeLessThanOrEqualTo(2);
        }
        assertThat(DataFolder.hasData(parent.resolve("other"))).isTrue();
        assertThatThrownBy(() -> backups.make(file, Progress.NONE)).isInstanceOf(Refusal.class);
    }

    @Test
    void onlyAnAdministratorBacksUpAndAnExistingFileStays() throws IOException {
        Files.writeString(file, "something else");
        assertThatThrownBy(() -> backups.make(file, Progress.NONE)).hasMessage("admin.backup.exists");
        assertThat(file).hasContent("something else");
        assertThatThrownBy(() -> backups.make(parent.resolve("none/copy.jishi"), Progress.NONE))
                .hasMessage("admin.backup.folder");
        office.access.signIn(office.login("li").actor());
        assertThatThrownBy(() -> backups.make(parent.resolve("x.jishi"), Progress.NONE))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void oneThatIsCancelledLeavesNothing() {
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> backups.make(file, cancelled)).isInstanceOf(CancellationException.class);
        assertThat(parent.toFile().list()).containsExactlyInAnyOrder("jishi", "scan.pdf");
    }

    @Test
    void aWrongPasswordAFullFolderOrABrokenFileLeaveTheFolderAsItWas() throws IOException {
        backups.make(file, Progress.NONE);
        byte[] good = Files.readAllBytes(file);
        try (DataFolder folder = DataFolder.take(parent.resolve("other"))) {
            refused(folder, "wrong password!", "platform.keys.wrongPassword");
            // one bit of a paper, and one of the database
            for (int at : new int[] {good.length - 2_000, good.length / 3}) {
                byte[] bad = good.clone();
                bad[at] ^= 1;
                Files.write(file, bad);
                assertThatThrownBy(() -> restore(folder, "admin", RealOffice.PASSWORD))
                        .isInstanceOf(Refusal.class);
                assertEmpty(folder);
            }
            for (int left : new int[] {good.length - 1, good.length / 2, 35, 30, 2, 0}) {
                Files.write(file, Arrays.copyOf(good, left));
                refused(folder, RealOffice.PASSWORD, "admin.restore.cut");
            }
            byte[] otherZip = good.clone();
            otherZip[30] = 'K';
            Files.write(file, Arrays.copyOf(otherZip, good.length / 2));
            refused(folder, RealOffice.PASSWORD, "admin.restore.notABackup");
            Files.writeString(file, "a letter");
            refused(folder, RealOffice.PASSWORD, "admin.restore.notABackup");
            Files.delete(file);
            refused(folder, RealOffice.PASSWORD, "admin.restore.missing");
        }
        // nor does the folder itself stay, nor the one above it, which was made for it
        Files.write(file, Arrays.copyOf(good, good.length / 2));
        try (DataFolder folder = DataFolder.take(parent.resolve("county/other"))) {
            refused(folder, RealOffice.PASSWORD, "admin.restore.cut");
        }
        assertThat(parent.resolve("county")).doesNotExist();
        assertThat(parent.resolve("other")).doesNotExist();
        Files.write(file, good);
        assertThatThrownBy(() -> restore(office.folder, "admin", RealOffice.PASSWORD))
                .hasMessage("admin.setup.hasData");
        assertThat(office.trailProblems()).isEqualTo(java.util.List.<Problem>of());
    }

    @Test
    void aKillInTheMiddleOfARestoreLeavesAnEmptyFolder() throws Exception {
        backups.make(file, Progress.NONE);
        Path path = parent.resolve("other");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Unfinished.class.getName(),
                        file.toString(),
                        path.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("waits");
            process.destroyForcibly().waitFor();
        }
        assertThat(path.resolve("jishi.mv.db")).exists();
        try (DataFolder folder = DataFolder.take(path)) {
            assertEmpty(folder);
            restore(folder, "admin", RealOffice.PASSWORD).close();
        }
    }

    private void refused(DataFolder folder, String password, String key) {
        assertThatThrownBy(() -> restore(folder, "admin", password)).hasMessage(key);
        assertEmpty(folder);
    }

    private static void assertEmpty(DataFolder folder) {
        assertThat(folder.hasData()).isFalse();
        assertThat(folder.isMaking()).isFalse();
        assertThat(folder.evidence()).isEmptyDirectory();
        assertThat(folder.path().toFile().list())
                .containsExactlyInAnyOrder("app.lock", "evidence", "logs", "backups", "tmp");
    }
}
