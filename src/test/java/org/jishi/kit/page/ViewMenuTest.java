package org.jishi.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jishi.kit.Narrowing;
import org.jishi.kit.SavedViews;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.access.Access;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FakeDialogs;
import org.jishi.support.FxTest;
import org.jishi.support.Keyboard;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a list shows is kept under a name and comes back whole; what the program no longer has is said. */
class ViewMenuTest {
    private final TestUi test = new TestUi(new Access(), OfficeClock.fixed(Office.TODAY), Language.ZH);
    private PageRequest asked = PageRequest.first(50);
    private ListPage<String> list = made();
    private Stage stage;

    private ListPage<String> made() {
        return FxTest.on(() -> {
            PagedTable<String> table = new PagedTable<>(
                            test.ui,
                            "figures",
                            request -> {
                                asked = request;
                                return new org.jishi.platform.store.Page<>(
                                        IntStream.range(0, 20)
                                                .mapToObj(String::valueOf)
                                                .toList(),
                                        20);
                            },
                            row -> row)
                    .column("people.field.name", row -> row, c -> c.sort("name").width(120))
                    .column(
                            "people.field.phone",
                            row -> row,
                            c -> c.sort("phone").width(120))
                    .column(
                            "people.field.education",
                            row -> row,
                            c -> c.width(120).hidden());
            return new ListPage<>(test.ui, "people.merge.list", "kit.jobs.progress", table)
                    .filter(new Filter("sex", "性别", List.of(new Filter.Option("M", "男"), new Filter.Option("F", "女"))))
                    .more(Filter.numbers("age", "年龄"))
                    .more(Filter.words("education", "文化程度"))
                    .more(new Filter("shop", "开店", List.of(new Filter.Option("YES", "有"))));
        });
    }

    @BeforeEach
    void stand() {
        stage = FxTest.show(new StackPane(list.node()), 1190, 692);
        FxTest.run(list::shown);
    }

    @AfterEach
    void close() {
        FxTest.close(stage);
    }

    private MenuButton button(String id) {
        return FxTest.on(() -> (MenuButton) Objects.requireNonNull(list.node().lookup("#" + id), id));
    }

    private String said() {
        return FxTest.on(() -> button("kit-view").getText());
    }

    private MenuItem item(String words) {
        return button("kit-view").getItems().stream()
                .filter(item -> words.equals(item.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + words + " in "
                        + button("kit-view").getItems().stream()
                                .map(MenuItem::getText)
                                .toList()));
    }

    private void choose(String words) {
        FxTest.run(() -> item(words).fire());
        FxTest.settle();
    }

    private void named(String name) {
        test.dialogs.fillForm = form -> ((TextField) form.lookup("#kit-view-field-name")).setText(name);
    }

    private void column(String key, boolean in) {
        FxTest.run(() -> {
            MenuButton columns = button("kit-columns");
            columns.getItems().stream()
                    .filter(item -> item instanceof CustomMenuItem && ("column-" + key).equals(item.getId()))
                    .filter(item -> ((CheckBox) ((CustomMenuItem) item).getContent()).isSelected() != in)
                    .forEach(MenuItem::fire);
        });
    }

    private List<String> columns() {
        return FxTest.on(() -> list.table().columnChoice().offered().stream()
                .filter(column -> column.shown())
                .map(column -> column.key())
                .toList());
    }

    /** Words, filters, order, columns. */
    private void narrow() {
        FxTest.run(() -> {
            ((TextField) list.node().lookup("#list-search")).setText("王");
            list.table().ask("王", java.util.Map.of("sex", "F", "age", "60.."), "phone", true);
        });
    }

