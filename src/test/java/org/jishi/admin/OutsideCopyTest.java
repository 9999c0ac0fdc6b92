package org.jishi.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.BackupAge;
import org.jishi.support.Stick;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The copy on a stick: what becomes of it, and of leaving, when the stick does not do what it should. */
class OutsideCopyTest {
    @TempDir
    Path parent;

    private KeptOffice kept;
    private RealOffice office;
    private Path stick;
    private BackupKeeper keeper;

    @BeforeEach
    void open() throws IOException {
        kept = new KeptOffice(parent.resolve("jishi"));
        office = kept.office;
        stick = Files.createDirectory(parent.resolve("stick"));
        keeper = kept.keeper(0);
        kept.scan(5_000);
        assertThat(keeper.chooseOutside(stick, Progress.NONE)).isEqualTo(BackupKeeper.Outcome.MADE);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private BackupKeeper.Outcome leave(Progress progress) {
        return keeper.leaving(office.signedIn.actor(), progress);
    }

    private BackupAge age() {
        return office.database().read(BackupAge::of);
    }

    /** The office's own folder on the stick. */
    private Path ours() throws IOException {
        try (var folders = Files.newDirectoryStream(stick, "jishi-*")) {
            return folders.iterator().next();
        }
    }

    private static Map<String, Integer> files(Path folder) throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(folder.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return found;
    }

    private void nothingIsHalf(Map<String, Integer> before) throws IOException {
        Map<String, Integer> now = files(stick);
        assertThat(now).as("what lay there lies there").containsAllEntriesOf(before);
        assertThat(now.keySet()).noneMatch(name -> name.endsWith(".part"));
        long backups =
                now.keySet().stream().filter(name -> name.endsWith(".jishi")).count();
        assertThat(keeper.shelves().away())
                .as("every file with a backup's name is one")
                .hasSize((int) backups);
    }

    /** Where a folder must go lies a file: what a write-protected or broken stick does, without its rights. */
    @Test
    void aStickThatCannotBeWrittenHoldsNobodyAndLeavesTheOldCopies() throws IOException {
        Map<String, Integer> before = files(stick);
        kept.scan(5_000);
        kept.scan(5_000);
        Path papers = ours().resolve("papers");
        Files.move(papers, papers.resolveSibling("aside"));
        Files.createFile(papers);
        keeper = kept.keeper(1);
        assertThat(leave(Progress.NONE)).isEqualTo(BackupKeeper.Outcome.FAILED);
        assertThat(age().trouble()).isEqualTo("admin.backup.trouble.outside");
        assertThat(age().last())
                .as("the backup itself was made")
                .isEqualTo(office.clock.today().plusDays(1));
        assertThat(age().outside()).isEqualTo(office.clock.today());
        assertThat(keeper.shelves().here()).hasSize(2);
        Files.delete(papers);
        Files.move(papers.resolveSibling("aside"), papers);
        nothingIsHalf(before);

        assertThat(keeper.isDue()).isTrue();
        assertThat(keeper.daily(office.signedIn.actor(), Progress.NONE)).isEqualTo(BackupKeeper.Outcome.MADE);
        assertThat(age().trouble()).as("made up for").isNull();
        assertThat(keeper.shelves().away()).hasSize(2);
        assertThat(keeper.shelves().away().getFirst().summary().papers()).isEqualTo(3);
        nothingIsHalf(before);
    }

    @Test
    void aStickPulledOutInTheMiddleHoldsNobodyAndNothingIsMadeWhereItWas() throws IOException {
        Map<String, Integer> before = files(stick);
        for (int i = 0; i < 4; i++) {
            kept.scan(5_000);
        }
        keeper = kept.keeper(1);
        Path hand = parent.resolve("hand");
        Progress pulling = new Progress() {
            private boolean second;

            @Override
            public void report(long done, long total) {
                // the papers of the backup itself come first, then those of the copy
                if (second && done == 1) {
                    try {
                        Files.move(stick, hand);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
                second |= done == 3;
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        assertThat(leave(pulling)).isEqualTo(BackupKeeper.Outcome.FAILED);
        assertThat(age().trouble()).isEqualTo("admin.backup.trouble.outside");
        assertThat(stick).doesNotExist();
        assertThat(keeper.isDue()).as("it is not in").isFalse();
        Files.move(hand, stick);
        nothingIsHalf(before);
        assertThat(keeper.isDue()).isTrue();
        assertThat(keeper.daily(office.signedIn.actor(), Progress.NONE)).isEqualTo(BackupKeeper.Outcome.MADE);
        assertThat(age().trouble()).isNull();
        assertThat(keeper.shelves().away().getFirst().summary().papers()).isEqualTo(5);
        nothingIsHalf(before);
    }

    @Test
    void whatAnotherOfficeHasOnTheStickIsNeitherListedNorTouched() throws IOException {
        Path ownFolder = ours();
        Path other = Files.createDirectories(stick.resolve("jishi-0123abcd/papers/ab"));
        Files.writeString(other.resolve("ab" + "0".repeat(62)), "their paper");
        Files.writeString(stick.resolve("jishi-0123abcd/jishi-20200101-120000-000-daily.jishi"), "their backup");
        // one that was cut, in our own folder
        Files.writeString(ownFolder.resolve("jishi-20990101-120000-000-daily.jishi"), "cut", StandardCharsets.UTF_8);
        Map<String, Integer> before = files(stick);
        for (int day = 1; day < 12; day++) {
            keeper = kept.keeper(day);
            kept.scan(5_000);
            assertThat(leave(Progress.NONE)).isEqualTo(BackupKeeper.Outcome.MADE);
        }
        Map<String, Integer> now = files(stick);
        before.forEach((name, hash) -> {
            if (name.startsWith("jishi-0123abcd") || name.contains("20990101")) {
                assertThat(now).containsEntry(name, hash);
            }
        });
        assertThat(keeper.shelves().away()).hasSizeBetween(7, 12).allMatch(each -> each.order() > 0);
        assertThat(keeper.shelves().unreadable())
                .as("it is told, and of no use")
                .containsExactly(ownFolder.resolve("jishi-20990101-120000-000-daily.jishi"));
    }

    /** Linux shows FAT and exFAT so. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aStickThatKeepsNoRightsTakesTheCopyWithItsPapers() throws IOException {
        KeptBackup made = keeper.shelves().here().getFirst();
        Path fat = Stick.fat().at(Files.createDirectory(parent.resolve("fat")));
        BackupShelf shelf = new BackupShelf(fat, office.keys.office());
        shelf.prepare();
        BackupShelf.Taken taken = shelf.take(made, office.office().key(), Progress.NONE);
        assertThat(taken.whole()).isTrue();
        shelf.prune();
        assertThat(files(parent.resolve("fat")).keySet())
                .as("a backup and its paper")
                .hasSize(2)
                .noneMatch(name -> name.endsWith(".part"));
        assertThat(shelf.list()).hasSize(1);
    }

    /** At its place is the empty folder that it was mounted at, on this computer's own disk. */
    @Test
    void aStickPulledOutBeforeItsCopyIsMadeIsToldAsGoneAndNothingIsMadeInItsPlace() throws IOException {
        KeptBackup made = keeper.shelves().here().getFirst();
        BackupShelf found = new BackupShelf(ours(), office.keys.office());
        Files.move(stick, parent.resolve("hand"));
        Files.createDirectory(stick);
        assertThatThrownBy(() -> found.take(made, office.office().key(), Progress.NONE))
                .hasMessage("admin.backup.folder");
        assertThatThrownBy(() -> found.makeRoom(1)).as("not full: gone").hasMessage("admin.backup.folder");
        assertThat(stick).isEmptyDirectory();
        Files.delete(stick);
        Files.move(parent.resolve("hand"), stick);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aStickPulledOutWhileItsFolderIsReadIsARefusalToo() throws IOException {
        KeptBackup made = keeper.shelves().here().getFirst();
        Stick pulled = Stick.fat();
        BackupShelf found = new BackupShelf(pulled.at(ours()), office.keys.office());
        pulled.pull();
        assertThatThrownBy(found::list).hasMessage("admin.backup.folder");
        assertThatThrownBy(() -> found.take(made, office.office().key(), Progress.NONE))
                .hasMessage("admin.backup.folder");
    }

    @Test
    void aStickPulledOutWhileItIsChosenLeavesNoFolderOnThisDisk() throws IOException {
        Path mount = Files.createDirectory(parent.resolve("mount"));
        // looked at while it was in; what is made there lies on the drive of the data
        OutsideFolder.Drives drives = new OutsideFolder.Drives() {
            @Override
            public boolean same(Path one, Path other) {
                return !other.equals(mount);
            }

            @Override
            public List<Path> roots() {
                return List.of();
            }
        };
        OutsideFolder outside = new OutsideFolder(drives, office.folder.path(), office.keys.office());
        outside.check(mount);
        assertThatThrownBy(() -> outside.make(mount)).hasMessage("admin.backup.folder");
        assertThat(mount).isEmptyDirectory();
    }

    /** A bad sector of the old disk: the other papers, and the backup, are kept all the same. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPaperThatCannotBeReadHoldsUpNoneOfTheOthers() throws IOException {
        KeptBackup made = keeper.shelves().here().getFirst();
        BackupManifest.Part paper = BackupShelf.papersOf(made.file()).getFirst();
        Stick broken = Stick.fat();
        PaperShelf old = new PaperShelf(broken.at(office.folder.backups()));
        broken.pull();
        Path other = Files.createDirectory(parent.resolve("other"));
        PaperShelf shelf = new PaperShelf(other);
        assertThat(old.copyTo(shelf, paper)).isFalse();
        assertThat(shelf.add(broken.at(office.folder.evidence()).resolve(paper.name()), false))
                .isEmpty();
        assertThat(files(other)).isEmpty();
    }

    /** On the disk of the papers nothing is copied: a second name of what cannot be read cannot be read either. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPaperThatCannotBeReadHoldsUpNoneWhereItWouldBeLinked() throws IOException {
        KeptBackup made = keeper.shelves().here().getFirst();
        String name = BackupShelf.papersOf(made.file()).getFirst().name();
        Stick broken = Stick.ofAnother();
        PaperShelf shelf = new PaperShelf(broken.at(Files.createDirectory(parent.resolve("linked"))));
        broken.pull();
        assertThat(shelf.add(broken.at(office.folder.evidence()).resolve(name), true))
                .isEmpty();
    }

    /** Whatever happens at leaving, whoever goes home goes home. */
    @Test
    void leavingThrowsNothing() throws IOException {
        kept.scan(5_000);
        keeper = kept.keeper(1);
        Path backups = office.folder.backups();
        Files.move(backups, backups.resolveSibling("aside"));
        Files.createFile(backups);
        assertThat(leave(Progress.NONE)).isEqualTo(BackupKeeper.Outcome.FAILED);
        assertThat(age().trouble()).isEqualTo("admin.backup.trouble.failed");
        Files.delete(backups);
        Files.move(backups.resolveSibling("aside"), backups);
        assertThat(keeper.shelves().here()).hasSize(1);
        assertThat(leave(Progress.NONE)).isEqualTo(BackupKeeper.Outcome.MADE);
        assertThat(age().trouble()).isNull();
    }

    @Test
    void aBackupThatCannotBeReadIsNotCopied() throws IOException {
        KeptBackup made = keeper.shelves().here().getFirst();
        byte[] bytes = Files.readAllBytes(made.file());
        bytes[bytes.length / 2] ^= 1;
        Files.write(made.file(), bytes);
        Path other = Files.createDirectory(parent.resolve("other"));
        BackupShelf shelf = new BackupShelf(other, office.keys.office());
        assertThatThrownBy(() -> shelf.take(made, office.office().key(), Progress.NONE))
                .hasMessage("admin.backup.broken");
        assertThat(files(other).keySet()).noneMatch(name -> name.endsWith(".jishi") || name.endsWith(".part"));
    }
}
