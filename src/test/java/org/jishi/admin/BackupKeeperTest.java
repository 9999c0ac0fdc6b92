package org.jishi.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.jishi.evidence.Paper;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.BackupAge;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.time.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupKeeperTest {
    private static final Progress CANCELLED = new Progress() {
        @Override
        public void report(long done, long total) {}

        @Override
        public boolean cancelled() {
            return true;
        }
    };

    @TempDir
    Path parent;

    private KeptOffice kept;
    private RealOffice office;
    private BackupKeeper keeper;
    private Path stick;

    @BeforeEach
    void open() throws IOException {
        kept = new KeptOffice(parent.resolve("jishi"));
        office = kept.office;
        stick = Files.createDirectory(parent.resolve("stick"));
        keeper = kept.keeper(0);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private BackupKeeper.Outcome leave() {
        return keeper.leaving(office.signedIn.actor(), Progress.NONE);
    }

    private BackupAge age() {
        return office.database().read(BackupAge::of);
    }

    private static long filesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void leavingMakesOneThatIsCountedAndComesBack() throws IOException {
        kept.scan(10);
        assertThat(leave()).isEqualTo(BackupKeeper.Outcome.MADE);
        KeptBackup made = keeper.shelves().here().getFirst();
        assertThat(made.summary().papers()).isOne();
        assertThat(made.summary().rows().of("staff")).isEqualTo(2);
        assertThat(made.summary().entries()).isPositive();
        assertThat(age().last()).isEqualTo(office.clock.today());
        assertThat(age().trouble()).isNull();
        assertThat(leave()).as("nothing was written since").isEqualTo(BackupKeeper.Outcome.NOT_NEEDED);
        assertThat(office.folder.backups().resolve("work")).doesNotExist();
        try (DataFolder other = DataFolder.take(parent.resolve("other"));
                SignedIn in = new RestoreService(office.clock)
                        .restore(made.file(), other, "li", RealOffice.PASSWORD.toCharArray(), Progress.NONE)) {
            assertThat(in.actor().name()).isEqualTo("李经办");
            assertThat(filesIn(other.evidence())).isOne();
        }
        assertThat(office.trailProblems()).isEmpty();
    }

    @Test
    void howLongOneTakesIsKeptToBeToldBeforeTheNext() throws IOException {
        assertThat(age().seconds()).isZero();
        kept.scan(10);
        leave();
        assertThat(age().seconds()).isPositive();
        assertThat(BackupAge.roundedUp(Duration.ofMillis(5_001))).isEqualTo(10);
        assertThat(BackupAge.roundedUp(Duration.ofSeconds(5))).isEqualTo(5);
        assertThat(BackupAge.roundedUp(Duration.ofSeconds(91))).isEqualTo(120);
        assertThat(BackupAge.roundedUp(Duration.ofSeconds(601))).isEqualTo(660);
    }

    @Test
    void papersLieOnceHoweverManyBackupsNameThemAndTakeNoRoomBesideTheOffice() throws IOException {
        Paper first = kept.scan(200_000);
        for (int day = 0; day < 40; day++) {
            keeper = kept.keeper(day);
            if (day % 10 == 0) {
                kept.scan(100_000);
            }
            assertThat(leave()).isEqualTo(BackupKeeper.Outcome.MADE);
        }
        BackupKeeper.Shelves shelves = keeper.shelves();
        assertThat(shelves.here()).hasSizeBetween(10, 7 + 8 + 12);
        assertThat(filesIn(office.folder.backups().resolve("papers"))).isEqualTo(5);
        assertThat(shelves.here().getFirst().summary().papers()).isEqualTo(5);
        // the same file under a second name, where the disk can do that
        Path kept =
                office.folder.backups().resolve("papers/" + first.fileName().substring(0, 2) + "/" + first.fileName());
        assertThat(Files.getAttribute(kept, "unix:nlink")).isEqualTo(2);
        long databases = shelves.here().stream().mapToLong(KeptBackup::size).sum();
        assertThat(shelves.bytesHere()).isLessThan(databases + 700_000);
    }

    @Test
    void aStickThatIsNotInIsToldAndGetsItsCopyWhenItComesBack() throws IOException {
        kept.scan(10);
        assertThat(keeper.chooseOutside(stick, Progress.NONE)).isEqualTo(BackupKeeper.Outcome.MADE);
        assertThat(age().outside()).isEqualTo(office.clock.today());
        assertThat(keeper.shelves().away()).hasSize(1);
        Path drawer = parent.resolve("drawer");
        Files.move(stick, drawer);
        keeper = kept.keeper(8);
        kept.scan(10);
        assertThat(leave()).isEqualTo(BackupKeeper.Outcome.MADE);
        LocalDate then = office.clock.today().plusDays(8);
        assertThat(age().last()).isEqualTo(then);
        assertThat(age().isOutsideOld(then)).isTrue();
        assertThat(keeper.isDue()).isFalse();
        assertThat(stick).as("nothing is made where the stick is not").doesNotExist();
        Files.move(drawer, stick);
        assertThat(keeper.isDue()).isTrue();
        assertThat(keeper.daily(office.signedIn.actor(), Progress.NONE)).isEqualTo(BackupKeeper.Outcome.MADE);
        assertThat(age().isOutsideOld(then)).isFalse();
        assertThat(keeper.shelves().away()).hasSize(2);
        assertThat(keeper.shelves().away().getFirst().summary().papers()).isEqualTo(2);
        assertThat(keeper.isDue()).isFalse();
        try (DataFolder other = DataFolder.take(parent.resolve("other"));
                SignedIn in = new RestoreService(office.clock)
                        .restore(
                                keeper.shelves().away().getFirst().file(),
                                other,
                                "admin",
                                RealOffice.PASSWORD.toCharArray(),
                                Progress.NONE)) {
            assertThat(filesIn(other.evidence())).isEqualTo(2);
            assertThat(in.actor().name()).isEqualTo("冉管理");
        }
    }

    @Test
    void aPaperThatIsLostHoldsUpNoCopyAndIsTold() throws IOException {
        Paper lost = kept.scan(10);
        kept.scan(10);
        leave();
        assertThat(age().trouble()).isNull();
        Files.delete(
                office.folder.backups().resolve("papers/" + lost.fileName().substring(0, 2) + "/" + lost.fileName()));
        assertThat(keeper.chooseOutside(stick, Progress.NONE)).isEqualTo(BackupKeeper.Outcome.MADE);
        assertThat(keeper.shelves().away()).hasSize(1);
        assertThat(age().outside()).isEqualTo(office.clock.today());
        assertThat(age().trouble()).isEqualTo("admin.backup.trouble.papers");
    }

    @Test
    void aFolderOnTheSameDriveIsNoCopyOutside() {
        assertThatThrownBy(() -> keeper.chooseOutside(office.folder.backups(), Progress.NONE))
                .hasMessage("admin.outside.sameDrive");
        assertThatThrownBy(() -> keeper.chooseOutside(parent.resolve("none"), Progress.NONE))
                .hasMessage("admin.backup.folder");
        office.access.signIn(office.login("li").actor());
        assertThatThrownBy(() -> keeper.chooseOutside(stick, Progress.NONE))
                .hasMessage("platform.access.denied.BACKUP");
        assertThatThrownBy(keeper::shelves).hasMessage("platform.access.denied.BACKUP");
    }

    @Test
    void whoDoesNotWaitIsToldNextTimeAndTheOldBackupStays() throws IOException {
        leave();
        kept.scan(10);
        assertThat(keeper.leaving(office.signedIn.actor(), CANCELLED)).isEqualTo(BackupKeeper.Outcome.SKIPPED);
        assertThat(age().trouble()).isEqualTo("admin.backup.trouble.skipped");
        assertThat(keeper.shelves().here()).hasSize(1);
        assertThat(office.folder.backups().resolve("work")).doesNotExist();
        keeper = kept.keeper(1);
        assertThat(keeper.isDue()).isTrue();
        keeper.daily(office.signedIn.actor(), Progress.NONE);
        assertThat(age().trouble()).isNull();
    }

    @Test
    void anEmptiedOfficePushesNoFullBackupOutAndIsTold() {
        leave();
        office.database().change(handle -> {
            for (int i = 0; i < 3_000; i++) {
                handle.execute(
                        "INSERT INTO setting (id, name, content) VALUES (?, ?, 'x')", office.ids.next(), "n" + i);
            }
        });
        keeper = kept.keeper(1);
        leave();
        String full = String.valueOf(keeper.shelves().here().getFirst().file().getFileName());
        office.database().change(handle -> handle.execute("DELETE FROM setting WHERE content = 'x'"));
        for (int day = 2; day < 12; day++) {
            keeper = kept.keeper(day);
            leave();
            assertThat(age().trouble()).isEqualTo("admin.backup.trouble.small");
        }
        assertThat(keeper.shelves().here())
                .extracting(each -> String.valueOf(each.file().getFileName()))
                .contains(full);
    }

    @Test
    void aBackupThatDoesNotReadBackIsNone() throws IOException {
        leave();
        KeptBackup good = keeper.shelves().here().getFirst();
        byte[] bytes = Files.readAllBytes(good.file());
        bytes[bytes.length / 2] ^= 1;
        Path other = good.file().resolveSibling("jishi-other.jishi");
        Files.write(other, bytes);
        BackupShelf shelf = new BackupShelf(office.folder.backups(), office.keys.office());
        assertThatThrownBy(() -> shelf.readBack(other, office.office().key())).hasMessage("admin.backup.broken");
        assertThat(other).doesNotExist();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("李经办");
    }

    @Test
    void aDamagedPaperStopsNoRestoreAndIsTold() throws IOException {
        Paper one = kept.scan(10);
        kept.scan(10);
        leave();
        KeptBackup made = keeper.shelves().here().getFirst();
        Path kept = office.folder.backups().resolve("papers/" + one.fileName().substring(0, 2) + "/" + one.fileName());
        Files.delete(kept);
        try (DataFolder other = DataFolder.take(parent.resolve("other"));
                SignedIn in = new RestoreService(office.clock)
                        .restore(made.file(), other, "admin", RealOffice.PASSWORD.toCharArray(), Progress.NONE)) {
            assertThat(filesIn(other.evidence())).isOne();
            String detail = in.office()
                    .database()
                    .read(handle -> handle.createQuery("SELECT detail FROM audit_entry WHERE act = 'admin.restore'")
                            .mapTo(String.class)
                            .one());
            assertThat(detail).contains("\"papersMissing\":\"1\"");
        }
    }

    /** Set back to 2001 by a dead battery, put right, put a year ahead by a slip, and put right again. */
    @Test
    void aWrongClockStopsNoBackupAndNoCopyAndIsNoAge() throws IOException {
        LocalDate today = office.clock.today();
        keeper.chooseOutside(stick, Progress.NONE);
        for (int days : new int[] {-9_000, 1, 366, 2, 3}) {
            keeper = kept.keeper(days);
            LocalDate day = today.plusDays(days);
            kept.scan(10);
            assertThat(age().isOld(day)).as("nobody knows on day %d", days).isEqualTo(days != 3);
            assertThat(keeper.isDue()).as("day %d", days).isTrue();
            assertThat(keeper.daily(office.signedIn.actor(), Progress.NONE)).isEqualTo(BackupKeeper.Outcome.MADE);
            assertThat(keeper.isDue()).isFalse();
            assertThat(age().isOld(day)).isFalse();
            assertThat(age().isOutsideOld(day)).isFalse();
            KeptBackup newest = keeper.shelves().here().getFirst();
            assertThat(OfficeClock.day(newest.madeAt())).isEqualTo(day);
            assertThat(keeper.shelves().away().getFirst().isSame(newest))
                    .as("the newest is what is copied on day %d", days)
                    .isTrue();
        }
        assertThat(keeper.shelves().here()).hasSize(6);
        assertThat(keeper.shelves().away()).hasSize(6);
        assertThat(office.trailProblems()).isEmpty();
    }

    /** One that somebody asked for is a backup of today, but lies on no shelf. */
    @Test
    void aBackupThatWasAskedForKeepsNoCopyBeingMadeAgainAndAgain() throws IOException {
        keeper.chooseOutside(stick, Progress.NONE);
        keeper = kept.keeper(1);
        kept.scan(10);
        new BackupService(office.acts(), office.office(), office.keys)
                .make(parent.resolve("jishi/asked.jishi"), Progress.NONE);
        assertThat(keeper.isDue()).as("the stick has none of today").isTrue();
        keeper.daily(office.signedIn.actor(), Progress.NONE);
        assertThat(keeper.isDue()).isFalse();
    }
}
