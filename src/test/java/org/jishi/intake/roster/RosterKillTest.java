package org.jishi.intake.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.store.Database;
import org.jishi.support.Jvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed at any moment of an import, the file has all of it or nothing. */
@Tag("slow")
class RosterKillTest {
    private static final int KILLS = 20;
    private static final int ROWS = 3_000;

    @TempDir
    private Path folder;

    @Test
    void allOrNothing() throws Exception {
        Path empty = folder.resolve("empty");
        Path roster = folder.resolve("roster.xlsx");
        try (RosterDesk desk = new RosterDesk(Database.open(empty, new byte[32]))) {
            Rosters.write(roster, 0, ROWS, desk.people.places.villages());
        }
        long wanted = ROWS - ROWS / 50;
        Jvm jvm = new Jvm(Files.createDirectory(folder.resolve("classes")), List.of());
        // the first leaves what the others start from; the second is timed as they run
        Path unkilled = copy(empty, "unkilled");
        assertThat(start(jvm.archiving(ImportingOffice.class, unkilled.toString(), roster.toString()), unkilled)
                        .waitFor())
                .isZero();
        long whole = lasts(jvm, copy(empty, "whole"), roster);
        assertThat(persons(folder.resolve("whole"))).isEqualTo(wanted);
        Random random = new Random(20260930);
        int nothing = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            // spread over the whole of it, each at random within its part
            long after = (long) (whole * 1.2 * (kill + random.nextDouble()) / KILLS);
            Path office = copy(empty, "office" + kill);
            boolean told = killed(jvm, office, roster, after);
            long found = persons(office);
            assertThat(found).as("killed after %d ms of %d", after, whole).isIn(0L, wanted);
            if (told) {
                assertThat(found).isEqualTo(wanted);
            }
            nothing += found == 0 ? 1 : 0;
        }
        assertThat(nothing).as("kills that came in time").isPositive();
    }

    private Path copy(Path from, String name) throws IOException {
        Files.copy(Path.of(from + ".mv.db"), folder.resolve(name + ".mv.db"));
        return folder.resolve(name);
    }

    private static Process start(ProcessBuilder builder, Path office) throws IOException {
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(Path.of(office + ".out").toFile())
                .start();
    }

    private static long lasts(Jvm jvm, Path office, Path roster) throws Exception {
        Process process = start(jvm.of(ImportingOffice.class, office.toString(), roster.toString()), office);
        ready(process, office);
        long begin = System.nanoTime();
        assertThat(process.waitFor()).isZero();
        assertThat(said(office)).containsExactly("ready", "done");
        return (System.nanoTime() - begin) / 1_000_000;
    }

    /** Whether it had said that it was done. */
    private static boolean killed(Jvm jvm, Path office, Path roster, long after) throws Exception {
        Process process = start(jvm.of(ImportingOffice.class, office.toString(), roster.toString()), office);
        ready(process, office);
        if (!process.waitFor(after, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return said(office).contains("done");
    }

    /** Waits until it has tried the rows and begins to write. */
    private static void ready(Process process, Path office) throws Exception {
        while (!said(office).contains("ready")) {
            assertThat(process.waitFor(5, TimeUnit.MILLISECONDS))
                    .as("ended before it began")
                    .isFalse();
        }
    }

    /** What it said so far; in a file, for a killed process takes its pipes with it. */
    private static List<String> said(Path office) throws IOException {
        return Files.readAllLines(Path.of(office + ".out"));
    }

    /** The persons in the file, which must be sound otherwise: all rows that belong to them too, or none. */
    private static long persons(Path office) {
        try (Database database = Database.open(office, new byte[32])) {
            return database.read(handle -> {
                assertThat(TrailCheck.run(handle, null)).isEmpty();
                long persons = count(handle, "person");
                assertThat(count(handle, "roster_import")).isEqualTo(persons == 0 ? 0 : 1);
                assertThat(count(handle, "person_tag") == 0).isEqualTo(persons == 0);
                return persons;
            });
        }
    }

    private static long count(org.jdbi.v3.core.Handle handle, String table) {
        return handle.createQuery("SELECT count(*) FROM " + table)
                .mapTo(Long.class)
                .one();
    }
}
