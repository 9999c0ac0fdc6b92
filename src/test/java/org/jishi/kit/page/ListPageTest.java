package org.jishi.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jishi.kit.Narrowing;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.access.Access;
import org.jishi.platform.store.Page;
import org.jishi.platform.text.Language;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.LaterBackground;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.Test;

/** What a list says of how many there are, whichever way it was opened. */
class ListPageTest {
    private static final List<String> ALL = List.of("一", "二", "三", "四", "五");

    private final LaterBackground store = new LaterBackground();
    private final TestUi test = new TestUi(new Access(), OfficeClock.fixed(Office.TODAY), Language.ZH, store);
    private final ListPage<String> list = FxTest.on(() -> {
        PagedTable<String> table = new PagedTable<>(
                test.ui,
                "figures",
                request -> request.filters().isEmpty() ? new Page<>(ALL, 5) : new Page<>(ALL.subList(0, 2), 2),
                row -> row);
        return new ListPage<>(test.ui, "people.merge.list", "kit.jobs.progress", table);
    });

    private void does(Runnable act) {
        FxTest.run(() -> {
            act.run();
            while (store.waiting() > 0) {
                store.answer();
            }
        });
    }

    private String count() {
        return FxTest.on(() -> ((Label) list.node().lookup(".list-count")).getText());
    }

    @Test
    void aListOpenedOnAPartSaysHowManyMatchAndNotThatTheyAreAll() {
        does(() -> {
            list.narrow(new Narrowing(Narrowing.TODO, "ME"));
            list.shown();
        });
        assertThat(count()).isEqualTo(test.ui.text("kit.list.matching", 2));
        does(() -> list.table().clearFilters());
        assertThat(count()).isEqualTo(test.ui.text("kit.jobs.progress", 5, 5));
    }

    @Test
    void whereAllWereCountedOnceTheyAreSaidBesideThePart() {
        does(list::shown);
        does(() -> list.narrow(new Narrowing(Narrowing.TODO, "ME")));
        assertThat(count()).isEqualTo(test.ui.text("kit.jobs.progress", 5, 2));
    }

    /** A village is offered only once its township is chosen; a link to its people says its name by itself. */
    @Test
    void aLinkSaysInTheListsOwnChipWhatTheListDoesNotOffer() {
        does(() -> list.filter("village", "村", List::of));
        does(() -> list.narrow(new Narrowing("village", "500236001001", "竹枝社区")));
        assertThat(FxTest.on(() -> ((Labeled) list.node().lookup("#filter-village")).getText()))
                .contains("村", "竹枝社区");
        assertThat(list.table().filters()).containsExactly(Map.entry("village", "500236001001"));
    }

    /** Whoever was told of one thing to do is led to that thing, and by the way back to the list. */
    @Test
    void aTodoOfOneThingOpensIt() {
        java.util.List<Object> opened = new java.util.ArrayList<>();
        ListPage<String> one = FxTest.on(() -> new ListPage<>(
                test.ui,
                "people.title",
                "people.list.count",
                new org.jishi.kit.table.PagedTable<String>(
                                test.ui,
                                "one",
                                request -> org.jishi.platform.store.Page.of(
                                        request.filters().isEmpty()
                                                ? java.util.List.of("a", "b")
                                                : java.util.List.of("b"),
                                        request),
                                row -> row)
                        .onOpen(opened::add)));
        does(() -> one.narrow(new Narrowing(Narrowing.TODO, "ME")));
        assertThat(opened).containsExactly("b");
        does(one::shown);
        assertThat(opened).as("coming back stays in the list").containsExactly("b");
    }

    /** The room below the rows belongs to the rows until something is ticked. */
    @Test
    void whatCanBeDoneWithTickedRowsTakesNoRoomBefore() {
        Region bar = new Region();
        bar.setMinHeight(60);
        double[] before = {0};
        FxTest.run(() -> {
            list.table().withTicks();
            list.whileTicked(bar);
            new Scene(new StackPane(list.node()), 900, 600);
        });
        does(list::shown);
        FxTest.run(() -> {
            laidOut();
            before[0] = list.table().getHeight();
        });
        assertThat(FxTest.on(() -> list.node().getBoundsInParent().getMaxY()
                        - list.node()
                                .localToParent(list.table().localToScene(0, before[0]))
                                .getY()))
                .isLessThan(30);
        does(() -> list.table().ticks().set("一", true));
        FxTest.run(this::laidOut);
        assertThat(FxTest.on(() -> list.table().getHeight())).isLessThanOrEqualTo(before[0] - 60);
    }

    private void laidOut() {
        list.node().getScene().getRoot().applyCss();
        list.node().getScene().getRoot().layout();
    }
}
