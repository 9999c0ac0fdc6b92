package org.jishi.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jishi.admin.BackupKeeper;
import org.jishi.admin.KeptOffice;
import org.jishi.admin.RealOffice;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.BackupAge;
import org.jishi.platform.store.StoreException;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.SmallDisk;

/** A process whose disk is a {@link SmallDisk}: leaves the office again and again, with a little more room each time. */
public final class FullDiskLeaving {
    private final Path data;
    private final Path stick;
    private final KeptOffice kept;
    private final RealOffice office;
    private int month;

    private FullDiskLeaving(Path data, Path stick) {
        this.data = data;
        this.stick = stick;
        this.kept = new KeptOffice(data);
        this.office = kept.office;
    }

    /** Arguments: a folder for the office, one that stands for a stick. A line for each leaving. */
    public static void main(String[] arguments) throws IOException {
        new FullDiskLeaving(Path.of(arguments[0]), Path.of(arguments[1])).run();
        System.out.println("ended");
    }

    private void run() throws IOException {
        kept.scan(40_000);
        keeper(0).chooseOutside(stick, Progress.NONE);
        for (int copies = 1; copies <= 2; copies++) {
            String outcome = "";
            // of what was made in twelve months, the rule keeps all
            for (long room = 4096; !outcome.equals("MADE"); room += room / (3 - copies)) {
                outcome = leave(room, copies);
            }
        }
    }

    /** @param copies from which on there is only that room: the backup itself, or only its copy on the stick */
    private String leave(long room, int copies) throws IOException {
        kept.scan(40_000);
        Map<String, Integer> before = backups();
        BackupKeeper keeper = keeper(++month);
        String outcome;
        try {
            if (copies == 1) {
                SmallDisk.leave(room);
            }
            outcome = keeper.leaving(office.signedIn.actor(), new From(copies, room))
                    .toString();
        } finally {
            SmallDisk.clear();
        }
        String told = trouble();
        Map<String, Integer> now = backups();
        boolean kept = now.entrySet().containsAll(before.entrySet());
        BackupKeeper after = keeper(month);
        int listed = after.shelves().here().size() + after.shelves().away().size();
        System.out.println(String.join(
                "|", outcome, told, kept ? "kept" : "lost", listed == now.size() ? "whole" : "half", left()));
        return outcome;
    }

    /** The new paper is told of twice: as it goes into the backup, and as it goes onto the stick. */
    private static final class From implements Progress {
        private final int copies;
        private final long room;
        private int begun;

        From(int copies, long room) {
            this.copies = copies;
            this.room = room;
        }

        @Override
        public void report(long done, long total) {
            if (done == 0 && ++begun == copies) {
                SmallDisk.leave(room);
            }
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }

    /** What the next start tells; a full disk closes the database. */
    private String trouble() {
        try {
            office.database().read(BackupAge::of);
        } catch (StoreException | Refusal closed) {
            office.reopen("admin", RealOffice.PASSWORD);
        }
        BackupAge age = office.database().read(BackupAge::of);
        return String.valueOf(age.trouble());
    }

    /** Files that nobody would take away. */
    private String left() throws IOException {
        try (var files = Files.walk(data.resolve("backups"))) {
            return files.anyMatch(file -> file.toString().contains("work/")) ? "work" : "";
        }
    }

    private Map<String, Integer> backups() throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        for (Path folder : List.of(data.resolve("backups"), stick)) {
            try (var files = Files.walk(folder)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".jishi")).toList()) {
                    found.put(file.toString(), Arrays.hashCode(Files.readAllBytes(file)));
                }
            }
        }
        return found;
    }

    /** A month for each. */
    private BackupKeeper keeper(int months) {
        return kept.keeper(OfficeClock.fixed(office.clock.today().plusMonths(months)));
    }
}
