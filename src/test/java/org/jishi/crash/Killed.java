package org.jishi.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jishi.support.Jvm;

/** What all {@link CrashSession}s on one data folder did, told by what they said before they were killed. */
final class Killed {
    private final Jvm jvm;
    private final Path folder;
    private final Map<String, Integer> acknowledged = new HashMap<>();

    Killed(Jvm jvm, Path folder) {
        this.jvm = jvm;
        this.folder = folder;
    }

    int acknowledged() {
        return acknowledged.size();
    }

    Process start(String mode, String... rest) throws IOException {
        return started(jvm.of(CrashSession.class, arguments(mode, rest)));
    }

    /** Makes the office and ends by itself; leaves what the other sessions start from. */
    void begin() throws IOException, InterruptedException {
        Process process = started(jvm.archiving(CrashSession.class, arguments("close", "1")));
        try (BufferedReader said = process.inputReader(StandardCharsets.US_ASCII)) {
            readTo("closed", said, process);
        }
        process.waitFor();
    }

    /** The same office in another folder, with all that was acknowledged so far. */
    Killed copy(Path other) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, other.resolve(folder.relativize(file).toString()));
            }
        }
        Killed copy = new Killed(jvm, other);
        copy.acknowledged.putAll(acknowledged);
        return copy;
    }

    private String[] arguments(String mode, String... rest) {
        return Stream.concat(Stream.of(mode, folder.toString()), Stream.of(rest))
                .toArray(String[]::new);
    }

    private Process started(ProcessBuilder builder) throws IOException {
        return builder.redirectError(ProcessBuilder.Redirect.appendTo(errors().toFile()))
                .start();
    }

    private Path errors() {
        return folder.resolveSibling(folder.getFileName() + ".err");
    }

    /** Kills the session so long after it said the word, and takes down what it had acknowledged. */
    void killAfter(Process process, String word, long millis) throws IOException, InterruptedException {
        kill(process, word, () -> {}, millis);
    }

    /** As above, so long after a compact copy began to be there. */
    void killInCompaction(Process process, String word, long millis) throws IOException, InterruptedException {
        kill(
                process,
                word,
                () -> {
                    while (process.isAlive() && !leftCopy()) {
                        LockSupport.parkNanos(1_000_000);
                    }
                },
                millis);
    }

    private void kill(Process process, String word, Runnable wait, long millis)
            throws IOException, InterruptedException {
        try (BufferedReader said = process.inputReader(StandardCharsets.US_ASCII)) {
            readTo(word, said, process);
            // The pipe must be emptied while waiting, or the writers would wait for us.
            Thread killer = Thread.ofVirtual().start(() -> {
                wait.run();
                LockSupport.parkNanos(millis * 1_000_000);
                // Not Process.destroyForcibly, which closes the pipe and with it what was acknowledged last.
                process.toHandle().destroyForcibly();
            });
            StringBuilder rest = new StringBuilder();
            for (int c = said.read(); c >= 0; c = said.read()) {
                rest.append((char) c);
                if (c == '\n') {
                    take(rest.toString().strip());
                    rest.setLength(0);
                }
            }
            killer.join();
        }
        process.waitFor();
    }

    /** Lets the session end by itself, and tells how many milliseconds it needed from one word to the other. */
    long letEnd(Process process, String from, String to) throws IOException, InterruptedException {
        try (BufferedReader said = process.inputReader(StandardCharsets.US_ASCII)) {
            readTo(from, said, process);
            long start = System.nanoTime();
            readTo(to, said, process);
            long millis = (System.nanoTime() - start) / 1_000_000;
            process.waitFor();
            return millis;
        }
    }

    private void readTo(String word, BufferedReader said, Process process) throws IOException, InterruptedException {
        String line = said.readLine();
        while (line != null && !line.equals(word)) {
            take(line);
            line = said.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the session never said " + word + ": exit " + process.waitFor() + "\n"
                    + Files.readString(errors()));
        }
    }

    private void take(String line) {
        if (line.startsWith("saved ")) {
            String[] words = line.split(" ", 3);
            acknowledged.merge(words[1], Integer.parseInt(words[2]), Math::max);
        }
    }

    /**
     * Opens offices anew in a process of its own, one after the other, and tells what is lost or broken. One process for
     * all: its start takes longer than the look at an office.
     */
    static List<String> verify(List<Killed> offices) throws IOException, InterruptedException {
        Killed first = offices.getFirst();
        String[] folders =
                offices.stream().map(office -> office.folder.toString()).toArray(String[]::new);
        Process process = first.started(first.jvm.of(
                CrashSession.class,
                Stream.concat(Stream.of("verify"), Stream.of(folders)).toArray(String[]::new)));
        Thread teller = Thread.ofVirtual().start(() -> tell(process, offices));
        List<String> found = new ArrayList<>();
        int verified = 0;
        try (BufferedReader in = process.inputReader(StandardCharsets.US_ASCII)) {
            for (String line : in.lines().toList()) {
                if (line.startsWith("verified")) {
                    verified++;
                } else {
                    found.add(folders[Math.min(verified, folders.length - 1)] + ": " + line);
                }
            }
        }
        teller.join();
        int exit = process.waitFor();
        if (verified < offices.size() || exit != 0) {
            found.add(folders[Math.min(verified, folders.length - 1)] + ": did not open: exit " + exit);
        }
        return found;
    }

    /** What was acknowledged; each office's ends with an empty line. */
    private static void tell(Process process, List<Killed> offices) {
        try (var out = process.outputWriter(StandardCharsets.US_ASCII)) {
            for (Killed office : offices) {
                for (var row : office.acknowledged.entrySet()) {
                    out.write(row.getKey() + " " + row.getValue() + "\n");
                }
                out.write("\n");
            }
        } catch (IOException e) {
            // it ended before it had read all, which its own words and exit tell
        }
    }

    /** Whether a copy of the database lies in the scratch folder: a compaction runs, or the last kill fell into one. */
    boolean leftCopy() {
        try (var folders = Files.newDirectoryStream(folder.resolve("tmp"))) {
            for (Path own : folders) {
                if (Files.exists(own.resolve("jishi.mv.db"))) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
    }
}