    private void keep(String name) {
        String content = new ListState(
                        "王",
                        java.util.Map.of(
                                "sex", new ListState.Chosen("F", "性别", "女"),
                                "age", new ListState.Chosen("60..", "年龄", "60 及以上")),
                        "phone",
                        true,
                        java.util.Map.of(
                                "people.field.phone", new org.jishi.kit.table.ColumnState(0, false, "手机号"),
                                "people.field.education", new org.jishi.kit.table.ColumnState(150, true, "文化程度")))
                .write();
        test.ui.views().save("figures", name, false, content);
        FxTest.run(list::shown);
    }

    @Test
    void aViewBringsBackWordsFiltersOrderAndColumns() {
        keep("老年妇女");
        choose("老年妇女");
        assertThat(said()).isEqualTo("视图：老年妇女");
        assertThat(asked.search()).isEqualTo("王");
        assertThat(asked.filters()).containsOnly(java.util.Map.entry("sex", "F"), java.util.Map.entry("age", "60.."));
        assertThat(asked.sort()).isEqualTo("phone");
        assertThat(asked.descending()).isTrue();
        assertThat(columns()).containsExactly("people.field.name", "people.field.education");
        assertThat(FxTest.on(() -> button("filter-sex").getText())).isEqualTo("性别：女");
        assertThat(FxTest.on(() -> button("filter-age").getText())).isEqualTo("年龄：60 及以上");

        choose("不用视图，看全部");
        assertThat(said()).isEqualTo("视图");
        assertThat(asked.filters()).isEmpty();
        assertThat(asked.search()).isEmpty();
        assertThat(asked.sort()).isNull();
        assertThat(columns()).containsExactly("people.field.name", "people.field.phone");
        assertThat(FxTest.on(() -> list.node().lookup("#filter-age"))).isNull();
    }

    @Test
    void aViewIsKeptAsTheListStandsAndSaysWhenItWasChangedSince() {
        column("people-field-education", true);
        named("学历");
        choose("存为新视图…");
        assertThat(said()).isEqualTo("视图：学历");
        column("people-field-phone", false);
        assertThat(said()).isEqualTo("视图：学历（已改动）");
        column("people-field-phone", true);
        assertThat(said()).isEqualTo("视图：学历");
        narrow();
        FxTest.settle();
        assertThat(said()).isEqualTo("视图：学历（已改动）");
        choose("保存改动");
        assertThat(said()).isEqualTo("视图：学历");
        assertThat(ListState.read(test.ui.views().of("figures").getFirst().content())
                        .search())
                .isEqualTo("王");
    }

    /** What one does to the columns of a view is the view's, not how one has them without it. */
    @Test
    void columnsOfAViewAreNotKeptAsTheUsersOwn() {
        keep("老年妇女");
        choose("老年妇女");
        column("people-field-phone", true);
        column("people-field-name", false);
        choose("不用视图，看全部");
        assertThat(columns()).containsExactly("people.field.name", "people.field.phone");
    }

    @Test
    void columnsGoBackToHowTheyWereAtTheStart() {
        column("people-field-education", true);
        column("people-field-name", false);
        assertThat(columns()).containsExactly("people.field.phone", "people.field.education");
        FxTest.run(() -> button("kit-columns").getItems().getLast().fire());
        assertThat(columns()).containsExactly("people.field.name", "people.field.phone");
        FxTest.run(() -> FxTest.on(() -> list = made()));
        assertThat(columns()).containsExactly("people.field.name", "people.field.phone");
    }

