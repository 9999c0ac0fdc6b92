package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.RestoreService;
import org.jishi.admin.SignedIn;
import org.jishi.platform.access.Access;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.RowCounts;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.Released;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Offices that released versions left are opened by this one: backed up, migrated, checked, with every row there. */
class ReleasedDatabasesTest {
    /** By the last migration of the version, and what it is about where there are several, what its office holds. */
    private static final Map<String, Map<String, Long>> OFFICES = Map.of(
            "164",
            Map.of(
                    "person", 235L,
                    "shop_order", 690L,
                    "subsidy_claim", 93L,
                    "batch_line", 79L,
                    "ledger_entry", 185L,
                    "paper", 4L),
            "164-awards",
            Map.of(
                    "person", 240L,
                    "shop_order", 670L,
                    "award_round", 10L,
                    "award_line", 150L,
                    "payable", 130L,
                    "ledger_entry", 290L,
                    "paper", 78L));

    @TempDir
    Path parent;

    private final OfficeClock clock = OfficeClock.system();

    static Stream<String> schemas() {
        return OFFICES.keySet().stream();
    }

    private SignedIn open(DataFolder folder) {
        return new OfficeOpener(clock).open(folder, "admin", Released.PASSWORD.toCharArray());
    }

    private static List<Path> backups(Path data) throws IOException {
        try (var files = Files.newDirectoryStream(data.resolve("backups"), "*-migration.jishi")) {
            return Stream.iterate(files.iterator(), java.util.Iterator::hasNext, all -> all)
                    .map(java.util.Iterator::next)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void anOfficeOfAReleasedVersionIsBackedUpThenMigratedWithEveryRow(String schema) throws IOException {
        Path data = parent.resolve("jishi");
        Released.unpack(schema, data);
        try (DataFolder folder = DataFolder.take(data);
                SignedIn in = open(folder)) {
            RowCounts rows = in.office().database().read(RowCounts::of);
            assertThat(Integer.parseInt(rows.schema())).isGreaterThan(Integer.parseInt(schema.split("-")[0]));
            OFFICES.getOrDefault(schema, Map.of())
                    .forEach((table, count) ->
                            assertThat(rows.of(table)).as(table).isEqualTo(count));
            Access access = new Access();
            access.signIn(in.actor());
            var report = new Wiring(in, access, clock).dataCheck.run(null, Progress.NONE);
            assertThat(report.parts())
                    .allSatisfy(part -> assertThat(part.findings()).isEmpty());
        }
        assertThat(backups(data)).hasSize(1);
        try (DataFolder other = DataFolder.take(parent.resolve("other"));
                SignedIn in = new RestoreService(clock)
                        .restore(
                                backups(data).getFirst(),
                                other,
                                "clerk",
                                Released.PASSWORD.toCharArray(),
                                Progress.NONE)) {
            assertThat(in.office().database().read(RowCounts::of).of("person"))
                    .isEqualTo(OFFICES.getOrDefault(schema, Map.of()).get("person"));
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void withoutABackupNothingIsMigrated(String schema) throws IOException {
        Path data = parent.resolve("jishi");
        Released.unpack(schema, data);
        long size = Files.size(data.resolve("jishi.mv.db"));
        try (DataFolder folder = DataFolder.take(data)) {
            Files.delete(folder.backups());
            Files.writeString(folder.backups(), "no folder");
            assertThatThrownBy(() -> open(folder)).hasMessage("admin.open.noBackup");
            assertThat(Files.size(data.resolve("jishi.mv.db"))).isBetween(size, size + (1 << 20));
            Files.delete(folder.backups());
            Files.createDirectory(
                    folder.backups(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            open(folder).close();
        }
        assertThat(backups(data)).hasSize(1);
    }
}
