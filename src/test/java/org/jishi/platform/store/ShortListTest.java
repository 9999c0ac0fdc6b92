package org.jishi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jishi.platform.money.Money;
import org.jishi.support.FilterWalk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Filters and orders over rows in memory, alone and together, against walks over all of them. */
class ShortListTest {
    private enum Kind {
        FRUIT,
        TEA
    }

    private record Row(
            int id,
            Kind kind,
            Set<Kind> also,
            @Nullable String label,
            @Nullable LocalDate day,
            int count,
            @Nullable Money amount) {}

    private static final Random RANDOM = new Random(5);
    private static final List<Row> ALL =
            IntStream.range(0, 80).mapToObj(ShortListTest::row).toList();

    private static final ShortList<Row> LIST = new ShortList<Row>()
            .search(row -> "No " + row.id())
            .is("kind", Row::kind)
            .has("also", Row::also)
            .words("label", Row::label)
            .days("day", Row::day)
            .numbers("count", Row::count)
            .money("amount", Row::amount)
            .sort("kind", Row::kind)
            .sort("label", Row::label)
            .sort("day", Row::day)
            .sort("count", Row::count)
            .sort("amount", Row::amount);

    private static Row row(int id) {
        return new Row(
                id,
                Kind.values()[RANDOM.nextInt(2)],
                RANDOM.nextInt(3) == 0 ? Set.of(Kind.values()) : Set.of(Kind.TEA),
                RANDOM.nextInt(4) == 0
                        ? null
                        : List.of("Orange 100%", "脐橙_大", "柚子茶").get(RANDOM.nextInt(3)),
                RANDOM.nextInt(4) == 0 ? null : LocalDate.of(2026, 1, 1).plusDays(RANDOM.nextInt(40)),
                RANDOM.nextInt(9),
                RANDOM.nextInt(4) == 0 ? null : Money.ofFen(RANDOM.nextInt(900)));
    }

    @Test
    void filtersAndOrdersLetThroughWhatAWalkFinds() {
        new FilterWalk<>(request -> LIST.page(ALL, request), Row::id)
                .choice(
                        "kind",
                        List.of("FRUIT", "TEA", "NONE"),
                        row -> row.kind().name())
                .filter("also", "FRUIT", row -> row.also().contains(Kind.FRUIT))
                .words("label", Row::label)
                .days("day", Row::day)
                .numbers("count", Row::count)
                .money("amount", Row::amount)
                .order("kind", Row::kind)
                .order("label", Row::label)
                .order("day", Row::day)
                .order("count", Row::count)
                .order("amount", Row::amount)
                .check();
    }

    @Test
    void wordsAreLookedForWhateverTheirCaseAndWithoutAnOrderRowsStayAsTheyCame() {
        Page<Row> found = LIST.page(ALL, PageRequest.first(50).search(" no 1"));
        assertThat(found.rows()).extracting(Row::id).containsExactly(1, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19);
        assertThat(LIST.page(ALL, PageRequest.first(50)).rows()).isEqualTo(ALL.subList(0, 50));
    }
}
