package org.jishi.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.h2.store.fs.FilePath;
import org.jishi.platform.keys.FileKey;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.Ids;
import org.jishi.platform.store.OpenOffice;
import org.jishi.platform.store.OrderedFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Power lost at random moments: what was not synced is dropped, torn and reordered, sector by sector; whatever was
 * acknowledged is there, and the office opens as the program opens it. Each session is written down once, and power is
 * lost in it many times.
 */
@Tag("slow")
class PowerLossTest {
    private static final int SESSIONS = Integer.getInteger("power.sessions", 10);
    private static final int LOSSES = Integer.getInteger("power.losses", 30);
    private static final long SEED = Long.getLong("power.seed", System.nanoTime());

    private static final int BULK = 12;

    @TempDir
    Path parent;

    private final Ids ids = new Ids();
    private final Random random = new Random(SEED);
    private DataFolder folder;
    private FileKey key;

    /** What must be there from a moment on, by row the version. */
    private record Acknowledged(int moment, Map<UUID, Integer> rows) {}

    /** An office's file, closed, and what is in it. */
    private record Closed(byte[] file, Map<UUID, Integer> rows) {}

    @BeforeEach
    void takeFolder() {
        folder = DataFolder.take(parent.resolve("jishi"));
        key = KeyService.ofNoStrength(folder.path())
                .create("admin", "correct horse battery".toCharArray())
                .key();
        LossyDisk.install();
    }

    @AfterEach
    void letGo() {
        LossyDisk.uninstall();
        LossyDisk.begin();
        key.close();
        folder.close();
    }

    @Test
    void nothingAcknowledgedIsLostWhereverThePowerFails() throws IOException {
        assertThat(sessions(SESSIONS, LOSSES, false)).isEmpty();
    }

    /** That the test above can fail: without the sync after each write, rows are lost. */
    @Test
    void writesThatAreNotSyncedAreFoundOut() throws IOException {
        assertThat(sessions(2, 10, true)).isNotEmpty();
    }

    /** And that the program's own layer is needed: without it, a chunk that came in part is taken for whole. */
    @Test
    void writesInNoOrderAreFoundOut() throws IOException {
        FilePath.register(new LossyDisk.NoOrder());
        try {
            List<String> told = new ArrayList<>();
            for (int round = 0; told.isEmpty() && round < 20; round++) {
                told.addAll(sessions(4, 20, false));
            }
            assertThat(told).isNotEmpty();
        } finally {
            FilePath.register(new OrderedFile());
        }
    }

    /** Space that came free is used again only after closing: a chunk in the place of another broke the way to newer ones. */
    @Test
    void nothingIsWrittenOverWhileTheOfficeIsOpen() throws IOException {
        put(before(new Closed(new byte[0], Map.of()), random, true));
        LossyDisk.begin();
        try (OpenOffice office = OpenOffice.open(folder, key.copy())) {
            office.database().read(handle -> handle.execute("SET RETENTION_TIME 0"));
            for (int i = 0; i < 50; i++) {
                one(office.database(), new HashMap<>(), random);
            }
            assertThat(LossyDisk.places()).hasSizeGreaterThanOrEqualTo(50).isSorted();
        }
    }

    /** @return what was lost, told; each session begins with a small file, a long one, or what a loss of power left */
    private List<String> sessions(int sessions, int losses, boolean withoutSync) throws IOException {
        List<String> told = new ArrayList<>();
        Closed small = before(new Closed(new byte[0], Map.of()), random, true);
        Closed large = before(small, random, false);
        Closed broken = small;
        for (int i = 0; i < sessions; i++) {
            Closed start = List.of(small, large, broken).get(i % 3);
            List<Acknowledged> acknowledged = session(start, i % 4 > 1);
            for (int k = 0; k < losses; k++) {
                int moment = LossyDisk.anyMoment(random);
                Map<UUID, Integer> expected = acknowledged.stream()
                        .filter(each -> each.moment() <= moment)
                        .reduce((one, later) -> later)
                        .map(Acknowledged::rows)
                        .orElseThrow();
                LossyDisk.failAfter(moment, start.file(), file(), random, withoutSync);
                byte[] left = Files.readAllBytes(file());
                String loss = found(expected);
                if (loss.isEmpty()) {
                    broken = new Closed(left, expected);
                } else {
                    told.add("seed %d, session %d, loss %d, after step %d%n%s%s"
                            .formatted(SEED, i, k, moment, LossyDisk.steps(moment), loss));
                }
            }
        }
        return told;
    }

