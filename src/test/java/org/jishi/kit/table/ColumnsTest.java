package org.jishi.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.jishi.kit.ScreenFont;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.shell.Theme;
import org.jishi.platform.access.Access;
import org.jishi.platform.store.Page;
import org.jishi.platform.text.Language;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.Test;

/** No column vanishes without a sign, whatever room there is. */
class ColumnsTest {
    private final TestUi test = new TestUi(new Access(), OfficeClock.fixed(Office.TODAY), Language.ZH);

    /** Six columns of figures, each asking for 140. */
    private PagedTable<String> sums(long sum) {
        PagedTable<String> table =
                new PagedTable<>(test.ui, "sums", request -> new Page<>(List.of("2026-09"), 1), row -> row);
        for (String key : List.of("gross", "closed", "refunded", "net", "struck", "unconfirmed")) {
            table.number("sales.month." + key, row -> sum, options -> options.width(140));
        }
        return table;
    }

    private static List<TableColumn<?, ?>> shown(PagedTable<?> table) {
        return FxTest.on(() -> List.copyOf(((TableView<?>) table.lookup(".table-view")).getVisibleLeafColumns()));
    }

    private static boolean scrollsSideways(PagedTable<?> table) {
        return FxTest.on(() -> table.lookupAll(".scroll-bar").stream()
                .anyMatch(bar -> bar.isVisible() && ((ScrollBar) bar).getOrientation() == Orientation.HORIZONTAL));
    }

    private PagedTable<String> standing(long sum, double width) {
        PagedTable<String> table = FxTest.on(() -> sums(sum));
        FxTest.show(new StackPane(table), width, 300);
        FxTest.run(table::reload);
        FxTest.settle();
        return table;
    }

    @Test
    void figuresBecomeNarrowerBeforeAnyOfThemVanishes() {
        PagedTable<String> table = standing(12L, 560);
        assertThat(shown(table)).hasSize(6);
        assertThat(scrollsSideways(table)).isFalse();
    }

    @Test
    void figuresAreNeverCutAndWhereTheyDoNotFitTheBarSaysSo() {
        PagedTable<String> table = standing(123_456_789L, 400);
        assertThat(shown(table)).hasSize(6).allMatch(column -> column.getWidth() >= 85);
        assertThat(scrollsSideways(table)).isTrue();
    }

    @Test
    void longFiguresGetTheRoomTheyNeed() {
        PagedTable<String> table = standing(123_456_789_012_345L, 1300);
        assertThat(shown(table)).hasSize(6).allMatch(column -> column.getWidth() >= 150);
    }

    /** Where a table scrolls sideways, the head at its edge ends at the button and does not shine through it. */
    @Test
    void theButtonThatChoosesColumnsCoversTheHeadBelowIt() {
        FxTest.run(() -> new Theme().choose(Theme.Choice.LIGHT));
        PagedTable<String> table = standing(123_456_789L, 400);
        assertThat(scrollsSideways(table)).isTrue();
        Region button = (Region) Objects.requireNonNull(table.lookup(".show-hide-columns-button"));
        assertThat(FxTest.on(() -> button.getBackground().getFills().getLast().getFill()))
                .isInstanceOfSatisfying(
                        Color.class, colour -> assertThat(colour.isOpaque()).isTrue());
    }

    @Test
    void theDrawerSaysWhatTheColumnsSayThatStepAside() {
        PagedTable<String> table = FxTest.on(() -> sums(123_456_789L));
        ListPage<String> page = FxTest.on(() -> {
            ListPage<String> list = new ListPage<>(test.ui, "sales.shop.title", "kit.jobs.progress", table)
                    .drawer(row -> new Label(row));
            list.shown();
            return list;
        });
        FxTest.show(new StackPane(page.node()), 700, 400);
        FxTest.settle();
        assertThat(shown(table)).hasSize(6);
        FxTest.run(table::focusTable);
        FxTest.settle();
        List<TableColumn<?, ?>> left = shown(table);
        assertThat(left).hasSizeLessThan(6);
        List<String> told = told(page);
        Stream.of("gross", "closed", "refunded", "net", "struck", "unconfirmed")
                .map(key -> test.ui.text("sales.month." + key))
                .filter(name -> left.stream().noneMatch(column -> name.equals(column.getText())))
                .forEach(name -> assertThat(told).contains(name));
        assertThat(told.stream().filter(word -> word.equals("123,456,789"))).hasSize(6 - left.size());

        FxTest.run(() -> ((TableView<?>) Objects.requireNonNull(table.lookup(".table-view")))
                .getSelectionModel()
                .clearSelection());
        FxTest.settle();
        assertThat(shown(table)).hasSize(6);
    }

    private static List<String> told(ListPage<?> page) {
        return FxTest.on(() -> {
            Node aside = Objects.requireNonNull(page.node().lookup(".list-aside"));
            return aside.lookupAll(".label").stream()
                    .map(label -> ((Label) label).getText())
                    .toList();
        });
    }

    @Test
    void copyingTakesAlongWhatSteppedAside() {
        PagedTable<String> table = FxTest.on(() -> sums(123_456_789L));
        FxTest.show(new StackPane(table), 400, 300);
        FxTest.run(() -> {
            table.reload();
            table.letStepAside(true);
            table.focusTable();
        });
        FxTest.settle();
        assertThat(shown(table)).hasSizeLessThan(6);
        FxTest.press("Ctrl+C");
        assertThat(test.clipboard.split("\t")).hasSize(6).containsOnly("123,456,789");
    }

    /** Words are cut only where there is no room: what others leave goes first to those that lack it. */
    @Test
    void aColumnIsAsWideAsItsWordsWhileThereIsRoom() {
        String words = "合作社负责人、返乡农民工、退役军人、大学生";
        PagedTable<String> table = FxTest.on(() -> new PagedTable<String>(
                        test.ui,
                        "words",
                        request -> new org.jishi.platform.store.Page<>(java.util.List.of(words), 1),
                        row -> row)
                .column("people.field.name", row -> "王秀英", c -> c.width(300).grow())
                .column("people.field.tags", row -> row, c -> c.width(150)));
        FxTest.show(new StackPane(table), 1000, 300);
        FxTest.run(table::reload);
        FxTest.settle();
        assertThat(shown(table).getLast().getWidth())
                .isGreaterThan(ScreenFont.width(words, javafx.scene.text.FontWeight.NORMAL));
    }
}
