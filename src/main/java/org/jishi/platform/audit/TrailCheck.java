package org.jishi.platform.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** Reads the whole trail and every row that it names, and tells what does not fit. */
public final class TrailCheck {
    /** What is found at most; more of the same would not be read. */
    private static final int MOST = 100;

    private TrailCheck() {}

    /**
     * @param seal what the trail must still begin with, or null
     * @return a problem for each thing found; empty when all is well
     */
    public static List<Problem> run(Handle handle, @Nullable Seal seal) {
        List<Problem> found = new ArrayList<>();
        Map<String, Map<UUID, String>> latest = new HashMap<>();
        chain(handle, seal, found, latest);
        latest.forEach((table, images) -> rows(handle, table, images, found));
        return found;
    }

    private static void chain(
            Handle handle, @Nullable Seal seal, List<Problem> found, Map<String, Map<UUID, String>> latest) {
        String previous = AuditTrail.BEGINNING;
        long expected = 1;
        boolean sealSeen = seal == null || (seal.seq() == 0 && seal.matches(previous));
        try (Stream<AuditEntry> entries = handle
                .createQuery("SELECT * FROM audit_entry ORDER BY seq")
                .setFetchSize(1_000)
                .mapTo(AuditEntry.class)
                .stream()) {
            for (AuditEntry entry : (Iterable<AuditEntry>) entries::iterator) {
                if (entry.seq() != expected || !AuditTrail.hash(previous, entry).equals(entry.hash())) {
                    add(found, Problem.of("platform.check.chain", entry.seq()));
                }
                if (seal != null && entry.seq() == seal.seq() && seal.matches(entry.hash())) {
                    sealSeen = true;
                }
                if (entry.tableName() != null && entry.rowId() != null) {
                    latest.computeIfAbsent(entry.tableName(), t -> new HashMap<>())
                            .put(entry.rowId(), entry.image() == null ? "" : entry.image());
                }
                previous = entry.hash();
                expected = entry.seq() + 1;
            }
        }
        if (!sealSeen && seal != null) {
            found.addFirst(Problem.of("platform.check.seal", seal.toString()));
        }
    }

    private static void rows(Handle handle, String table, Map<UUID, String> images, List<Problem> found) {
        Set<UUID> missing = new HashSet<>();
        images.forEach((id, image) -> {
            if (!image.isEmpty()) {
                missing.add(id);
            }
        });
        handle.createQuery("SELECT * FROM " + table).setFetchSize(1_000).scanResultSet((rows, context) -> {
            AfterImage.each(rows.get(), (id, now) -> {
                missing.remove(id);
                String image = images.get(id);
                if (image == null) {
                    add(found, Problem.of("platform.check.unknownRow", table, id));
                } else if (!image.equals(now)) {
                    add(found, Problem.of("platform.check.changedRow", table, id));
                }
            });
            return table;
        });
        missing.forEach(id -> add(found, Problem.of("platform.check.missingRow", table, id)));
    }

    private static void add(List<Problem> found, Problem problem) {
        if (found.size() < MOST) {
            found.add(problem);
        }
    }
}
