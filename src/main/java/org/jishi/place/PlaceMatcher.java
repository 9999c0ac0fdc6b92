package org.jishi.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the village that a roster means. Names come with or without 村民委员会, 居委会, 社区, 村, townships with or
 * without 镇, 乡, 街道 or the name of a people; both may stand in one cell, behind the county and before a group number.
 * More than one that fits is never guessed. Pure: works on the list it was given.
 */
public final class PlaceMatcher {
    /** What came of it. */
    public sealed interface Match {
        record Found(Place village) implements Match {}

        /** @param candidates the villages it could be; empty when there is none of that name */
        record None(List<Place> candidates) implements Match {
            public None {
                candidates = List.copyOf(candidates);
            }
        }
    }

    private static final int MOST_CANDIDATES = 20;

    private record Town(UUID id, String name, String core) {}

    /** @param place what the name means now; township and kind are those of the time when it had the name */
    private record Known(Place place, @Nullable UUID township, PlaceKind kind, String name, String core) {
        static Known of(Place named, Place now) {
            String name = PlaceNames.clean(named.name());
            return new Known(now, named.parentId(), named.kind(), name, PlaceNames.villageCore(name));
        }
    }

    private final String county;
    private final List<Town> towns;
    private final List<Known> villages;
    /** By the names that villages once had; null where there is none. */
    private final @Nullable PlaceMatcher former;

    /** @param places the county, its townships and villages that are in being */
    public PlaceMatcher(List<Place> places) {
        this(places, List.of());
    }

    /**
     * @param places the county, its townships and villages that are in being
     * @param ever all villages that are or were: a name that has ended means what its village became, unless a village in
     *     being has it
     */
    public PlaceMatcher(List<Place> places, List<Place> ever) {
        List<Town> towns = new ArrayList<>();
        List<Known> villages = new ArrayList<>();
        String county = "";
        for (Place place : places) {
            switch (place.level()) {
                case COUNTY -> county = PlaceNames.clean(place.name());
                case TOWNSHIP -> {
                    String name = PlaceNames.clean(place.name());
                    towns.add(new Town(place.id(), name, PlaceNames.townshipCore(name)));
                }
                case VILLAGE -> villages.add(Known.of(place, place));
            }
        }
        this.county = county;
        this.towns = List.copyOf(towns);
        this.villages = List.copyOf(villages);
        List<Known> ended = ended(ever);
        this.former = ended.isEmpty() ? null : new PlaceMatcher(county, this.towns, ended);
    }

    private PlaceMatcher(String county, List<Town> towns, List<Known> villages) {
        this.county = county;
        this.towns = towns;
        this.villages = List.copyOf(villages);
        this.former = null;
    }

    private static List<Known> ended(List<Place> ever) {
        Map<UUID, Place> byId = ever.stream().collect(Collectors.toMap(Place::id, Function.identity()));
        List<Known> ended = new ArrayList<>();
        for (Place place : ever) {
            Place now = place;
            // A successor begins after what it follows, so the way leads to an end.
            while (now != null && !now.live()) {
                now = now.successorId() == null ? null : byId.get(now.successorId());
            }
            if (now != null && !now.equals(place)) {
                ended.add(Known.of(place, now));
            }
        }
        return ended;
    }

    /**
     * @param township as the roster writes it; empty or null when it has no such column
     * @param village as the roster writes it, alone or behind its township
     */
    public Match match(@Nullable String township, String village) {
        Match match = matchNames(township, village);
        return former != null && match instanceof Match.None(var candidates) && candidates.isEmpty()
                ? former.matchNames(township, village)
                : match;
    }

    private Match matchNames(@Nullable String township, String village) {
        String text = PlaceNames.clean(village);
        String town = township == null ? "" : PlaceNames.clean(township);
        Match asWritten = matchClean(town, text);
        if (asWritten instanceof Match.Found) {
            return asWritten;
        }
        // Some names begin with the county's own, so it is taken off only when nothing was found with it.
        String bareTown = withoutCounty(town);
        String bareText = withoutCounty(text);
        return bareTown.equals(town) && bareText.equals(text) ? asWritten : matchClean(bareTown, bareText);
    }

