package org.jishi.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jishi.kit.Ui;
import org.jishi.kit.ViewState;
import org.jishi.kit.shell.Theme;
import org.jishi.platform.access.Access;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Language;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScrollingTest {
    private static final int ALL = 20_000;
    private static final int SOME = 5_000;
    private static final int FEW = 2;

    private PagedTable<String> table;
    private Stage stage;

    @BeforeEach
    void open() {
        table = FxTest.on(() -> {
            new Theme().follow(ViewState.inMemory());
            Ui ui = new TestUi(new Access(), OfficeClock.fixed(Office.TODAY), Language.ZH).ui;
            return new PagedTable<String>(ui, "names", ScrollingTest::page, name -> name)
                    .column("kit.dialog.reason", name -> name, options -> options.sort("name"));
        });
        stage = FxTest.show(table, 600, 400);
        FxTest.run(table::reload);
        FxTest.settle();
    }

    @AfterEach
    void close() {
        FxTest.close(stage);
    }

    private static Page<String> page(PageRequest request) {
        int total = request.search().equals("few")
                ? FEW
                : request.filters().isEmpty() && request.search().isEmpty() ? ALL : SOME;
        List<String> rows = IntStream.range(request.offset(), Math.min(total, request.offset() + request.limit()))
                .mapToObj(String::valueOf)
                .toList();
        return new Page<>(rows, total);
    }

    /** Where 20,000 rows leave it no length by themselves. */
    @Test
    void theThumbCanBeSeenAndTaken() {
        Region thumb = (Region) view().lookup(".scroll-bar:vertical > .thumb");
        assertThat(FxTest.on(thumb::getHeight)).isGreaterThanOrEqualTo(24);
    }

    @Test
    void anotherQuestionIsAnsweredFromTheTop() {
        for (Runnable question : List.<Runnable>of(
                () -> table.filter("sex", "MALE"), () -> table.search("7"), () -> table.clearFilters(), this::sort)) {
            FxTest.run(() -> view().scrollTo(SOME / 2));
            FxTest.settle();
            assertThat(firstInSight()).isGreaterThan(1_000);
            FxTest.run(question);
            FxTest.settle();
            assertThat(firstInSight()).isZero();
        }
    }

    @Test
    void theSameQuestionKeepsThePlace() {
        FxTest.run(() -> view().scrollTo(SOME / 2));
        FxTest.settle();
        int before = firstInSight();
        FxTest.run(table::comeBack);
        FxTest.settle();
        assertThat(firstInSight()).isEqualTo(before);
    }

    /** Rows that stood there before leave no words behind. */
    @Test
    void whatIsBelowAShorterAnswerIsEmpty() {
        FxTest.run(() -> table.search("few"));
        FxTest.settle();
        assertThat(wordsInSight()).containsExactly("0", "1");
        FxTest.run(() -> table.search(""));
        FxTest.settle();
        assertThat(wordsInSight()).startsWith("0", "1", "2", "3", "4");
    }

    private List<String> wordsInSight() {
        return FxTest.on(() -> view().lookupAll(".table-row-cell").stream()
                .filter(Node::isVisible)
                .flatMap(row -> row.lookupAll(".table-cell").stream())
                .map(cell -> ((IndexedCell<?>) cell).getText())
                .filter(words -> words != null && !words.isEmpty())
                .sorted(java.util.Comparator.comparingInt(Integer::parseInt))
                .toList());
    }

    private void sort() {
        view().getSortOrder().setAll(List.of(view().getColumns().getFirst()));
    }

    @SuppressWarnings("unchecked")
    private TableView<Object> view() {
        return (TableView<Object>) table.lookup("#names-table");
    }

    private int firstInSight() {
        return FxTest.on(() -> {
            Node flow = view().lookup(".virtual-flow");
            IndexedCell<?> first = ((VirtualFlow<?>) flow).getFirstVisibleCell();
            return first.getIndex();
        });
    }
}
