package org.jishi.intake.collect;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.intake.collect.CollectFile.Happened;
import org.jishi.platform.audit.AuditEntry;
import org.jishi.platform.audit.Json;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** What the trail tells of a collecting, a line for each gesture, the latest first. */
final class CollectStory {
    private final CollectRepository rows;
    private final Map<String, String> names;
    /** Codes of places, by their ids and those of their files and imports. */
    private final Map<UUID, String> codes;

    private final Map<UUID, CollectRepository.Counts> imports = new LinkedHashMap<>();

    private CollectStory(CollectRepository rows, Handle handle, Collecting of, List<CollectLine> lines) {
        this.rows = rows;
        this.names = lines.stream().collect(toMap(CollectLine::code, CollectLine::name));
        this.codes = rows.codes(handle, of.id());
    }

    static List<Happened> of(CollectRepository rows, Handle handle, Collecting of, List<CollectLine> lines) {
        return new CollectStory(rows, handle, of, lines).told(handle, of, lines.size());
    }

    private List<Happened> told(Handle handle, Collecting of, int places) {
        List<AuditEntry> trail = new ArrayList<>(rows.trail(handle, of.id()));
        for (AuditEntry entry : trail) {
            if (entry.act().equals("people.collectImport")) {
                codes.put(importOf(entry), codes.getOrDefault(entry.rowId(), ""));
            }
        }
        List<UUID> made = trail.stream()
                .filter(entry -> entry.act().equals("people.collectImport"))
                .map(CollectStory::importOf)
                .toList();
        imports.putAll(rows.counts(handle, made));
        trail.addAll(rows.undone(handle, made));
        trail.sort(Comparator.comparing(AuditEntry::seq));
        Map<List<Object>, List<AuditEntry>> gestures = trail.stream()
                .collect(Collectors.groupingBy(CollectStory::gesture, LinkedHashMap::new, Collectors.toList()));
        List<Happened> story = new ArrayList<>();
        for (List<AuditEntry> gesture : gestures.values()) {
            Problem what = what(gesture, places);
            if (what != null) {
                AuditEntry first = gesture.getFirst();
                story.addFirst(new Happened(first.at(), first.staffName(), what));
            }
        }
        return story;
    }

    /** Many files come, and come in, by one; anything else is a gesture of its own. */
    private static List<Object> gesture(AuditEntry entry) {
        boolean many = Set.of("people.collectReceive", "people.collectImport").contains(entry.act());
        return List.of(entry.act(), many ? entry.at() : entry.seq());
    }

    private @Nullable Problem what(List<AuditEntry> gesture, int places) {
        AuditEntry first = gesture.getFirst();
        return switch (first.act()) {
            case "people.collectOpen" -> Problem.of("people.collect.story.opened", places);
            case "people.collectChange" ->
                Problem.of(
                        "people.collect.story.changed",
                        json(first).path("name").asText(),
                        json(first).path("dueOn").asText());
            case "people.collectClose" -> Problem.of("people.collect.story.closed");
            case "people.collectReopen" -> Problem.of("people.collect.story.reopened");
            case "people.collectExcuse" ->
                Problem.of(
                        "people.collect.story.excused",
                        place(first),
                        json(first).path("reason").asText());
            // those whom it began with have no line of their own
            case "people.collectAsk" ->
                json(first).has("for") ? null : Problem.of("people.collect.story.asked", place(first));
            case "people.collectTakeOut" ->
                Problem.of(
                        "people.collect.story.takenOut",
                        place(first),
                        json(first).path("file").asText(),
                        json(first).path("reason").asText());
            case "people.collectReceive" -> came(gesture);
            case "people.collectImport" ->
                Problem.of(
                        "people.collect.story.imported",
                        gesture.size(),
                        gesture.stream()
                                .mapToInt(entry -> counts(entry).added())
                                .sum(),
                        gesture.stream()
                                .mapToInt(entry -> counts(entry).refused())
                                .sum());
            case "people.importUndo" ->
                Problem.of(
                        "people.collect.story.undone",
                        place(first),
                        json(first).path("reason").asText());
            default -> null;
        };
    }

    private Problem came(List<AuditEntry> files) {
        AuditEntry first = files.getFirst();
        if (files.size() > 1) {
            return Problem.of(
                    "people.collect.story.cameMany",
                    files.size(),
                    files.stream()
                            .sorted(Comparator.comparing(entry -> codes.getOrDefault(entry.rowId(), "")))
                            .map(this::place)
                            .toList());
        }
        return Problem.of(
                json(first).has("replaces") ? "people.collect.story.replaced" : "people.collect.story.came",
                place(first),
                json(first).path("file").asText(),
                json(first).path("persons").asInt());
    }

    private CollectRepository.Counts counts(AuditEntry entry) {
        return imports.getOrDefault(importOf(entry), CollectRepository.Counts.NONE);
    }

    private String place(AuditEntry entry) {
        String code = codes.getOrDefault(entry.rowId(), "");
        return names.getOrDefault(code, code);
    }

    private static UUID importOf(AuditEntry entry) {
        return UUID.fromString(json(entry).path("import").asText());
    }

    private static JsonNode json(AuditEntry entry) {
        try {
            return Json.MAPPER.readTree(entry.detail());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a detail that is no JSON: " + entry.act(), e);
        }
    }
}
