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
import org.jishi.admin.KeptBackup;
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

    /** A month for each kill, so that the rule keeps them all. */
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
            // what an update before left
            copyOf(first.resolve("backups"), data.resolve("backups"));
            Map<Path, String> before = backups(data);
            assertThat(before).hasSize(1);
            kill(
                    jvm.of(BackupSession.class, "migration", data.toString(), Released.PASSWORD, day.toString()),
                    whole,
                    i);
            assertThat(backups(data)).as("kill %d, seed %d", i, SEED).containsAllEntriesOf(before);
            try (DataFolder taken = DataFolder.take(data);
                    SignedIn in = open(taken, Released.PASSWORD)) {
                RowCounts rows = in.office().database().read(RowCounts::of);
                assertThat(rows.of("person")).isEqualTo(235);
                assertThat(rows.of("shop_order")).isEqualTo(690);
                assertThat(trailProblems(in)).isEmpty();
            }
            assertThat(backups(data)).as("kill %d, seed %d", i, SEED).containsAllEntriesOf(before);
        }
    }

    private static void copyOf(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path each : files.toList()) {
                Files.copy(each, to.resolve(from.relativize(each)));
            }
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
        long settings = rows(data).of("setting");
        for (int i = 0; i < KILLS; i++) {
            Map<Path, String> before = kept(data);
            assertThat(before).isNotEmpty();
            // of a month for each, the rule keeps all
            day = day.plusMonths(1);
            kill(jvm.of(BackupSession.class, mode, data.toString(), RealOffice.PASSWORD, day.toString()), whole, i);
            assertThat(backups(data))
                    .as("kill %d of %s, seed %d: the backup of before", i, mode, SEED)
                    .containsAllEntriesOf(before);
            try (DataFolder taken = DataFolder.take(data);
                    SignedIn in = open(taken, RealOffice.PASSWORD)) {
                assertThat(trailProblems(in)).isEmpty();
                assertThat(rows(in).of("staff")).isOne();
                Access access = new Access();
                access.signIn(in.actor());
                BackupKeeper keeper = keeper(in, access, KeyService.ofNoStrength(data));
                // whatever is listed as one can be gone back to
                List<KeptBackup> listed = keeper.shelves().here();
                assertThat(listed).hasSize(backups(data).size());
                assertThat(listed).allMatch(each -> each.summary().rows().of("staff") == 1);
                long oldest = listed.stream()
                        .mapToLong(each -> each.summary().rows().of("setting"))
                        .min()
                        .orElseThrow();
                assertThat(rows(in).of("setting"))
                        .as("rows after kill %d of %s, seed %d", i, mode, SEED)
                        .isGreaterThanOrEqualTo(mode.equals("backup") ? settings : oldest);
                settings = rows(in).of("setting");
                Path back = folder.resolve(mode + "-back" + i);
                try (DataFolder other = DataFolder.take(back);
                        SignedIn restored = new RestoreService(clock())
                                .restore(
                                        listed.getFirst().file(),
                                        other,
                                        "admin",
                                        RealOffice.PASSWORD.toCharArray(),
                                        Progress.NONE)) {
                    assertThat(restored.login()).isEqualTo("admin");
                    assertThat(rows(restored).of("setting"))
                            .isEqualTo(listed.getFirst().summary().rows().of("setting"));
                }
            }
        }
    }

    private RowCounts rows(Path data) {
        try (DataFolder taken = DataFolder.take(data);
                SignedIn in = open(taken, RealOffice.PASSWORD)) {
            return rows(in);
        }
    }

    private static RowCounts rows(SignedIn in) {
        return in.office().database().read(RowCounts::of);
    }

    /** All that must be there after one more: of those before a restore the rule keeps three. */
    private static Map<Path, String> kept(Path data) throws IOException {
        Map<Path, String> kept = backups(data);
        kept.keySet().stream()
                .filter(file -> file.toString().contains("-restore"))
                .sorted(Comparator.reverseOrder())
                .skip(2)
                .toList()
                .forEach(kept::remove);
        return kept;
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
