package org.jishi.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jishi.admin.BackupKeeper;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.OutsideFolder;
import org.jishi.admin.RealOffice;
import org.jishi.admin.RestoreService;
import org.jishi.admin.SignedIn;
import org.jishi.platform.access.Access;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.Ids;
import org.jishi.platform.store.RowCounts;
import org.jishi.platform.text.Problem;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.Jvm;
import org.jishi.support.Released;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 in a backup, a restore and a migration: the backup of before is there as it was, and the office opens. */
@Tag("slow")
class BackupKillTest {
    private static final int KILLS = Integer.getInteger("crash.backups", 10);
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // before all
    private static Jvm jvm;

    /** A day for each kill, so that the rule keeps the backup of the day before. */
    private LocalDate day = LocalDate.of(2026, 12, 1);

    private OfficeClock clock() {
        return OfficeClock.fixed(day);
    }

    private final Random random = new Random(SEED);

    @BeforeAll
    static void pack() throws IOException {
        jvm = new Jvm(Files.createDirectory(folder.resolve("classes")), List.of());
    }

    @Test
    void aKilledBackupLeavesTheOneBefore() throws Exception {
        killed("backup", office("backup"));
    }

    @Test
    void aKilledRestoreLeavesTheOfficeOrTheBackup() throws Exception {
        killed("restore", office("restore"));
    }

    @Test
    void aKilledMigrationLeavesAnOfficeThatOpens() throws Exception {
        Path first = folder.resolve("first");
        Released.unpack("164", first);
        long whole = timed(
                jvm.archiving(BackupSession.class, "migration", first.toString(), Released.PASSWORD, day.toString()));
        for (int i = 0; i < KILLS; i++) {
            Path data = folder.resolve("migration" + i);
            Released.unpack("164", data);
            kill(
                    jvm.of(BackupSession.class, "migration", data.toString(), Released.PASSWORD, day.toString()),
                    whole,
                    i);
            Map<Path, String> before = backups(data);
            try (DataFolder taken = DataFolder.take(data);
                    SignedIn in = open(taken, Released.PASSWORD)) {
                RowCounts rows = in.office().database().read(RowCounts::of);
                assertThat(rows.of("person")).isEqualTo(235);
                assertThat(trailProblems(in)).isEmpty();
            }
            assertThat(backups(data)).as("kill %d, seed %d", i, SEED).containsAllEntriesOf(before);
            assertThat(backups(data)).isNotEmpty();
        }
    }

    /** An office with one backup. */
    private Path office(String name) {
        Path data = folder.resolve(name);
        try (RealOffice office = new RealOffice(data)) {
            keeper(office.signedIn, office.access, office.keys).leaving(office.signedIn.actor(), Progress.NONE);
        }
        return data;
    }

    private BackupKeeper keeper(SignedIn in, Access access, KeyService keys) {
        return new BackupKeeper(
                in.office(), keys, access, new AuditTrail(clock()), new Ids(), clock(), OutsideFolder.Drives.SYSTEM);
    }

    private SignedIn open(DataFolder data, String password) {
        return new OfficeOpener(clock())
                .open(data, KeyService.ofNoStrength(data.path()), "admin", password.toCharArray());
    }

    private static List<Problem> trailProblems(SignedIn in) {
        return in.office().database().snapshot(handle -> TrailCheck.run(handle, null));
    }

    private void killed(String mode, Path data) throws Exception {
        long whole =
                timed(jvm.archiving(BackupSession.class, mode, data.toString(), RealOffice.PASSWORD, day.toString()));
        for (int i = 0; i < KILLS; i++) {
            Map<Path, String> before = newest(data);
            day = day.plusDays(1);
            kill(jvm.of(BackupSession.class, mode, data.toString(), RealOffice.PASSWORD, day.toString()), whole, i);
            assertThat(backups(data))
                    .as("kill %d of %s, seed %d: the backup of before", i, mode, SEED)
                    .containsAllEntriesOf(before);
            try (DataFolder taken = DataFolder.take(data);
                    SignedIn in = open(taken, RealOffice.PASSWORD)) {
                assertThat(trailProblems(in)).isEmpty();
                Access access = new Access();
                access.signIn(in.actor());
                BackupKeeper keeper = keeper(in, access, KeyService.ofNoStrength(data));
                // whatever is listed as one can be gone back to
                assertThat(keeper.shelves().here()).hasSize(backups(data).size());
                Path back = folder.resolve(mode + "-back" + i);
                try (DataFolder other = DataFolder.take(back);
                        SignedIn restored = new RestoreService(clock())
                                .restore(
                                        keeper.shelves().here().getFirst().file(),
                                        other,
                                        "admin",
                                        RealOffice.PASSWORD.toCharArray(),
                                        Progress.NONE)) {
                    assertThat(restored.login()).isEqualTo("admin");
                }
            }
        }
    }

    /** What somebody would go back to. */
    private static Map<Path, String> newest(Path data) throws IOException {
        return backups(data).entrySet().stream()
                .max(Comparator.comparing(each -> String.valueOf(each.getKey().getFileName())))
                .map(each -> Map.of(each.getKey(), each.getValue()))
                .orElseThrow();
    }

    private static Map<Path, String> backups(Path data) throws IOException {
        Map<Path, String> found = new HashMap<>();
        try (var files = Files.newDirectoryStream(data.resolve("backups"), "*.jishi")) {
            for (Path file : files) {
                found.put(file, String.valueOf(Arrays.hashCode(Files.readAllBytes(file))));
            }
        }
        return found;
    }

    private static long timed(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("begins");
            long start = System.nanoTime();
            assertThat(said.readLine()).isEqualTo("ended");
            process.waitFor();
            return (System.nanoTime() - start) / 1_000_000;
        }
    }

    /** At a moment of its own share of the time that it took. */
    private void kill(ProcessBuilder builder, long whole, int number) throws IOException, InterruptedException {
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("begins");
            LockSupport.parkNanos(Math.round(whole * 1_000_000.0 * (number + random.nextDouble()) / KILLS));
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
    }
}
