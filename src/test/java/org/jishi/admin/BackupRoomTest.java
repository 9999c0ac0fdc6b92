package org.jishi.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jishi.platform.access.Role;
import org.jishi.platform.jobs.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much room backups take, at a thousandth of what an office has, and what goes when there is none. */
class BackupRoomTest {
    private static final int DAYS = 250;
    private static final int PAPER = 40_000;

    @TempDir
    Path parent;

    private KeptOffice kept;
    private RealOffice office;

    @BeforeEach
    void open() {
        kept = new KeptOffice(parent.resolve("jishi"));
        office = kept.office;
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void leave(int day) {
        assertThat(kept.keeper(day).leaving(office.signedIn.actor(), Progress.NONE))
                .isEqualTo(BackupKeeper.Outcome.MADE);
    }

    /** What the files of a folder take on the disk: one of several names once. */
    private static long onDisk(Path folder) throws IOException {
        Set<Object> seen = new HashSet<>();
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (seen.add(Files.getAttribute(file, "unix:ino"))) {
                    bytes += Files.size(file);
                }
            }
        }
        return bytes;
    }

    /** Ten gigabytes of papers a year, as ten megabytes. */
    @Test
    @Tag("slow")
    void aYearOfPapersLiesOnceInTheOfficeAndOnceOnTheStick() throws IOException {
        Path stick = Files.createDirectory(parent.resolve("stick"));
        kept.scan(PAPER);
        kept.keeper(0).chooseOutside(stick, Progress.NONE);
        long most = 0;
        for (int day = 1; day <= DAYS; day++) {
            kept.scan(PAPER);
            if (day % 5 == 0) {
                leave(day);
                most = Math.max(most, kept.keeper(day).shelves().here().size());
            }
        }
        BackupKeeper.Shelves shelves = kept.keeper(DAYS).shelves();
        assertThat(most).isLessThanOrEqualTo(BackupRule.DAYS + BackupRule.WEEKS + BackupRule.MONTHS);
        long papers = onDisk(office.folder.evidence());
        assertThat(papers).isGreaterThan((long) DAYS * PAPER);
        long databases = shelves.here().stream().mapToLong(KeptBackup::size).sum();
        long all = onDisk(office.folder.path());
        long rest = all - papers - databases - office.folder.databaseSize();
        assertThat(rest).as("papers take no room a second time").isLessThan(papers / 20);
        assertThat(onDisk(stick)).as("once on the stick").isBetween(papers, papers + 2 * databases);
        assertThat(shelves.bytesHere()).as("what the page tells").isBetween(papers, papers + 2 * databases);
        System.out.printf(
                "%d papers %,d kB; %d backups %,d kB; database %,d kB; office %,d kB; stick %,d kB%n",
                DAYS + 1,
                papers >> 10,
                shelves.here().size(),
                databases >> 10,
                office.folder.databaseSize() >> 10,
                all >> 10,
                onDisk(stick) >> 10);
    }

    @Test
    void onAFullDiskTheOldestGoBeforeTheirTimeAndNeverTheNewest() {
        for (int day = 0; day < 6; day++) {
            office.users().add(UserDraft.of("人" + day, "user" + day, Role.CLERK), "first password".toCharArray());
            leave(day);
        }
        List<KeptBackup> before = kept.keeper(6).shelves().here();
        assertThat(before).hasSize(6);
        long size = before.getLast().size();
        long[] free = {size / 2};
        BackupShelf shelf = new BackupShelf(office.folder.backups(), office.keys.office(), () -> {
            long gone = before.stream()
                    .filter(each -> Files.notExists(each.file()))
                    .mapToLong(KeptBackup::size)
                    .sum();
            return free[0] + gone;
        });
        assertThatThrownBy(() -> shelf.makeRoom(size * 20))
                .as("taking all away would not help, so none is")
                .hasMessage("admin.backup.space");
        assertThat(shelf.list()).isEqualTo(before);
        shelf.makeRoom(size + size / 4);
        assertThat(shelf.list()).as("the oldest went").isEqualTo(before.subList(0, 5));
        free[0] = 0;
        assertThatThrownBy(() -> shelf.makeRoom(size * 5)).hasMessage("admin.backup.space");
        shelf.makeRoom(size * 2 + size / 2);
        assertThat(shelf.list()).as("the newest three are never taken").isEqualTo(before.subList(0, 3));
    }
}
