package org.jishi.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jishi.kit.Card;
import org.jishi.platform.access.Access;
import org.jishi.platform.store.Page;
import org.jishi.platform.text.Language;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table in a card stands inside the card, under its title, however few rows it has. */
class FitRowsTest {
    private final TestUi test = new TestUi(new Access(), OfficeClock.fixed(Office.TODAY), Language.ZH);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void theTableIsNoHigherThanItsPlace(int rows) {
        List<Integer> all = new ArrayList<>();
        PagedTable<Integer> table = FxTest.on(() -> new PagedTable<Integer>(
                        test.ui, "lines", request -> new Page<>(all, all.size()), row -> row)
                .number("award.line.tier", row -> row, options -> options.width(60))
                .fitRows(12));
        FxTest.show(new VBox(new Card("公示名单", table)), 600, 500);
        FxTest.run(table::reload);
        FxTest.settle();
        FxTest.run(() -> table.lookup(".empty-state").setStyle("-fx-padding: 32px"));
        FxTest.settle();
        all.addAll(IntStream.range(0, rows).boxed().toList());
        FxTest.run(table::reload);
        FxTest.settle();
        Bounds place = FxTest.on(() -> table.localToScene(table.getLayoutBounds()));
        Bounds drawn = FxTest.on(() -> {
            Node inside = table.lookup(".table-view");
            return inside.localToScene(inside.getLayoutBounds());
        });
        assertThat(drawn.getMinY()).isGreaterThanOrEqualTo(place.getMinY());
        assertThat(drawn.getMaxY()).isLessThanOrEqualTo(place.getMaxY());
    }
}
