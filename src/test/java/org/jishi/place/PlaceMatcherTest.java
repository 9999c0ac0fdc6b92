package org.jishi.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceMatcherTest {
    private static final DivisionBook BOOK = new DivisionBook();
    private final PlaceMatcher matcher = new PlaceMatcher(county("500236"));

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            永乐镇, 丰收村村民委员会, 丰收村村民委员会
            永乐镇, 丰收村, 丰收村村民委员会
            永乐, 丰收, 丰收村村民委员会
            永乐镇, 丰收村委会, 丰收村村民委员会
            永乐镇, 丰收村3组, 丰收村村民委员会
            -, 永乐镇丰收村, 丰收村村民委员会
            -, 重庆市奉节县永乐镇丰收村5社, 丰收村村民委员会
            -, 奉节县 永乐 丰收村（脱贫村）, 丰收村村民委员会
            兴隆镇, 庙湾社区居民委员会, 庙湾社区居民委员会
            兴隆镇, 庙湾社区居委会, 庙湾社区居民委员会
            兴隆镇, 庙湾居委会, 庙湾社区居民委员会
            兴隆镇, 庙湾社区, 庙湾社区居民委员会
            云雾土家族乡, 码头村, 码头村村民委员会
            云雾乡, 码头村, 码头村村民委员会
            永安街道办事处, 羽声社区, 羽声社区居民委员会
            永安镇, 羽声社区, 羽声社区居民委员会
            """)
    void findsTheVillageAsRostersWriteIt(@Nullable String township, String village, String name) {
        assertThat(matcher.match(township, village))
                .isInstanceOfSatisfying(
                        PlaceMatcher.Match.Found.class,
                        found -> assertThat(found.village().name()).isEqualTo(name));
    }

    @Test
    void moreThanOneIsNeverGuessed() {
        List<Place> places = county("441900");
        Map<String, List<Place>> byName = new HashMap<>();
        places.stream()
                .filter(place -> place.level() == PlaceLevel.VILLAGE)
                .forEach(place -> byName.computeIfAbsent(place.name(), n -> new ArrayList<>())
                        .add(place));
        List<Place> twins =
                byName.values().stream().filter(v -> v.size() > 1).findFirst().orElseThrow();

        assertThat(new PlaceMatcher(places).match(null, twins.getFirst().name()))
                .isInstanceOfSatisfying(
                        PlaceMatcher.Match.None.class,
                        none -> assertThat(none.candidates()).containsExactlyElementsOf(twins));
    }

    @Test
    void anUnknownVillageOrTownshipFindsNone() {
        assertThat(matcher.match("永乐镇", "没有这个村")).isEqualTo(new PlaceMatcher.Match.None(List.of()));
        assertThat(matcher.match("没有镇", "没有村")).isEqualTo(new PlaceMatcher.Match.None(List.of()));
        assertThat(matcher.match("", " ")).isEqualTo(new PlaceMatcher.Match.None(List.of()));
        // the right village under the wrong township is offered, never taken
        assertThat(matcher.match("兴隆镇", "丰收村"))
                .isInstanceOfSatisfying(
                        PlaceMatcher.Match.None.class,
                        none -> assertThat(none.candidates()).isNotEmpty());
    }

    /** Whatever a name looks like: its own township and name find it, unless the township has that name twice. */
    @ParameterizedTest
    @CsvSource({"500236", "441900", "110101", "150102", "532901", "659001", "540402"})
    void everyVillageIsFoundByItsOwnName(String county) {
        List<Place> places = county(county);
        PlaceMatcher own = new PlaceMatcher(places);
        List<Place> villages =
                places.stream().filter(p -> p.level() == PlaceLevel.VILLAGE).toList();

        assertThat(villages).isNotEmpty();
        assertThat(villages)
                .filteredOn(village -> !isItself(own, village, villages))
                .extracting(Place::fullName)
                .isEmpty();
    }

    private static boolean isItself(PlaceMatcher matcher, Place village, List<Place> all) {
        long same = all.stream()
                .filter(v -> v.name().equals(village.name())
                        && String.valueOf(v.parentName()).equals(village.parentName()))
                .count();
        PlaceMatcher.Match match = matcher.match(village.parentName(), village.name());
        return same == 1
                ? match.equals(new PlaceMatcher.Match.Found(village))
                : match instanceof PlaceMatcher.Match.None;
    }

    private static List<Place> county(String code) {
        List<Place> places = new ArrayList<>();
        Division.County county = BOOK.county(code).orElseThrow();
        UUID top = UUID.randomUUID();
        places.add(place(top, county, PlaceLevel.COUNTY, PlaceKind.COUNTY, null, null));
        for (Division.Township township : BOOK.townships(code)) {
            UUID town = UUID.randomUUID();
            places.add(place(town, township, PlaceLevel.TOWNSHIP, township.kind(), top, county.name()));
            for (Division.Village village : township.villages()) {
                places.add(
                        place(UUID.randomUUID(), village, PlaceLevel.VILLAGE, village.kind(), town, township.name()));
            }
        }
        return places;
    }

    private static Place place(
            UUID id,
            Division division,
            PlaceLevel level,
            PlaceKind kind,
            @Nullable UUID parent,
            @Nullable String name) {
        LocalDate from = DivisionBook.STATE_OF;
        return new Place(id, division.code(), level, division.name(), kind, parent, name, false, from, null, null, 1);
    }
}
