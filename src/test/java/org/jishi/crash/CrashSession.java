package org.jishi.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.Finding;
import org.jishi.platform.store.Ids;
import org.jishi.platform.store.ReferenceCheck;
import org.jishi.platform.store.SchemaCheck;
import org.jishi.platform.time.OfficeClock;

/**
 * A process of its own, which the test kills. {@code write} acknowledges each row on its standard output once {@link
 * Database#write} has returned; {@code compact} writes, says "closing" and closes; {@code verify} reads the
 * acknowledgements from its standard input and says what is lost or broken.
 */
public final class CrashSession {
    private static final String KEY = "ab".repeat(32);

    private final Database database;
    private final AuditTrail trail = new AuditTrail(OfficeClock.system());
    private final Ids ids = new Ids();
    private final Actor actor = new Actor(new UUID(0, 1), new UUID(0, 2), "writer", Set.of(Role.CLERK));

    private CrashSession(Path file) {
        database = Database.open(file, HexFormat.of().parseHex(KEY));
    }

    /** Arguments: mode, database file, then writers and pause in ms, or the number of rows. */
    public static void main(String[] arguments) throws IOException {
        CrashSession session = new CrashSession(Path.of(arguments[1]));
        switch (arguments[0]) {
            case "write" -> session.write(Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]));
            case "compact" -> session.compact(Integer.parseInt(arguments[2]));
            case "verify" -> session.verify();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private void write(int writers, long pause) {
        one(null);
        say("ready");
        for (int i = 0; i < writers; i++) {
            Thread.ofPlatform().start(() -> {
                UUID last = one(null);
                for (int count = 1; ; count++) {
                    last = one(count % 3 == 0 ? last : null);
                    LockSupport.parkNanos(pause * 1_000_000);
                }
            });
        }
    }

    private void compact(int rows) {
        for (int i = 0; i < rows; i++) {
            one(null);
        }
        say("closing");
        database.close();
        say("closed");
    }

    /** Writes a row, or changes the given one, and acknowledges it. */
    private UUID one(@org.jspecify.annotations.Nullable UUID changed) {
        UUID id = changed == null ? ids.next() : changed;
        int version = database.write(handle -> {
            if (changed == null) {
                handle.execute("INSERT INTO setting (id, name, content) VALUES (?, ?, ?)", id, id, "x".repeat(200));
            } else {
                handle.execute("UPDATE setting SET version = version + 1 WHERE id = ?", id);
            }
            trail.append(handle, actor, "admin.setting", "setting", id, Map.of("by", actor.name()));
            return handle.createQuery("SELECT version FROM setting WHERE id = :id")
                    .bind("id", id)
                    .mapTo(Integer.class)
                    .one();
        });
        say("saved " + id + " " + version);
        return id;
    }

    private void verify() throws IOException {
        Map<UUID, Integer> there = new HashMap<>();
        database.read(handle -> handle.createQuery("SELECT id, version FROM setting")
                        .mapToMap()
                        .list())
                .forEach(row -> there.put((UUID) row.get("id"), (Integer) row.get("version")));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ", 3);
            if (there.getOrDefault(UUID.fromString(words[0]), 0) < Integer.parseInt(words[1])) {
                say("lost " + line);
            }
        }
        database.snapshot(handle -> {
            TrailCheck.run(handle, null).forEach(problem -> say("broken " + problem.key()));
            for (Finding finding : new SchemaCheck().run(handle)) {
                say("broken " + finding.problem().key());
            }
            for (Finding finding : new ReferenceCheck().run(handle)) {
                say("broken " + finding.problem().key());
            }
            return true;
        });
        database.close();
        say("verified " + there.size());
    }

    private static synchronized void say(String line) {
        PrintStream out = System.out;
        out.print(line + "\n");
        out.flush();
    }

    /** What every session of one test did to one database file, told by what it said before it was killed. */
    static final class Killed {
        private final Path file;
        private final Map<String, Integer> acknowledged = new HashMap<>();

        Killed(Path file) {
            this.file = file;
        }

        int acknowledged() {
            return acknowledged.size();
        }

        Process start(String... arguments) throws IOException {
            String path = System.getProperty("java.class.path");
            String other = System.getProperty("crash.h2");
            if (other != null) {
                path = other + java.io.File.pathSeparator + path;
            }
            var command = new java.util.ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx300m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    path,
                    CrashSession.class.getName(),
                    arguments[0],
                    file.toString()));
            command.addAll(List.of(arguments).subList(1, arguments.length));
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            file.resolveSibling(file.getFileName() + ".err").toFile()))
                    .start();
        }

        /** Kills the session so long after it said the word, and takes down what it had acknowledged. */
        void killAfter(Process process, String word, long millis) throws IOException, InterruptedException {
            try (BufferedReader said = process.inputReader(StandardCharsets.US_ASCII)) {
                String line = said.readLine();
                while (line != null && !line.equals(word)) {
                    take(line);
                    line = said.readLine();
                }
                if (line == null) {
                    throw new IllegalStateException("the session never said " + word + ": exit " + process.waitFor());
                }
                // The pipe must be emptied while waiting, or the writers would wait for us.
                Thread killer = Thread.ofVirtual().start(() -> {
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

        private void take(String line) {
            if (line.startsWith("saved ")) {
                String[] words = line.split(" ", 3);
                acknowledged.merge(words[1], Integer.parseInt(words[2]), Math::max);
            }
        }

        /** Opens the database anew in a process of its own. */
        List<String> verify() throws IOException, InterruptedException {
            Process process = start("verify");
            try (var out = process.outputWriter(StandardCharsets.US_ASCII)) {
                for (var row : acknowledged.entrySet()) {
                    out.write(row.getKey() + " " + row.getValue() + "\n");
                }
            }
            List<String> said;
            try (BufferedReader in = process.inputReader(StandardCharsets.US_ASCII)) {
                said = new java.util.ArrayList<>(in.lines().toList());
            }
            int exit = process.waitFor();
            if (said.isEmpty() || !said.getLast().startsWith("verified")) {
                said.add("did not open: exit " + exit);
            } else {
                said.removeLast();
            }
            return said;
        }
    }
}