    /** Columns stand as they were moved, in the user's own keeping and in a view's. */
    @Test
    void columnsMovedByKeysStayWhereTheyWerePutAndAViewHasAnOrderOfItsOwn() {
        Keyboard keys = new Keyboard(stage);
        keys.menu("kit-columns", "kit-columns-order");
        Stage sheet = FxTest.show(
                new StackPane((javafx.scene.Node) Objects.requireNonNull(test.dialogs.lastSheet)), 500, 400);
        Keyboard inSheet = new Keyboard(sheet);
        inSheet.to("kit-columns-order-list");
        inSheet.press("Down", "Alt+Up");
        FxTest.close(sheet);
        assertThat(columns()).containsExactly("people.field.phone", "people.field.name");
        FxTest.run(() -> list = made());
        assertThat(columns()).as("the next day").containsExactly("people.field.phone", "people.field.name");

        FxTest.close(stage);
        stand();
        column("people-field-education", true);
        FxTest.run(() -> list.table().columnChoice().move("people.field.education", true));
        named("学历在前");
        choose("存为新视图…");
        assertThat(columns()).containsExactly("people.field.phone", "people.field.education", "people.field.name");
        FxTest.run(() -> list.table().columnChoice().move("people.field.education", false));
        assertThat(said()).isEqualTo("视图：学历在前（已改动）");
        FxTest.run(() -> list.table().columnChoice().move("people.field.education", true));
        assertThat(said()).isEqualTo("视图：学历在前");
        FxTest.run(() -> button("kit-columns").getItems().getLast().fire());
        assertThat(columns()).containsExactly("people.field.name", "people.field.phone");
        choose("学历在前");
        assertThat(columns()).containsExactly("people.field.phone", "people.field.education", "people.field.name");
    }

    @Test
    void whatTheProgramNoLongerHasIsSaidAndTheRestOpens() {
        test.ui
                .views()
                .save(
                        "figures",
                        "旧视图",
                        false,
                        "filter\tshoeSize\t42\t鞋码\t42\nfilter\tsex\tM\t性别\t男\nfilter\tage\tmany\t年龄\t很多\n"
                                + "sort\tshoe\ttrue\ncolumn\tshoe\t0\ttrue\t鞋\nfuture\t1");
        FxTest.run(list::shown);
        choose("旧视图");
        assertThat(asked.filters()).containsOnly(java.util.Map.entry("sex", "M"));
        assertThat(asked.sort()).isNull();
        FakeDialogs.Shown told = test.dialogs.shown.getLast();
        assertThat(told.key()).isEqualTo("kit.view.lost");
        assertThat(told.args()).containsExactly("旧视图", "鞋码、年龄、排序、鞋");
        assertThat(said()).as("so that it can be kept as it is now").isEqualTo("视图：旧视图（已改动）");
    }

    @Test
    void theListOpensWithTheViewChosenForThatUnlessALinkBroughtOneHere() {
        keep("老年妇女");
        choose("老年妇女");
        choose("设为我的默认");
        FxTest.run(() -> {
            list = made();
            list.shown();
        });
        assertThat(said()).isEqualTo("视图：老年妇女");
        assertThat(asked.filters()).containsEntry("sex", "F");
        FxTest.run(() -> {
            list = made();
            list.narrow(new Narrowing(Narrowing.TODO, "ME"));
            list.shown();
        });
        assertThat(said()).isEqualTo("视图");
        assertThat(asked.filters()).containsOnlyKeys(Narrowing.TODO);
    }

    @Test
    void aLinkOpensTheListWithAView() {
        keep("老年妇女");
        String id = test.ui.views().of("figures").getFirst().id().toString();
        FxTest.run(() -> {
            list = made();
            list.narrow(new Narrowing(SavedViews.OPENED, id));
            list.shown();
        });
        assertThat(said()).isEqualTo("视图：老年妇女");
        assertThat(asked.search()).isEqualTo("王");
    }

    @Test
    void aDeletedViewComesBackByTheNoticeThatTellsOfIt() {
        keep("老年妇女");
        choose("老年妇女");
        choose("删除视图");
        assertThat(said()).isEqualTo("视图");
        assertThat(test.ui.views().of("figures")).isEmpty();
        FxTest.run(Objects.requireNonNull(test.dialogs.lastUndo));
        assertThat(test.ui.views().of("figures"))
                .extracting(SavedViews.View::name)
                .containsExactly("老年妇女");
        // the line at the foot no longer says that it is gone
        assertThat(test.dialogs.keys().getLast()).isEqualTo("kit.view.broughtBack");
    }

