package org.jishi.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the built program as installer/run.sh does, until its first window is shown, and a bare JavaFX window beside
 * it, each several times in turn. Without a display both run on JavaFX's own headless platform.
 */
final class StartBench {
    private static final int ROUNDS = 5;

    private StartBench() {}

    static List<Bench.Figure> run() throws Exception {
        String program = System.getProperty("jishi.bench.program");
        if (program == null) {
            throw new IllegalStateException("run it by installer/bench.sh, which builds the program first");
        }
        Path cache = Path.of(System.getProperty("jishi.bench.cache", "none"));
        List<String> platform =
                System.getenv("DISPLAY") == null ? List.of("-Dglass.platform=Headless", "-Dprism.order=sw") : List.of();
        List<String> ours = new ArrayList<>(platform);
        if (Files.exists(cache)) {
            ours.add("-XX:AOTCache=" + cache);
        }
        ours.addAll(List.of("-cp", program, "org.jishi.app.RecordStart", "window"));
        List<String> bare = new ArrayList<>(platform);
        bare.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.jishi.bench.BareWindow"));
        List<Long> oursNanos = new ArrayList<>();
        List<Long> bareNanos = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            bareNanos.add(start(bare));
            oursNanos.add(start(ours));
        }
        String note = platform.isEmpty() ? "on the display" : "headless";
        return List.of(
                Bench.figure(
                        "Jishi, from start to first window and out again",
                        oursNanos,
                        note + (Files.exists(cache) ? ", with the recorded cache" : ", without a cache")),
                Bench.figure("A bare JavaFX window, likewise", bareNanos, note + ", without a cache"));
    }

    private static long start(List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8"));
        command.addAll(arguments);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(
                    "it ended with " + process.exitValue() + ": " + String.join(" ", arguments));
        }
        return System.nanoTime() - start;
    }
}
