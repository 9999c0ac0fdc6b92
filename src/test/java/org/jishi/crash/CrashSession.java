package org.jishi.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.Finding;
import org.jishi.platform.store.Ids;
import org.jishi.platform.store.OpenOffice;
import org.jishi.platform.store.ReferenceCheck;
import org.jishi.platform.store.SchemaCheck;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/**
 * A process of its own, which the test kills. {@code write} acknowledges each row on its standard output once {@link
 * Database#write} has returned; {@code close} writes, says "closing", closes as the program does at its end and says
 * "closed"; {@code verify} reads the acknowledgements from its standard input and says what is lost or broken, of one
 * office after the other.
 */
public final class CrashSession {
    private static final String LOGIN = "writer";
    private static final String PASSWORD = "correct horse battery";

    private final DataFolder folder;
    private final OpenOffice office;
    private final Database database;
    private final AuditTrail trail = new AuditTrail(OfficeClock.system());
    private final Ids ids = new Ids();
    private final Actor actor = new Actor(new UUID(0, 1), new UUID(0, 2), LOGIN, Set.of(Role.CLERK));

    private CrashSession(Path path) {
        folder = DataFolder.take(path);
        KeyService keys = KeyService.ofNoStrength(path);
        office = OpenOffice.open(
                folder,
                keys.exists()
                        ? keys.unlock(LOGIN, PASSWORD.toCharArray())
                        : keys.create(LOGIN, PASSWORD.toCharArray()).key());
        database = office.database();
    }

    /** Arguments: mode, data folder, then writers and pause in ms, or the number of rows, or more folders to verify. */
    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("verify")) {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
            for (int i = 1; i < arguments.length; i++) {
                new CrashSession(Path.of(arguments[i])).verify(in);
            }
            return;
        }
        CrashSession session = new CrashSession(Path.of(arguments[1]));
        switch (arguments[0]) {
            case "write" -> session.write(Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]));
            case "close" -> session.close(Integer.parseInt(arguments[2]));
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

    private void close(int rows) {
        UUID last = one(null);
        for (int i = 0; i < rows; i++) {
            last = one(i % 3 == 0 ? last : null);
        }
        say("closing");
        office.closeSmall();
        folder.close();
        say("closed");
    }

    /** Writes a row, or changes the given one, and acknowledges it. */
    private UUID one(@Nullable UUID changed) {
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

    /** The acknowledgements of one office end with an empty line. */
    private void verify(BufferedReader in) throws IOException {
        Map<UUID, Integer> there = new HashMap<>();
        database.read(handle -> handle.createQuery("SELECT id, version FROM setting")
                        .mapToMap()
                        .list())
                .forEach(row -> there.put((UUID) row.get("id"), (Integer) row.get("version")));
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
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
        office.close();
        folder.close();
        say("verified " + there.size());
    }

    private static synchronized void say(String line) {
        PrintStream out = System.out;
        out.print(line + "\n");
        out.flush();
    }
}