    private Match matchClean(String town, String text) {
        if (text.isEmpty()) {
            return new Match.None(List.of());
        }
        if (town.isEmpty()) {
            return matchAlone(text);
        }
        List<Town> meant = meant(town);
        Match within = decide(within(meant), text);
        if (within instanceof Match.None(var candidates) && candidates.isEmpty()) {
            Match behind = behindTownship(meant, text);
            return behind instanceof Match.None(var none) && none.isEmpty()
                    ? new Match.None(candidates(inCounty(text)))
                    : behind;
        }
        return within;
    }

    private Match matchAlone(String text) {
        Match behind = behindTownship(towns, text);
        Match alone = decide(villages, text);
        if (behind instanceof Match.Found(var one) && alone instanceof Match.Found(var other) && !one.equals(other)) {
            return new Match.None(List.of(one, other));
        }
        return behind instanceof Match.None(var none) && none.isEmpty() ? alone : behind;
    }

    /** The township of exactly this name, else those of the same core: 城关镇 beside 城关街道. */
    private List<Town> meant(String text) {
        List<Town> exact = towns.stream().filter(t -> t.name().equals(text)).toList();
        String core = PlaceNames.townshipCore(text);
        return exact.isEmpty()
                ? towns.stream().filter(t -> t.core().equals(core)).toList()
                : exact;
    }

    /** The cell begins with the township: 永乐镇丰收村, 永乐丰收村. */
    private Match behindTownship(List<Town> among, String text) {
        List<Place> candidates = new ArrayList<>();
        for (Town town : among) {
            for (String beginning : beginnings(town)) {
                if (text.startsWith(beginning) && text.length() > beginning.length()) {
                    Match match = decide(within(List.of(town)), text.substring(beginning.length()));
                    if (match instanceof Match.Found) {
                        return match;
                    }
                    candidates.addAll(((Match.None) match).candidates());
                }
            }
        }
        return new Match.None(candidates(candidates));
    }

    private static List<String> beginnings(Town town) {
        String core = town.core();
        return List.of(town.name() + "办事处", town.name(), core + "街道", core + "镇", core + "乡", core);
    }

    private List<Known> within(List<Town> meant) {
        return villages.stream()
                .filter(v -> meant.stream().anyMatch(t -> t.id().equals(v.township())))
                .toList();
    }

    private static Match decide(List<Known> among, String text) {
        Match asWritten = byName(among, text);
        String bare = PlaceNames.withoutGroup(text);
        boolean nothing = asWritten instanceof Match.None(var candidates) && candidates.isEmpty();
        return nothing && !bare.equals(text) && !bare.isEmpty() ? byName(among, bare) : asWritten;
    }

    /** The whole name first, then the same kind of committee, then the bare name; the first that finds any decides. */
    private static Match byName(List<Known> among, String text) {
        String core = PlaceNames.villageCore(text);
        PlaceKind told = PlaceNames.told(text);
        List<Predicate<Known>> tries = List.of(
                v -> v.name().equals(text),
                v -> v.core().equals(core) && v.kind() == told,
                v -> v.core().equals(core));
        for (Predicate<Known> fits : tries) {
            List<Place> found =
                    among.stream().filter(fits).map(Known::place).distinct().toList();
            if (found.size() == 1) {
                return new Match.Found(found.getFirst());
            }
            if (!found.isEmpty()) {
                return new Match.None(candidates(found));
            }
        }
        return new Match.None(List.of());
    }

    private List<Place> inCounty(String text) {
        Match match = decide(villages, text);
        return switch (match) {
            case Match.Found(var village) -> List.of(village);
            case Match.None(var candidates) -> candidates;
        };
    }

    private static List<Place> candidates(List<Place> places) {
        return places.stream().distinct().limit(MOST_CANDIDATES).toList();
    }

    /** Everything up to and with the county's name: 重庆市奉节县永乐镇 → 永乐镇. */
    private String withoutCounty(String text) {
        int at = county.isEmpty() ? -1 : text.indexOf(county);
        return at < 0 ? text : text.substring(at + county.length());
    }
}
