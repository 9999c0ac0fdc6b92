package org.jishi.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.SignedIn;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.time.OfficeClock;
import org.jishi.sample.SampleCounty;
import org.jspecify.annotations.Nullable;

/**
 * The sample county that tests look at. To make one takes some fifteen seconds of processor time, so it is made once for
 * each run of the tests, and each test has a copy of its folder. The two virtual machines of a run (pom.xml) share nothing
 * but files: the county lies under target/ by the name of the run, so that none made by older classes is ever taken; who
 * comes first makes it while the other waits for the lock, and it gets its name only once it is whole. Without a run, as
 * from an IDE, each virtual machine makes one in a temporary folder.
 */
final class Counties {
    static final LocalDate TODAY = LocalDate.of(2026, 9, 30);
    static final long SEED = 1;

    private static final @Nullable String RUN = System.getProperty("jishi.run");
    private static final String BEGINNING = "county-";

    private Counties() {}

    /** Makes a county of the fewest people in an empty folder. */
    static void make(Path folder, long seed) {
        make(folder, seed, SampleCounty.FEWEST);
    }

    static void make(Path folder, long seed, int people) {
        try (DataFolder taken = DataFolder.take(folder)) {
            new SampleCounty((signedIn, access, clock) -> new Wiring(signedIn, access, clock).forSample())
                    .make(taken, people, seed, TODAY);
        }
    }

    /** The county of {@link #SEED} in a folder of one's own, which is not there yet. */
    static Path copy(Path folder) {
        try {
            copy(Made.COUNTY, folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names with their numbers, by number. */
    static List<String> people(Path folder) {
        return column(folder, "SELECT name || id_number FROM person ORDER BY id_number");
    }

    /** What a seed and a day decide: people, households, claims with their states and amounts, orders. */
    static List<String> content(Path folder) {
        List<String> content = new ArrayList<>(people(folder));
        content.addAll(column(
                folder,
                "SELECT coalesce(h.number, '-') || ' ' || p.id_number || ' ' || m.relation FROM household_member m"
                        + " JOIN household h ON h.id = m.household_id JOIN person p ON p.id = m.person_id"
                        + " ORDER BY p.id_number"));
        content.addAll(column(
                folder, "SELECT claim_no || ' ' || status || ' ' || amount FROM subsidy_claim ORDER BY claim_no"));
        content.addAll(
                column(folder, "SELECT order_no || ' ' || paid || ' ' || paid_on FROM shop_order ORDER BY order_no"));
        return content;
    }

    /** A copy of the sample county in a new folder, looked into. */
    static <T> T read(Path folder, Function<Handle, T> work) {
        return look(copy(folder), work);
    }

    private static List<String> column(Path folder, String sql) {
        return look(
                folder, handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private static <T> T look(Path folder, Function<Handle, T> work) {
        OfficeClock clock = OfficeClock.fixed(TODAY.plusDays(1));
        try (DataFolder taken = DataFolder.take(folder);
                SignedIn in = new OfficeOpener(clock).open(taken, "auditor", SampleCounty.PASSWORD.toCharArray())) {
            return in.office().database().read(work);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** When first asked for. */
    private static final class Made {
        private static final Path COUNTY;

        static {
            try {
                COUNTY = RUN == null ? here() : ofRun(Path.of("target").toAbsolutePath(), RUN);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Made() {}

        private static Path here() throws IOException {
            Path parent = Files.createTempDirectory("jishi-county");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(parent)));
            Path county = parent.resolve("county");
            make(county, SEED);
            return county;
        }

        private static Path ofRun(Path target, String run) throws IOException {
            Path county = target.resolve(BEGINNING + run.replaceAll("\\W", ""));
            try (FileChannel lock = FileChannel.open(
                    target.resolve(BEGINNING + "lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                if (!Files.exists(county)) {
                    before(target).forEach(Made::delete);
                    Path half = target.resolve(BEGINNING + "half");
                    make(half, SEED);
                    Files.move(half, county, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return county;
        }

        /** What earlier runs left, broken off or not. */
        private static List<Path> before(Path target) throws IOException {
            try (Stream<Path> all = Files.list(target)) {
                return all.filter(file -> Files.isDirectory(file)
                                && file.getFileName().toString().startsWith(BEGINNING))
                        .toList();
            }
        }

        private static void delete(Path folder) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
