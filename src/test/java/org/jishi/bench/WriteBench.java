package org.jishi.bench;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.Ids;
import org.jishi.platform.time.OfficeClock;

/** The program's own write, encrypted and with its trail, beside SQLite with full sync and beside a bare append. */
final class WriteBench {
    private static final int WARM_UP = 100;
    private static final int ROUNDS = 400;

    private WriteBench() {}

    /** Something that is on the disk when it returns. */
    private interface Write {
        void run(int round) throws Exception;
    }

    static Bench.Group run(BenchFolder folder) throws Exception {
        Path here = Files.createDirectories(folder.resolve("write"));
        return new Bench.Group(
                "A durable write: one row with its audit entry, told only once the disk has it",
                ours(here),
                List.of(sqlite(here), append(here)));
    }

    private static List<Long> timed(Write write) throws Exception {
        List<Long> nanos = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long start = System.nanoTime();
            write.run(round);
            if (round >= WARM_UP) {
                nanos.add(System.nanoTime() - start);
            }
        }
        return nanos;
    }

    private static Figure ours(Path folder) throws Exception {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        Ids ids = new Ids();
        AuditTrail trail = new AuditTrail(OfficeClock.system());
        Actor actor = new Actor(ids.next(), ids.next(), "bench", Set.of());
        try (Database database = Database.open(folder.resolve("office"), key)) {
            return Figure.of(
                    "Jishi: Database.write (H2, AES, trail, fsync)",
                    timed(round -> {
                        UUID id = ids.next();
                        database.change(handle -> {
                            handle.execute("INSERT INTO staff (id, name) VALUES (?, ?)", id, "staff " + round);
                            trail.append(handle, actor, "bench.write", "staff", id, Map.of("round", round));
                        });
                    }),
                    "encrypted, hash chain");
        }
    }

    private static Figure sqlite(Path folder) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("office.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("CREATE TABLE staff (id TEXT PRIMARY KEY, name TEXT)");
            statement.execute("CREATE TABLE audit_entry (seq INTEGER PRIMARY KEY, act TEXT, detail TEXT, hash TEXT)");
            connection.setAutoCommit(false);
            try (PreparedStatement row = connection.prepareStatement("INSERT INTO staff VALUES (?, ?)");
                    PreparedStatement entry =
                            connection.prepareStatement("INSERT INTO audit_entry VALUES (?, ?, ?, ?)")) {
                return Figure.of(
                        "SQLite: two inserts, WAL, synchronous = FULL",
                        timed(round -> {
                            row.setString(1, UUID.randomUUID().toString());
                            row.setString(2, "staff " + round);
                            row.executeUpdate();
                            entry.setInt(1, round + 1);
                            entry.setString(2, "bench.write");
                            entry.setString(3, "{\"round\":" + round + "}");
                            entry.setString(4, "0".repeat(64));
                            entry.executeUpdate();
                            connection.commit();
                        }),
                        "in clear, no chain");
            }
        }
    }

    private static Figure append(Path folder) throws Exception {
        byte[] line = ("x".repeat(255) + "\n").getBytes(StandardCharsets.US_ASCII);
        try (FileChannel file =
                FileChannel.open(folder.resolve("append"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            return Figure.of(
                    "A bare append of 256 bytes and fsync",
                    timed(round -> {
                        file.write(ByteBuffer.wrap(line));
                        file.force(false);
                    }),
                    "what the disk itself takes");
        }
    }
}
