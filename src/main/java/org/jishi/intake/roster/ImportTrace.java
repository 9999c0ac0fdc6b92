package org.jishi.intake.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.audit.Json;

/**
 * What an import did, read from the trail between its first entry and its own: the trail has each field's old and new
 * value, is never written again, and so cannot tell anything else than what was done.
 */
final class ImportTrace {
    /** Field to old and new value, by person. */
    final Map<UUID, Map<String, JsonNode>> changed = new LinkedHashMap<>();

    /** The rows of groups that it began, by person; those of persons that it brought too. */
    final Map<UUID, List<UUID>> tags = new HashMap<>();

    /** The rows of poverty statuses that it wrote or changed, each with what the trail says. */
    final Map<UUID, Status> poverty = new LinkedHashMap<>();

    /** The statuses that it ended, by person. */
    final Map<UUID, UUID> ended = new HashMap<>();

    final Set<UUID> accounts = new HashSet<>();

    /** Households that it made, and the rows of those whom it put into one. */
    final Set<UUID> households = new LinkedHashSet<>();

    final Set<UUID> members = new LinkedHashSet<>();

    /** @param before the level of the same day that it took the place of, or empty */
    record Status(UUID person, String level, String before) {}

    /** One entry. */
    public record Entry(String act, UUID rowId, String detail) {}

    private ImportTrace() {}

    static ImportTrace read(Handle handle, long from, UUID importId) {
        ImportTrace trace = new ImportTrace();
        long to = handle.createQuery("""
            SELECT min(seq) FROM audit_entry WHERE row_id = :id AND act = 'people.importDone'\
            """).bind("id", importId).mapTo(Long.class).one();
        for (long last = from; last < to; last += 5_000) {
            handle.createQuery("""
                SELECT act, row_id, detail FROM audit_entry WHERE seq > :from AND seq <= :to ORDER BY seq\
                """)
                    .bind("from", last)
                    .bind("to", Math.min(to - 1, last + 5_000))
                    .mapTo(Entry.class)
                    .forEach(trace::add);
        }
        return trace;
    }

    private void add(Entry entry) {
        switch (entry.act()) {
            case "people.importChange" -> {
                Map<String, JsonNode> fields = new LinkedHashMap<>();
                json(entry).path("changes").properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
                changed.put(entry.rowId(), fields);
            }
            case "people.tag" ->
                tags.computeIfAbsent(person(json(entry), "person"), none -> new ArrayList<>(1))
                        .add(entry.rowId());
            case "people.poverty" -> {
                JsonNode detail = json(entry);
                poverty.put(
                        entry.rowId(),
                        new Status(
                                person(detail, "person"),
                                detail.path("status").asText(),
                                detail.path("before").asText("")));
            }
            case "people.povertyEnd" -> ended.put(person(json(entry), "person"), entry.rowId());
            case "people.household" -> households.add(entry.rowId());
            case "people.householdJoin" -> members.add(entry.rowId());
            case "people.accountPropose" -> accounts.add(entry.rowId());
            default -> {}
        }
    }

    private static JsonNode json(Entry entry) {
        try {
            return Json.MAPPER.readTree(entry.detail());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a detail that is no JSON: " + entry.act(), e);
        }
    }

    private static UUID person(JsonNode detail, String field) {
        return UUID.fromString(detail.path(field).asText());
    }
}