    /** An office of some days' work. */
    private Closed before(Closed start, Random random, boolean small) throws IOException {
        put(start);
        Map<UUID, Integer> rows = new HashMap<>(start.rows());
        try (OpenOffice office = OpenOffice.open(folder, key.copy())) {
            for (int i = 0; i < 30; i++) {
                one(office.database(), rows, random);
            }
            if (small) {
                office.closeSmall();
            }
        }
        return new Closed(Files.readAllBytes(file()), Map.copyOf(rows));
    }

    /**
     * A day's work: rows of some size, changed too, then the closing.
     *
     * @param slow as when long time lies between two writes: what is dead on the disk may be written over at once
     * @return after each write what must be there
     */
    private List<Acknowledged> session(Closed start, boolean slow) throws IOException {
        put(start);
        LossyDisk.begin();
        List<Acknowledged> acknowledged = new ArrayList<>();
        Map<UUID, Integer> rows = new HashMap<>(start.rows());
        acknowledged.add(new Acknowledged(0, Map.copyOf(rows)));
        try (OpenOffice office = OpenOffice.open(folder, key.copy())) {
            if (slow) {
                office.database().read(handle -> handle.execute("SET RETENTION_TIME 0"));
            }
            for (int i = 0; i < 25; i++) {
                if (i == BULK) {
                    many(office.database(), rows);
                } else {
                    one(office.database(), rows, random);
                }
                acknowledged.add(new Acknowledged(LossyDisk.moment(), Map.copyOf(rows)));
            }
        }
        LossyDisk.pause();
        return acknowledged;
    }

    private void one(Database database, Map<UUID, Integer> rows, Random random) {
        UUID id = rows.isEmpty() || random.nextInt(3) > 0
                ? ids.next()
                : List.copyOf(rows.keySet()).get(random.nextInt(rows.size()));
        int version = rows.merge(id, 1, Integer::sum);
        String content = content(id, version);
        database.change(handle -> {
            if (version == 1) {
                handle.execute("INSERT INTO setting (id, name, content) VALUES (?, ?, ?)", id, id, content);
            } else {
                handle.execute("UPDATE setting SET version = ?, content = ? WHERE id = ?", version, content, id);
            }
        });
    }

    /** As an import of more in one transaction than H2 keeps in memory: it writes several times before it is synced. */
    private void many(Database database, Map<UUID, Integer> rows) {
        database.change(handle -> {
            for (int i = 0; i < 60; i++) {
                UUID id = ids.next();
                handle.execute("INSERT INTO setting (id, name, content) VALUES (?, ?, ?)", id, id, content(id, 1));
                rows.put(id, 1);
                if (i % 10 == 0) {
                    handle.execute("CHECKPOINT");
                }
            }
        });
    }

    private static String content(UUID id, int version) {
        return (version + " " + id + "\n").repeat(1 + Math.floorMod(id.hashCode() + 31 * version, 100));
    }

    private Path file() {
        return folder.path().resolve("jishi.mv.db");
    }

    private void put(Closed start) throws IOException {
        Files.deleteIfExists(file());
        if (start.file().length > 0) {
            Files.write(file(), start.file());
        }
    }

    /**
     * Opens the office as the program does, looks for what must be there, and goes on working in it.
     *
     * @return what is wrong, empty when nothing is
     */
    private String found(Map<UUID, Integer> expected) {
        try (OpenOffice office = OpenOffice.open(folder, key.copy())) {
            Map<UUID, Integer> there = new HashMap<>();
            office.database()
                    .read(handle -> handle.createQuery("SELECT id, version, content FROM setting")
                            .map((row, context) -> Map.entry(
                                    row.getObject("id", UUID.class),
                                    content(row.getObject("id", UUID.class), row.getInt("version"))
                                                    .equals(row.getString("content"))
                                            ? row.getInt("version")
                                            : 0))
                            .list())
                    .forEach(row -> there.put(row.getKey(), row.getValue()));
            long lost = expected.entrySet().stream()
                    .filter(each -> there.getOrDefault(each.getKey(), 0) < each.getValue())
                    .count();
            one(office.database(), new HashMap<>(), random);
            return lost == 0 ? "" : lost + " of " + expected.size() + " lost";
        } catch (RuntimeException e) { // whatever a damaged file makes of itself
            return "does not open: " + e;
        }
    }
}
