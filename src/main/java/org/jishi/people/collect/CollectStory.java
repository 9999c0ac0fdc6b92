package org.jishi.people.collect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.people.collect.CollectFile.Happened;
import org.jishi.people.collect.CollectRepository.Told;
import org.jishi.platform.text.Problem;

/** What happened to a collecting, a line for each gesture, the latest first. */
final class CollectStory {
    private final CollectRepository rows;

    CollectStory(CollectRepository rows) {
        this.rows = rows;
    }

    List<Happened> of(Handle handle, Collecting of, List<CollectLine> lines) {
        Map<String, String> names = lines.stream().collect(Collectors.toMap(CollectLine::code, CollectLine::name));
        List<Told> all = rows.story(handle, of.id());
        List<Happened> story = new ArrayList<>();
        by(all, Told::receivedAt).forEach((at, came) -> story.add(came(at, came, names)));
        by(
                        all.stream().filter(told -> told.importedAt() != null).toList(),
                        told -> Objects.requireNonNull(told.importedAt()))
                .forEach((at, imported) -> story.add(imported(at, imported)));
        if (of.closedAt() != null && of.closedBy() != null) {
            story.add(new Happened(
                    of.closedAt(), staff(handle, of.closedBy()), Problem.of("people.collect.story.closed")));
        }
        story.add(new Happened(
                of.openedAt(), staff(handle, of.openedBy()), Problem.of("people.collect.story.opened", lines.size())));
        story.sort(Comparator.comparing(Happened::at).reversed());
        return story;
    }

    private static Map<Instant, List<Told>> by(List<Told> all, Function<Told, Instant> moment) {
        return all.stream().collect(Collectors.groupingBy(moment, LinkedHashMap::new, Collectors.toList()));
    }

    private static Happened came(Instant at, List<Told> came, Map<String, String> names) {
        Told first = came.getFirst();
        if (came.size() == 1) {
            return new Happened(
                    at,
                    first.receivedName(),
                    Problem.of(
                            first.replaces() ? "people.collect.story.replaced" : "people.collect.story.came",
                            names.getOrDefault(first.code(), first.code()),
                            first.fileName(),
                            first.persons()));
        }
        return new Happened(
                at,
                first.receivedName(),
                Problem.of(
                        "people.collect.story.cameMany",
                        came.size(),
                        came.stream()
                                .map(told -> names.getOrDefault(told.code(), told.code()))
                                .toList()));
    }

    private static Happened imported(Instant at, List<Told> imported) {
        return new Happened(
                at,
                Objects.requireNonNullElse(imported.getFirst().importedName(), ""),
                Problem.of(
                        "people.collect.story.imported",
                        imported.size(),
                        imported.stream()
                                .mapToInt(told -> Objects.requireNonNullElse(told.added(), 0))
                                .sum(),
                        imported.stream()
                                .mapToInt(told -> Objects.requireNonNullElse(told.refused(), 0))
                                .sum()));
    }

    private String staff(Handle handle, java.util.UUID id) {
        return rows.staff(handle, id).orElse("");
    }
}
