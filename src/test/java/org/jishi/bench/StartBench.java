package org.jishi.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the built program as installer/run.sh does, until its first window is drawn, and a bare JavaFX window beside
 * it, each several times in turn. Without a display both run on JavaFX's own headless platform.
 */
final class StartBench {
    private static final int ROUNDS = 7;
    private static final double LIMIT = 3_000;

    private StartBench() {}

    static List<Bench.Group> run(BenchFolder folder) throws Exception {
        Path signIn = Files.createDirectories(folder.resolve("sign-in"));
        // Where there is a database, sign-in comes first, and does not look into it.
        Files.createFile(signIn.resolve("jishi.mv.db"));
        List<Long> signingIn = new ArrayList<>();
        List<Long> first = new ArrayList<>();
        List<Long> bare = new ArrayList<>();
        List<Long> cached = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            bare.add(start(folder.resolve("none"), false, ShownWindow.BARE));
            cached.add(start(folder.resolve("none"), true, ShownWindow.BARE));
            signingIn.add(start(signIn, true));
            first.add(start(folder.resolve("first"), true));
        }
        List<Figure> peers = List.of(
                Figure.of("A bare JavaFX window", bare, "without a cache"),
                Figure.of("A bare JavaFX window", cached, "with the same cache"));
        String where = System.getenv("DISPLAY") == null ? "headless" : "on a private display";
        return List.of(
                new Bench.Group(
                        "From the start of the process to the first window drawn, " + where,
                        Figure.of("Jishi: sign-in", signingIn, "with the recorded cache")
                                .limit(LIMIT, Figure.Of.MOST),
                        peers),
                new Bench.Group(
                        "The same in an empty data folder",
                        Figure.of("Jishi: first run", first, "with the recorded cache")
                                .limit(LIMIT, Figure.Of.MOST),
                        peers));
    }

    private static long start(Path data, boolean withCache, String... arguments) throws Exception {
        return Program.window(data, withCache, ShownWindow.SHOWN, ShownWindow.class, arguments)
                .took();
    }
}
