package org.jishi.bench;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jishi.sample.SampleCounty;

/** The built program in a process of its own, as installer/run.sh starts it; installer/bench.sh says where it is. */
final class Program {
    private final List<String> command = new ArrayList<>();
    private final Path data;

    /**
     * What a process said and when.
     *
     * @param took from its start to the line waited for, or to its end
     */
    record Outcome(long took, List<String> lines) {}

    private Program(Path data) {
        this.data = data;
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(said("options").split(" ")));
        command.add("-Djishi.fonts=" + said("fonts"));
    }

    private static String said(String name) {
        return Objects.requireNonNull(
                System.getProperty("jishi.bench." + name),
                "run it by installer/bench.sh, which builds the program first");
    }

    /** The command line of the program. */
    static Outcome command(String... arguments) throws Exception {
        Program program = new Program(Path.of("unused"));
        program.command.addAll(List.of(said("commandOptions").split(" ")));
        program.command.addAll(List.of("-cp", said("program"), "org.jishi.app.Launcher"));
        program.command.addAll(List.of(arguments));
        return program.run("");
    }

    /**
     * The command line of the program with the recorded cache, where it refuses or only tells.
     *
     * @return the processor time that it took, in nanoseconds, its compiler's threads included
     */
    static long refused(String... arguments) throws Exception {
        Program program = new Program(Path.of("unused"));
        // the shell knows what its children computed once they have ended, which Java does not
        program.command.addAll(0, List.of("bash", "-c", "\"$@\" >/dev/null 2>&1; times", "bash"));
        program.command.addAll(List.of(said("commandOptions").split(" ")));
        program.command.addAll(List.of("-XX:AOTCache=" + said("cache") + "-command.aot", "-cp", said("program")));
        program.command.add("org.jishi.app.Launcher");
        program.command.addAll(List.of(arguments));
        return Arrays.stream(program.run("").lines().getLast().split(" "))
                .mapToLong(Program::nanos)
                .sum();
    }

    /** Of "1m2.345s". */
    private static long nanos(String time) {
        String[] parts = time.replace("s", "").split("m");
        return (long) ((Integer.parseInt(parts[0]) * 60 + Double.parseDouble(parts[1])) * 1e9);
    }

    /**
     * One of the windows of this package in a process of its own.
     *
     * @param cached whether with the recorded cache; its class path must then begin with the program's
     * @param until what the line begins with that is waited for; then it is asked no more
     */
    static Outcome window(Path data, boolean cached, String until, Class<?> main, String... arguments)
            throws Exception {
        Program program = new Program(data);
        if (System.getenv("DISPLAY") == null) {
            program.command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        Path cache = Path.of(said("cache") + "-window.aot");
        if (cached && Files.exists(cache)) {
            program.command.add("-XX:AOTCache=" + cache);
        }
        return program.of(main, arguments).run(until);
    }

    /** One of the programs of this package without a window, in a process of its own. */
    static Outcome program(Path data, String until, Class<?> main, String... arguments) throws Exception {
        return new Program(data).of(main, arguments).run(until);
    }

    private Program of(Class<?> main, String... arguments) {
        command.addAll(List.of("-cp", said("program") + File.pathSeparator + said("tests"), main.getName()));
        command.addAll(List.of(arguments));
        return this;
    }

    private Outcome run(String until) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JISHI_DATA", data.toString());
        builder.environment().put("JISHI_PASSWORD", SampleCounty.PASSWORD);
        List<String> lines = new ArrayList<>();
        long start = System.nanoTime();
        Process process = builder.start();
        long took = 0;
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (took == 0 && !until.isEmpty() && line.startsWith(until)) {
                    took = System.nanoTime() - start;
                }
                lines.add(line);
            }
        }
        int status = process.waitFor();
        if (took == 0) {
            took = System.nanoTime() - start;
        }
        if (status != 0 || (!until.isEmpty() && lines.stream().noneMatch(line -> line.startsWith(until)))) {
            throw new IllegalStateException("it ended with " + status + ":\n" + String.join("\n", lines));
        }
        return new Outcome(took, lines);
    }
}
