package org.jishi.intake.collect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jishi.intake.roster.RosterLine;
import org.jishi.place.PlaceMatcher;
import org.jishi.place.PlaceMatcher.Match;
import org.jishi.place.PlaceNames;
import org.jspecify.annotations.Nullable;

/** Says from which place a file is: by the villages in its rows, then by its name. Pure. */
final class FileSorter {
    private final PlaceMatcher matcher;
    private final List<CollectLine> lines;
    /** The longest first: 永乐镇 before 永. */
    private final List<CollectLine> byName;

    FileSorter(PlaceMatcher matcher, List<CollectLine> lines) {
        this.matcher = matcher;
        this.lines = lines;
        this.byName = new ArrayList<>(lines);
        byName.sort(Comparator.comparingInt(line -> -bare(line).length()));
    }

    IncomingFile.Guess guess(List<RosterLine> rows, String fileName) {
        Map<CollectLine, Integer> found = new HashMap<>();
        Map<String, Optional<CollectLine>> known = new HashMap<>();
        for (RosterLine row : rows) {
            known.computeIfAbsent(row.township() + "\n" + row.village(), none -> Optional.ofNullable(place(row)))
                    .ifPresent(line -> found.merge(line, 1, Integer::sum));
        }
        CollectLine named = named(fileName);
        int told = found.values().stream().mapToInt(Integer::intValue).sum();
        CollectLine most = found.entrySet().stream()
                .max(Map.Entry.<CollectLine, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().equals(named)))
                .map(Map.Entry::getKey)
                .orElse(null);
        if (most != null && Objects.requireNonNull(found.get(most)) * 2 >= told) {
            return new IncomingFile.Guess(
                    most.placeId(),
                    IncomingFile.By.ROWS,
                    told - Objects.requireNonNull(found.get(most)),
                    named == null || named.equals(most) ? null : named.name());
        }
        if (named != null) {
            UUID place = named.placeId();
            return new IncomingFile.Guess(place, IncomingFile.By.NAME, told - found.getOrDefault(named, 0), null);
        }
        return new IncomingFile.Guess(null, IncomingFile.By.NOTHING, told, null);
    }

    private @Nullable CollectLine place(RosterLine row) {
        return matcher.match(row.township(), row.village()) instanceof Match.Found(var village)
                ? lines.stream()
                        .filter(line -> village.code().startsWith(line.code()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private @Nullable CollectLine named(String fileName) {
        return byName.stream()
                .filter(line -> fileName.contains(bare(line)))
                .findFirst()
                .orElse(null);
    }

    /** What a file's name surely has of it: 永乐 of 永乐镇; one character alone stands in many names. */
    private static String bare(CollectLine line) {
        String core = PlaceNames.core(line.name());
        return core.length() < 2 ? line.name() : core;
    }
}
