package org.jishi.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionBookTest {
    private final DivisionBook book = new DivisionBook();

    @Test
    void knowsEveryCountyOfChina() {
        assertThat(book.counties()).hasSize(2978);
        assertThat(book.county("500236")).hasValueSatisfying(county -> {
            assertThat(county.name()).isEqualTo("奉节县");
            assertThat(county.fullName()).isEqualTo("重庆市 奉节县");
        });
        assertThat(book.county("999999")).isEmpty();
    }

    /** 市辖区, 县 and the like stand in the codes for a level that there is not; nobody writes them. */
    @Test
    void noPlaceIsCalledByALevelThatOnlyFillsTheCodes() {
        assertThat(book.counties())
                .extracting(Division.County::fullName)
                .allSatisfy(name -> assertThat(List.of(name.split(" ")))
                        .doesNotContain("县", "市辖区")
                        .noneMatch(part -> part.contains("直辖")));
    }

    @Test
    void countsWhatTheNoticeSays() {
        List<Division.Township> all = book.counties().stream()
                .map(county -> county.code().substring(0, 2))
                .distinct()
                .flatMap(province -> book.townships(province).stream())
                .toList();

        assertThat(all).hasSize(41352);
        assertThat(all.stream().mapToInt(t -> t.villages().size()).sum()).isEqualTo(620573);
        assertThat(all.stream().flatMap(t -> t.villages().stream())).allSatisfy(village -> {
            assertThat(village.code()).matches("\\d{12}");
            assertThat(village.name()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({"441900,东莞市", "442000,中山市", "460400,儋州市", "620200,嘉峪关市"})
    void aCityWithoutCountiesActsAsOne(String code, String name) {
        assertThat(book.county(code)).hasValueSatisfying(county -> {
            assertThat(county.name()).isEqualTo(name);
            assertThat(book.townships(county.code())).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"奉节", "500236", "fj", "fengjie", "重庆 奉节"})
    void findsACountyByWhatIsTyped(String typed) {
        assertThat(book.search(typed, 10)).extracting(Division.County::code).contains("500236");
    }

    @Test
    void readsTheVillagesOfACountyWithCodesAndKinds() {
        List<Division.Township> townships = book.townships("500236");

        assertThat(townships.getFirst().name()).isEqualTo("永安街道");
        assertThat(townships.getFirst().kind()).isEqualTo(PlaceKind.STREET);
        assertThat(townships.getFirst().villages())
                .startsWith(new Division.Village("500236001001", "朝阳社区居民委员会", PlaceKind.RESIDENTS))
                .contains(new Division.Village("500236001009", "羽声社区居民委员会", PlaceKind.RESIDENTS));
        assertThat(townships.stream().mapToInt(t -> t.villages().size()).sum()).isEqualTo(392);
    }
}
