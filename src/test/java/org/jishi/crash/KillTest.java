package org.jishi.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jishi.support.Jvm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 at random moments: whatever was acknowledged is there, and the check is clean. Only sessions longer than H2's
 * retention time of 45 s show the loss that H2 2.5 has (docs/decisions/0015-h2-version.md); the short ones and the killed
 * closings run beside them. Another H2: {@code -Dcrash.h2=/path/h2-2.5.252.jar}.
 */
@Tag("slow")
class KillTest {
    private static final int AT_ONCE = Integer.getInteger("crash.atOnce", 6);
    private static final int SECONDS = Integer.getInteger("crash.seconds", 70);
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 2);
    private static final int SHORT = Integer.getInteger("crash.short", 20);
    private static final int COMPACTIONS = Integer.getInteger("crash.compactions", 20);
    /** Between two writes of each of four writers, in ms: twenty a second, so that six sessions leave room for others. */
    private static final String PAUSE = System.getProperty("crash.pause", "200");

    private static final int ROWS = 120;
    private static final int LANES = 2;
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // before all
    private static Killed first;

    private static final ExecutorService LONG = Executors.newFixedThreadPool(AT_ONCE);
    private static final ExecutorService BESIDE = Executors.newFixedThreadPool(LANES);
    private static final List<Future<Outcome>> LONG_SESSIONS = new ArrayList<>();
    private static final List<Future<Outcome>> SHORT_SESSIONS = new ArrayList<>();
    private static final List<Future<Outcome>> CLOSINGS = new ArrayList<>();

    /**
     * @param killed the office as the last kill left it
     * @param inCopy kills that fell into a compaction
     */
    private record Outcome(Killed killed, int inCopy) {}

    /**
     * Each lane has an office of its own, a copy of the first; a round of long sessions begins when the one before has
     * ended.
     */
    @BeforeAll
    static void startAll() throws Exception {
        String other = System.getProperty("crash.h2");
        Path classes = Files.createDirectory(folder.resolve("classes"));
        first = new Killed(
                new Jvm(classes, Stream.ofNullable(other).map(Path::of).toList()), folder.resolve("first"));
        first.begin();
        for (int i = 0; i < AT_ONCE * ROUNDS; i++) {
            int number = i;
            LONG_SESSIONS.add(LONG.submit(() -> longSession(number)));
        }
        for (int i = 0; i < LANES; i++) {
            int number = i;
            CLOSINGS.add(BESIDE.submit(() -> closings(number)));
        }
        for (int i = 0; i < LANES; i++) {
            int number = i;
            SHORT_SESSIONS.add(BESIDE.submit(() -> shortSessions(number)));
        }
    }

    @AfterAll
    static void endAll() {
        LONG.close();
        BESIDE.close();
    }

    @Test
    void aKilledClosingLosesNothing() throws Exception {
        int inCopy = check("killed closings", CLOSINGS);
        assertThat(inCopy)
                .as("kills of %d that fell into a compaction, seed %d", COMPACTIONS, SEED)
                .isGreaterThanOrEqualTo(COMPACTIONS / 5);
    }

    @Test
    void shortSessionsLoseNothing() throws Exception {
        check("short sessions", SHORT_SESSIONS);
    }

    @Test
    void longSessionsAtOnceLoseNothing() throws Exception {
        check("long sessions", LONG_SESSIONS);
    }

    private static Outcome longSession(int number) throws Exception {
        Killed killed = first.copy(folder.resolve("long" + number));
        long moment = SECONDS * 1_000L + new Random(SEED + number).nextInt(500);
        killed.killAfter(killed.start("write", "4", PAUSE), "ready", moment);
        return new Outcome(killed, 0);
    }

    private static Outcome shortSessions(int lane) throws Exception {
        Random random = new Random(SEED - lane);
        Killed killed = first.copy(folder.resolve("short" + lane));
        for (int i = 0; i < SHORT / LANES; i++) {
            killed.killAfter(killed.start("write", "3", "1"), "ready", random.nextInt(1_500));
        }
        return new Outcome(killed, 0);
    }

    /**
     * One closing is timed. Then every other kill comes at a random moment of its own share of that time, and the rest
     * soon after the compact copy has begun.
     */
    private static Outcome closings(int lane) throws Exception {
        Random random = new Random(~SEED - lane);
        Killed killed = first.copy(folder.resolve("closing" + lane));
        String rows = String.valueOf(ROWS);
        long whole = killed.letEnd(killed.start("close", rows), "closing", "closed");
        int kills = COMPACTIONS / LANES;
        int inCopy = 0;
        for (int i = 0; i < kills; i++) {
            if (i % 2 == 0) {
                long moment = Math.round(whole * (i + 2 * random.nextDouble()) / kills);
                killed.killAfter(killed.start("close", rows), "closing", moment);
            } else {
                killed.killInCompaction(
                        killed.start("close", rows), "closing", Math.round(whole * random.nextDouble() / 3));
            }
            inCopy += killed.leftCopy() ? 1 : 0;
        }
        return new Outcome(killed, inCopy);
    }

    /** Waits for the outcomes and opens the offices anew; nothing may be lost. Returns how many kills fell into a compaction. */
    private static int check(String what, List<Future<Outcome>> outcomes) throws Exception {
        List<Killed> killed = new ArrayList<>();
        int acknowledged = 0;
        int inCopy = 0;
        for (Future<Outcome> future : outcomes) {
            Outcome outcome = future.get();
            killed.add(outcome.killed());
            acknowledged += outcome.killed().acknowledged();
            inCopy += outcome.inCopy();
        }
        List<String> found = Killed.verify(killed);
        System.out.println(what + ", seed " + SEED + ": " + acknowledged + " rows acknowledged, found " + found.size()
                + ", in a compaction " + inCopy);
        assertThat(acknowledged).as("rows acknowledged").isGreaterThan(outcomes.size() * 10);
        assertThat(found)
                .as("%s, seed %d, %d rows acknowledged", what, SEED, acknowledged)
                .isEmpty();
        return inCopy;
    }
}
