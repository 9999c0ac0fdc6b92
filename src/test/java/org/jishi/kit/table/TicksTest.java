package org.jishi.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jishi.kit.table.Ticks.Choice;
import org.jishi.platform.access.Access;
import org.jishi.platform.store.Page;
import org.jishi.platform.text.Language;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.Test;

class TicksTest {
    private static final List<String> NAMES = List.of("王秀英", "李大山", "张桂兰");

    private final PagedTable<String> table = FxTest.on(() -> new PagedTable<String>(
                    new TestUi(new Access(), OfficeClock.fixed(Office.TODAY), Language.ZH).ui,
                    "names",
                    request -> {
                        List<String> found = NAMES.stream()
                                .filter(name -> name.contains(request.search()))
                                .toList();
                        return new Page<>(found, found.size());
                    },
                    name -> name)
            .withTicks());

    @Test
    void peopleOfSeveralSearchesAreGathered() {
        FxTest.run(() -> {
            table.keepsTicks();
            table.search("王");
            table.ticks().set("王秀英", true);
            table.search("李");
            table.ticks().set("李大山", true);
        });
        assertThat(table.ticks().choice().get()).isEqualTo(new Choice.Rows<>(List.of("王秀英", "李大山")));
        FxTest.run(table::reload);
        assertThat(table.ticks().choice().get().count()).as("after the act").isZero();
    }

    @Test
    void oneOfAllThatMatchIsTakenOutAndTheOthersStay() {
        FxTest.run(() -> {
            table.ticks().all(table.request(), 3);
            table.ticks().set("李大山", false);
        });
        assertThat(table.ticks().choice().get()).isEqualTo(new Choice.Rows<>(List.of("王秀英", "张桂兰")));
        FxTest.run(() -> {
            table.ticks().all(table.request(), 200_000);
            table.ticks().set("李大山", false);
        });
        assertThat(table.ticks().choice().get().count()).as("too many to hold").isEqualTo(200_000);
    }

    @Test
    void allThatMatchIsForgottenWithItsQuestion() {
        FxTest.run(() -> {
            table.keepsTicks();
            table.ticks().all(table.request(), 3);
            table.search("王");
        });
        assertThat(table.ticks().choice().get().count()).isZero();
    }

    @Test
    void whereRowsAreDecidedNoHiddenOneStaysTicked() {
        FxTest.run(() -> {
            table.ticks().set("王秀英", true);
            table.search("李");
        });
        assertThat(table.ticks().choice().get().count()).isZero();
    }
}
