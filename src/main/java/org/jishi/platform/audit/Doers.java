package org.jishi.platform.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Who did some acts to some rows, and when, as the trail says: read at once for a whole page, so that its story names
 * whoever did each thing, as they were called then. It tells names alone and no detail, which is for auditors.
 */
public final class Doers {
    /** The rows that one statement asks for. */
    private static final int MOST = 500;

    /** An act on a row, with the name of whoever did it. */
    public record Done(UUID rowId, String act, Instant at, String staffName) {}

    /** In the order of the trail. */
    private final Map<UUID, List<Done>> done;

    private Doers(Map<UUID, List<Done>> done) {
        this.done = done;
    }

    /** @param acts of the rows' entries only these, such as "sales.import" */
    public static Doers of(Handle handle, Collection<UUID> rows, String... acts) {
        Map<UUID, List<Done>> done = new LinkedHashMap<>();
        List<UUID> ids = rows.stream().distinct().toList();
        for (int from = 0; from < ids.size(); from += MOST) {
            // closed at once, as in AuditTrail
            try (Query query = handle.createQuery("""
                SELECT row_id, act, at, staff_name FROM audit_entry
                 WHERE row_id IN (<rows>) AND act IN (<acts>) ORDER BY seq\
                """)) {
                query.bindList("rows", ids.subList(from, Math.min(from + MOST, ids.size())))
                        .bindList("acts", List.of(acts))
                        .mapTo(Done.class)
                        .forEach(each -> done.computeIfAbsent(each.rowId(), row -> new ArrayList<>())
                                .add(each));
            }
        }
        return new Doers(done);
    }

    /** The latest of these acts on the row. */
    public Optional<Done> last(UUID row, String... acts) {
        Set<String> asked = Set.of(acts);
        return done.getOrDefault(row, List.of()).reversed().stream()
                .filter(each -> asked.contains(each.act()))
                .findFirst();
    }

    /** Who did the latest of these acts to the row; empty when the trail knows of none. */
    public String who(UUID row, String... acts) {
        return last(row, acts).map(Done::staffName).orElse("");
    }

    /** Everybody who did the act to one of the rows, whoever began first. */
    public List<String> all(Collection<UUID> rows, String act) {
        Set<UUID> asked = new HashSet<>(rows);
        return done.values().stream()
                .flatMap(List::stream)
                .filter(each -> asked.contains(each.rowId()) && each.act().equals(act))
                .sorted(Comparator.comparing(Done::at))
                .map(Done::staffName)
                .distinct()
                .toList();
    }
}
