package org.jishi.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Right;
import org.jishi.platform.act.Acts;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The office's county, adopted once, at set-up. Whoever is signed in reads. What becomes of its villages afterwards is
 * told to {@link VillageService}.
 */
public final class PlaceService {
    private final Acts acts;
    private final DivisionBook book;
    private final PlaceRepository places = new PlaceRepository();

    private volatile @Nullable Index index;
    private volatile Kept names = new Kept(-1, new ConcurrentHashMap<>());

    private record Indexed(Place place, PinyinText village, PinyinText township) {}

    private record Index(long state, List<Indexed> villages) {}

    public PlaceService(Acts acts, DivisionBook book) {
        this.acts = acts;
        this.book = book;
    }

    /** All of China, for choosing the county. */
    public DivisionBook book() {
        return book;
    }

    /**
     * Makes a county of the book the office's own, inside the transaction of the set-up.
     *
     * @param code the county's six digits
     */
    public Place adoptCounty(Handle handle, Actor actor, String code) {
        if (!places.live(handle, PlaceLevel.COUNTY).isEmpty()) {
            throw new Refusal("place.adopt.already");
        }
        Division.County county = book.county(code).orElseThrow(() -> Refusal.at("county", "place.adopt.unknown", code));
        List<Place> rows = new ArrayList<>();
        Place own = row(PlaceLevel.COUNTY, county, PlaceKind.COUNTY, null, false);
        rows.add(own);
        for (Division.Township township : book.townships(county.code())) {
            Place town = row(PlaceLevel.TOWNSHIP, township, township.kind(), own.id(), false);
            rows.add(town);
            for (Division.Village village : township.villages()) {
                rows.add(row(PlaceLevel.VILLAGE, village, village.kind(), town.id(), village.ruralGuess()));
            }
        }
        places.insert(handle, rows);
        acts.trail()
                .append(
                        handle,
                        actor,
                        "place.adopt",
                        "place",
                        rows.stream().map(Place::id).toList(),
                        Map.of("county", county.code(), "name", county.fullName(), "stateOf", DivisionBook.STATE_OF));
        return own;
    }

    private Place row(PlaceLevel level, Division division, PlaceKind kind, @Nullable UUID parent, boolean rural) {
        return new Place(
                acts.newId(),
                division.code(),
                level,
                division.name(),
                kind,
                parent,
                null,
                rural,
                DivisionBook.STATE_OF,
                null,
                null,
                1);
    }

    /** The office's county; empty before set-up. */
    public Optional<Place> county() {
        return acts.read(
                Right.SIGNED_IN,
                handle -> places.live(handle, PlaceLevel.COUNTY).stream().findFirst());
    }

    public List<Place> townships() {
        return acts.read(Right.SIGNED_IN, handle -> places.live(handle, PlaceLevel.TOWNSHIP));
    }

    /** For rosters, inside a transaction. */
    public List<Place> townships(Handle handle) {
        return places.live(handle, PlaceLevel.TOWNSHIP);
    }

    /** For other rooms, inside a transaction. */
    public List<Place> villages(Handle handle) {
        return places.live(handle, PlaceLevel.VILLAGE);
    }

    public List<Place> villages() {
        return acts.read(Right.SIGNED_IN, handle -> places.live(handle, PlaceLevel.VILLAGE));
    }

    /** Villages that were joined to others or have another code now; persons may still be registered there. */
    public List<Place> endedVillages() {
        return acts.read(Right.SIGNED_IN, places::ended);
    }

    /** Also finds places that have ended. */
    public Optional<Place> find(UUID id) {
        return acts.read(Right.SIGNED_IN, handle -> places.find(handle, id));
    }

    /** What a code names; also a village that has ended, for those who were registered there. */
    public Optional<Place> findByCode(String code) {
        return acts.read(Right.SIGNED_IN, handle -> places.byCode(handle, code));
    }

    /** For other rooms, inside their transaction: a place as a clerk writes it, its code where it is not known. */
    public String fullName(Handle handle, @Nullable String code) {
        return code == null ? "" : fullNames(handle, List.of(code)).getOrDefault(code, code);
    }

    /** Township and village of each code, whether in being or ended; for other rooms, within their transaction. */
    public Map<String, String> fullNames(Handle handle, Collection<String> codes) {
        return places.byCodes(handle, codes).stream().collect(Collectors.toMap(Place::code, Place::fullName));
    }

    /**
     * The same for lists, whose every page names fifty villages: kept until anything is written.
     *
     * @param asOf {@link Acts#writes} as it was before the handle's snapshot began
     */
    public Map<String, String> fullNamesKept(Handle handle, Collection<String> codes, long asOf) {
        Kept kept = names;
        if (kept.writes() != asOf) {
            kept = new Kept(asOf, new ConcurrentHashMap<>());
            names = kept;
        }
        Map<String, String> known = kept.names();
        List<String> others =
                codes.stream().filter(code -> !known.containsKey(code)).toList();
        if (!others.isEmpty()) {
            known.putAll(fullNames(handle, others));
        }
        return known;
    }

    /** Names as they were at one state of the store. */
    private record Kept(long writes, Map<String, String> names) {}

    /** The bare name of each code, whether in being or ended; for other rooms, within their transaction. */
    public Map<String, String> shortNames(Handle handle, Collection<String> codes) {
        return places.byCodes(handle, codes).stream().collect(Collectors.toMap(Place::code, Place::shortName));
    }

    /** For rosters: see {@link PlaceMatcher}. */
    public PlaceMatcher matcher() {
        return acts.read(Right.SIGNED_IN, this::matcher);
    }

    /** For rosters, inside a transaction. */
    public PlaceMatcher matcher(Handle handle) {
        return new PlaceMatcher(places.live(handle), places.villages(handle));
    }

    /**
     * Villages by what is typed: characters of the name or of the township, the beginning of the code, or pinyin ("fs",
     * "fengshou"). Several words must all fit. The best come first.
     */
    public List<Place> search(String words, int limit) {
        List<String> typed = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return acts.snapshot(Right.SIGNED_IN, this::index).villages().stream()
                .filter(item -> rank(item, typed) < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt((Indexed item) -> rank(item, typed))
                        .thenComparing(item -> item.place().code()))
                .limit(limit)
                .map(Indexed::place)
                .toList();
    }

    private static int rank(Indexed item, List<String> typed) {
        int sum = 0;
        for (String word : typed) {
            int rank = rank(item, word);
            if (rank == Integer.MAX_VALUE) {
                return rank;
            }
            sum += rank;
        }
        return sum;
    }

    private static int rank(Indexed item, String word) {
        Place place = item.place();
        String township = String.valueOf(place.parentName());
        if (place.name().startsWith(word) || place.code().startsWith(word)) {
            return 0;
        }
        if (item.village().startsWith(word)) {
            return 1;
        }
        if (place.name().contains(word) || place.fullName().startsWith(word)) {
            return 2;
        }
        if (township.contains(word) || item.township().startsWith(word)) {
            return 3;
        }
        return item.village().contains(word) ? 4 : Integer.MAX_VALUE;
    }

    /** Built once and again after a change: a county has some hundreds of villages. */
    private Index index(Handle handle) {
        Index known = index;
        long state = places.state(handle);
        if (known != null && known.state() == state) {
            return known;
        }
        List<Indexed> villages = places.live(handle, PlaceLevel.VILLAGE).stream()
                .map(p -> new Indexed(p, PinyinText.of(p.shortName()), PinyinText.of(String.valueOf(p.parentName()))))
                .toList();
        Index fresh = new Index(state, villages);
        index = fresh;
        return fresh;
    }
}
