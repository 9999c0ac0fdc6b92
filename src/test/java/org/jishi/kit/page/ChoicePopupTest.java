package org.jishi.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jishi.kit.Ui;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.access.Access;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.Several;
import org.jishi.platform.store.ShortList;
import org.jishi.platform.text.Language;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.Keyboard;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several choices of a filter at once, each with how many rows it leaves, by keys alone. */
class ChoicePopupTest {
    private static final List<String> TOWNSHIPS =
            IntStream.rangeClosed(1, 33).mapToObj(i -> "T%02d".formatted(i)).toList();

    /** A row "T07 F" lives in the seventh township. */
    private static final List<String> ROWS = IntStream.range(0, 330)
            .mapToObj(i -> TOWNSHIPS.get(i * i % 33) + (i % 3 == 0 ? " F" : " M") + " " + i)
            .toList();

    private final Ui ui = new TestUi(new Access(), OfficeClock.fixed(Office.TODAY), Language.ZH).ui;
    private final ShortList<String> rows =
            new ShortList<String>().is("township", row -> row.substring(0, 3)).is("sex", row -> row.substring(4, 5));

    @SuppressWarnings("NullAway.Init") // before each
    private ListPage<String> page;

    @SuppressWarnings("NullAway.Init") // before each
    private Stage stage;

    @SuppressWarnings("NullAway.Init") // before each
    private Keyboard keys;

    @BeforeEach
    void show() {
        stage = FxTest.show(
                FxTest.on(() -> {
                    page = new ListPage<>(
                                    ui,
                                    "people.title",
                                    "people.list.count",
                                    new PagedTable<String>(ui, "rows", request -> rows.page(ROWS, request), row -> row)
                                            .column("people.field.name", row -> row, c -> {}))
                            .filter(
                                    "township",
                                    "乡镇",
                                    () -> TOWNSHIPS.stream()
                                            .map(code ->
                                                    new Filter.Option(code, code + "镇", "zhen" + code.substring(1)))
                                            .toList())
                            .filter(new Filter(
                                    "sex", "性别", List.of(new Filter.Option("F", "女"), new Filter.Option("M", "男"))));
                    page.shown();
                    return (javafx.scene.Parent) page.node();
                }),
                1000,
                600);
        keys = new Keyboard(stage);
    }

    @AfterEach
    void close() {
        FxTest.close(stage);
    }

    @Test
    void severalAreTakenAndTheChipReadsAsASentence() {
        keys.push("filter-sex");
        keys.press("Down", "Enter");
        assertThat(chip("filter-sex")).isEqualTo("性别：女");
        keys.push("filter-township");
        keys.press("Down", "Space", "Down", "Space");
        assertThat(chip("filter-township")).isEqualTo("乡镇：T01镇、T02镇");
        assertThat(page.table().filters()).containsEntry("township", Several.of(List.of("T01", "T02")));
        assertThat(FxTest.on(() -> page.table().total().get()))
                .isEqualTo(rows.page(
                                ROWS,
                                PageRequest.first(1)
                                        .filter("sex", "F")
                                        .filter("township", Several.of(List.of("T01", "T02"))))
                        .total());
        keys.press("Down", "Enter");
        assertThat(chip("filter-township")).isEqualTo("乡镇：T01镇、T02镇 等 3 项");
        keys.push("filter-township");
        keys.press("Enter");
        assertThat(chip("filter-township")).as("the first line takes all away").isEqualTo("乡镇：全部");
    }

    @Test
    void eachChoiceSaysHowManyRowsItLeavesBesideTheOtherFilters() {
        keys.push("filter-sex");
        keys.press("Down", "Enter");
        keys.push("filter-township");
        FxTest.until("the first is counted", () -> words().stream().anyMatch(words -> words.startsWith("T01镇，")));
        for (String code : List.of("T01", "T02", "T04")) {
            long there =
                    ROWS.stream().filter(row -> row.startsWith(code + " F")).count();
            assertThat(words()).contains(ui.text("kit.filter.counted", code + "镇", there));
        }
    }

    @Test
    void aLongListIsNarrowedByWhatIsTyped() {
        keys.push("filter-township");
        FxTest.run(() -> ((javafx.scene.control.TextField) content().lookup("#choices-typed")).setText("zhen33"));
        FxTest.settle();
        keys.press("Enter");
        assertThat(chip("filter-township")).isEqualTo("乡镇：T33镇");
    }

    /** The table stays where it is while conditions come and go. */
    @Test
    void theTableDoesNotJumpWhenTheFirstConditionIsSet() {
        double before = FxTest.on(() -> tableAt());
        keys.push("filter-sex");
        keys.press("Down", "Enter");
        FxTest.settle();
        assertThat(FxTest.on(() -> tableAt())).isEqualTo(before);
    }

    private double tableAt() {
        var table = stage.getScene().lookup("#rows-table");
        return table.localToScene(table.getBoundsInLocal()).getMinY();
    }

    private String chip(String id) {
        return FxTest.on(() ->
                ((Labeled) Objects.requireNonNull((MenuButton) page.node().lookup("#" + id))).getText());
    }

    private static javafx.scene.Node content() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Popup popup
                        && popup.isShowing()
                        && popup.getContent().getFirst().getStyleClass().contains("choice-list"))
                .map(window -> ((Popup) window).getContent().getFirst())
                .findFirst()
                .orElseThrow();
    }

    /** What the screen reader says of the choices in view. */
    private static List<String> words() {
        return FxTest.on(() -> ((ListView<?>) content().lookup("#choices"))
                .lookupAll(".list-cell").stream()
                        .map(node -> String.valueOf(node.getAccessibleText()))
                        .toList());
    }
}