    @Test
    void aFilterIsTakenFromTheMenuSetAndRemovedByKeysAlone() {
        Keyboard keys = new Keyboard(stage);
        test.dialogs.fillForm = form -> ((TextField) form.lookup("#kit-filter-words")).setText("高中");
        keys.menu("kit-filter-more", "more-education");
        FxTest.until("it is asked for", () -> asked.filters().containsKey("education"));
        assertThat(asked.filters()).containsEntry("education", "高中");
        assertThat(FxTest.on(() -> button("filter-education").getText())).isEqualTo("文化程度：高中");
        keys.menu("filter-education", "kit-filter-remove");
        FxTest.until("it is gone", () -> asked.filters().isEmpty());
        assertThat(FxTest.on(() -> list.node().lookup("#filter-education"))).isNull();
    }

    /** Whoever thinks better of it keeps no chip that lets all through. */
    @Test
    void aFilterThatWasTakenInAndNotSetGoesBackIntoTheMenu() {
        Keyboard keys = new Keyboard(stage);
        test.dialogs.fillForm = form -> {};
        keys.menu("kit-filter-more", "more-education");
        FxTest.until("the question was there", () -> test.dialogs.keys().contains("kit.filter.title"));
        FxTest.settle();
        assertThat(FxTest.on(() -> list.node().lookup("#filter-education"))).isNull();
        assertThat(keys.focused()).isEqualTo("kit-filter-more");
        keys.menu("kit-filter-more", "more-shop");
        keys.press("Esc");
        assertThat(FxTest.on(() -> list.node().lookup("#filter-shop"))).isNull();
        keys.menu("kit-filter-more", "more-shop");
        keys.press("Down", "Enter");
        assertThat(asked.filters()).containsEntry("shop", "YES");
        assertThat(FxTest.on(() -> button("filter-shop").getText())).isEqualTo("开店：有");
    }

    @Test
    void severalColumnsAreTakenInAndOutWhileTheMenuIsOpen() {
        Keyboard keys = new Keyboard(stage);
        keys.menu("kit-columns", "column-people-field-phone");
        assertThat(columns()).containsExactly("people.field.name");
        keys.press("Down", "Enter");
        assertThat(columns()).containsExactly("people.field.name", "people.field.education");
        keys.press("Enter");
        assertThat(columns()).containsExactly("people.field.name");
        keys.press("Space");
        assertThat(columns()).containsExactly("people.field.name", "people.field.education");
        assertThat(FxTest.on(() -> button("kit-columns").isShowing())).isTrue();
        FxTest.run(() ->
                ((CheckBox) ((CustomMenuItem) button("kit-columns").getItems().get(1)).getContent()).fire());
        assertThat(columns()).hasSize(3);
        assertThat(FxTest.on(() -> button("kit-columns").isShowing())).isTrue();
        keys.press("Esc");
        assertThat(FxTest.on(() -> button("kit-columns").isShowing())).isFalse();
        keys.menu("kit-columns", "column-people-field-phone");
        assertThat(columns()).hasSize(2);
    }

    @Test
    void aFilterThatEndsBeforeItBeginsIsRefused() {
        Filter days = Filter.days("born", "出生");
        assertThat(FilterForm.span(3, 9)).isEqualTo("3..9");
        assertThat(FilterForm.span(null, 9)).isEqualTo("..9");
        for (Integer from : java.util.Arrays.asList(9, null)) {
            assertThatThrownBy(() -> FilterForm.span(from, from == null ? null : 3))
                    .isInstanceOf(Refusal.class);
        }
        assertThat(new FilterForm(test.ui, days).read("2020-01-01..2020-12-31"))
                .map(Filter.Option::words)
                .contains("2020-01-01 至 2020-12-31");
        assertThat(new FilterForm(test.ui, days).read("2020-13-01..")).isEmpty();
        assertThat(new FilterForm(test.ui, days).read("x")).isEmpty();
    }
}
