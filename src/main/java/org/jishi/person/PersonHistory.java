package org.jishi.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.Masking;
import org.jishi.place.PlaceService;
import org.jishi.platform.audit.AuditEntry;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.audit.Json;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** Turns the trail's entries on a person, with groups, statuses, accounts, households and organisations, into lines that a clerk reads. */
public final class PersonHistory {
    /** Follows from another entry that is told. */
    private static final Set<String> UNTOLD =
            Set.of("people.povertyEnd", "people.householdTurnEnd", "people.membershipTurnEnd");

    private static final Set<String> PLACES = Set.of("villageCode", "householdCode");

    private final AuditTrail trail;
    private final PlaceService places;

    public PersonHistory(AuditTrail trail, PlaceService places) {
        this.trail = trail;
        this.places = places;
    }

    /**
     * The latest first.
     *
     * @param rows of which tables which rows
     * @param withLooks also tells who looked at whole numbers
     */
    public List<HistoryLine> of(Handle handle, Map<String, List<UUID>> rows, boolean withLooks) {
        List<AuditEntry> entries = new ArrayList<>();
        rows.forEach((table, ids) -> entries.addAll(trail.history(handle, table, ids)));
        List<Told> told = entries.stream()
                .filter(entry -> !UNTOLD.contains(entry.act()))
                .filter(entry -> withLooks || !isLook(entry.act()))
                .sorted(Comparator.comparingLong(AuditEntry::seq).reversed())
                .map(entry -> new Told(entry, read(entry.detail())))
                .toList();
        Map<String, String> villages = places.fullNames(handle, codes(told));
        return told.stream().map(each -> line(each, villages)).toList();
    }

    private record Told(AuditEntry entry, JsonNode detail) {}

    private static boolean isLook(String act) {
        return act.equals("people.reveal") || act.equals("people.accountReveal");
    }

    private static JsonNode read(String detail) {
        try {
            return Json.MAPPER.readTree(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a detail that the trail did not write", e);
        }
    }

    private static Set<String> codes(List<Told> told) {
        Set<String> codes = new HashSet<>();
        for (Told each : told) {
            for (String field : PLACES) {
                each.detail().path("changes").path(field).forEach(value -> {
                    if (value.isTextual()) {
                        codes.add(value.asText());
                    }
                });
            }
        }
        return codes;
    }

    private static HistoryLine line(Told told, Map<String, String> villages) {
        AuditEntry entry = told.entry();
        JsonNode detail = told.detail();
        List<HistoryLine.Change> changes = new ArrayList<>();
        detail.path("changes")
                .properties()
                .forEach(change -> changes.add(new HistoryLine.Change(
                        change.getKey(),
                        shown(change.getKey(), change.getValue().path(0), villages),
                        shown(change.getKey(), change.getValue().path(1), villages))));
        return new HistoryLine(entry.at(), entry.staffName(), sentence(entry, detail), changes);
    }

    private static Problem sentence(AuditEntry entry, JsonNode detail) {
        String act = entry.act();
        String key = "people.history." + act.substring(act.indexOf('.') + 1);
        if (detail.hasNonNull("tag")) {
            return Problem.of(
                    key,
                    tag(detail.get("tag").asText()),
                    detail.path("until").asText(detail.path("since").asText("")));
        }
        if (detail.hasNonNull("status")) {
            return Problem.of(
                    key,
                    Problem.of("people.poverty." + detail.get("status").asText()),
                    detail.path("since").asText(""));
        }
        if (detail.hasNonNull("relation")) {
            return Problem.of(
                    key,
                    detail.path("person").asText(""),
                    Problem.of("people.household.relation."
                            + detail.get("relation").asText()),
                    detail.path("on").asText(""),
                    detail.path("why").asText(""));
        }
        if (detail.hasNonNull("title")) {
            return Problem.of(
                    key,
                    detail.path("person").asText(""),
                    detail.path("organisation").asText(""),
                    Problem.of("people.membership.role." + detail.get("title").asText()),
                    detail.path("on").asText(""),
                    detail.path("why").asText(""));
        }
        if (detail.hasNonNull("reason")) {
            return Problem.of(key, detail.get("reason").asText());
        }
        if (act.equals("people.import") && "organisation".equals(entry.tableName())) {
            return Problem.of("people.history.importFirm");
        }
        return Problem.of(act.replaceFirst("\\.", ".act."));
    }

    /** The word of a group: of a known one its text, otherwise the office's own. */
    private static Object tag(String tag) {
        return KnownTag.of(tag)
                .<Object>map(known -> Problem.of("people.tag." + known.name()))
                .orElse(tag);
    }

    private static @Nullable String shown(String field, JsonNode value, Map<String, String> villages) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        String text = value.asText();
        return switch (field) {
            case "idNumber" -> Masking.idNumber(text);
            case "phone" -> Masking.phone(text);
            case "villageCode", "householdCode" -> villages.getOrDefault(text, text);
            default -> text;
        };
    }
}
