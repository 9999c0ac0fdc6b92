package org.jishi.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jishi.crash.CrashSession.Killed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 at random moments: whatever was acknowledged is there, the database opens after each kill and its check is
 * clean in the end. Only sessions
 * longer than H2's retention time of 45 s show the loss that H2 2.5 has (docs/decisions/0015-h2-version.md). More of them:
 * {@code -Dcrash.rounds=2}; another H2: {@code -Dcrash.h2=/path/h2-2.5.252.jar}.
 */
@Tag("slow")
class KillTest {
    private static final int AT_ONCE = Integer.getInteger("crash.atOnce", 6);
    private static final int SECONDS = Integer.getInteger("crash.seconds", 70);
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 1);
    private static final int SHORT = Integer.getInteger("crash.short", 20);
    private static final int COMPACTIONS = Integer.getInteger("crash.compactions", 20);
    private static final int LANES = 4;

    private final long seed = Long.getLong("crash.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @TempDir
    Path folder;

    @Test
    void shortSessionsLoseNothing() throws Exception {
        inLanes(SHORT, lane -> {
            Killed killed = new Killed(folder.resolve("short" + lane));
            for (int i = 0; i < SHORT / LANES; i++) {
                killed.killAfter(killed.start("write", "3", "1"), "ready", moment(1_500));
            }
            return new Outcome(killed.acknowledged(), killed.verify());
        });
    }

    @Test
    void longSessionsAtOnceLoseNothing() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            int number = round;
            run(AT_ONCE, lane -> {
                Killed killed = new Killed(folder.resolve("long" + number + "-" + lane));
                killed.killAfter(killed.start("write", "4", "40"), "ready", SECONDS * 1_000L + moment(500));
                return new Outcome(killed.acknowledged(), killed.verify());
            });
        }
    }

    @Test
    void aKilledCompactionLosesNothing() throws Exception {
        inLanes(COMPACTIONS, lane -> {
            Killed killed = new Killed(folder.resolve("compact" + lane));
            for (int i = 0; i < COMPACTIONS / LANES; i++) {
                killed.killAfter(killed.start("compact", "300"), "closing", moment(250));
            }
            return new Outcome(killed.acknowledged(), killed.verify());
        });
    }

    /** @param acknowledged rows that were said to be saved */
    private record Outcome(int acknowledged, List<String> found) {}

    /** Work of one lane, which has a database of its own. */
    @FunctionalInterface
    private interface Lane {
        Outcome run(int number) throws Exception;
    }

    private synchronized long moment(int most) {
        return random.nextInt(most);
    }

    private void inLanes(int kills, Lane lane) throws Exception {
        assertThat(kills % LANES).as("kills are shared by %d lanes", LANES).isZero();
        run(LANES, lane);
    }

    private void run(int lanes, Lane lane) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(lanes)) {
            List<Callable<Outcome>> work = new ArrayList<>();
            for (int i = 0; i < lanes; i++) {
                int number = i;
                work.add(() -> lane.run(number));
            }
            List<String> found = new ArrayList<>();
            int acknowledged = 0;
            for (Future<Outcome> future : pool.invokeAll(work)) {
                acknowledged += future.get().acknowledged();
                future.get().found().forEach(found::add);
            }
            System.out.println("seed " + seed + ": " + acknowledged + " rows acknowledged, found " + found.size());
            assertThat(acknowledged).as("rows acknowledged").isGreaterThan(lanes * 10);
            assertThat(found)
                    .as("seed %d, %d rows acknowledged", seed, acknowledged)
                    .isEmpty();
        }
    }
}
