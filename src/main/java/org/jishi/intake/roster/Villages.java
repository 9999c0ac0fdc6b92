package org.jishi.intake.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jishi.place.Place;
import org.jishi.place.PlaceMatcher;
import org.jishi.place.PlaceMatcher.Match;
import org.jspecify.annotations.Nullable;

/** Which village of the county a roster's words mean; the same words are looked up once. */
final class Villages {
    private static final Pattern TOWN_ENDING = Pattern.compile("(?:街道办事处|街道办|街道|民族乡|乡|镇)$");

    private final PlaceMatcher matcher;
    private final List<String> towns;
    private final Map<String, Where> known = new HashMap<>();

    /**
     * @param code the village's, or null when none was found
     * @param candidates the villages that the words could mean when they mean more than one
     * @param elsewhere the words name a township that this county does not have
     */
    record Where(@Nullable String code, List<String> candidates, boolean elsewhere) {
        boolean found() {
            return code != null;
        }
    }

    Villages(PlaceMatcher matcher, List<Place> townships) {
        this.matcher = matcher;
        this.towns = townships.stream().map(Place::name).toList();
    }

    Where find(String township, String village) {
        return known.computeIfAbsent(township + "\n" + village, none -> look(township, village));
    }

    private Where look(String township, String village) {
        return switch (matcher.match(township, village)) {
            case Match.Found(var place) -> new Where(place.code(), List.of(), false);
            case Match.None(var candidates) ->
                new Where(
                        null,
                        candidates.stream().map(Place::fullName).limit(3).toList(),
                        candidates.isEmpty() && !township.isEmpty() && !ours(township));
        };
    }

    private boolean ours(String township) {
        String core = TOWN_ENDING.matcher(township.strip()).replaceFirst("");
        return core.isEmpty() || towns.stream().anyMatch(town -> town.startsWith(core) || township.contains(town));
    }
}
