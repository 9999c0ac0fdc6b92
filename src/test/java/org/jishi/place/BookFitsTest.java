package org.jishi.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jishi.support.Office;
import org.junit.jupiter.api.Test;

/** Whatever county an office is in, its places fit into the register. */
class BookFitsTest {
    @Test
    void everyPlaceOfChinaFits() {
        try (Office office = new Office()) {
            int kind = width(office, "kind");
            int name = width(office, "name");
            assertThat(Arrays.stream(PlaceKind.values()).map(Enum::name))
                    .allSatisfy(word -> assertThat(word.length()).isLessThanOrEqualTo(kind));
            DivisionBook book = new DivisionBook();
            assertThat(book.counties().stream()
                            .map(county -> county.code().substring(0, 2))
                            .distinct()
                            .flatMap(province -> book.townships(province).stream())
                            .flatMap(township -> Stream.concat(
                                    Stream.of(township.name()),
                                    township.villages().stream().map(Division::name)))
                            .mapToInt(String::length)
                            .max()
                            .orElseThrow())
                    .isLessThanOrEqualTo(name);
        }
    }

    private static int width(Office office, String column) {
        return office.database.read(
                handle -> handle.createQuery("SELECT character_maximum_length FROM information_schema.columns"
                                + " WHERE table_name = 'place' AND column_name = :column")
                        .bind("column", column)
                        .mapTo(Integer.class)
                        .one());
    }
}
