package org.jishi.kit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.access.Role;
import org.jishi.platform.money.Money;
import org.jishi.support.FxTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words that not everybody knows are explained beside the field and under the column that uses them. */
class WordHelpTest {
    private Stage stage;
    private OfficeWindow window;

    @BeforeEach
    void open() {
        stage = FxTest.on(Stage::new);
        window = Windows.of(stage, Role.CASHIER, WordHelpTest::page);
        FxTest.show(stage);
        FxTest.until("a row", () -> table().getItems().size() == 1);
    }

    @AfterEach
    void close() {
        FxTest.run(() -> window.close());
        FxTest.close(stage);
    }

    private static Page page(Ui ui) {
        Form form = new Form(ui)
                .money("fund.tranche.amount", new SimpleObjectProperty<>(), field -> field.width(160))
                .text("fund.tranche.year", new SimpleStringProperty());
        PagedTable<String> rows = new PagedTable<>(
                        ui, "sums", request -> new org.jishi.platform.store.Page<>(List.of("培训"), 1), row -> row)
                .column("fund.column.category", row -> row, options -> options.width(200))
                .money("fund.balance.granted", row -> Money.ofYuan(1200), options -> {})
                .column("fund.row.headroom", row -> row);
        rows.reload();
        return Page.of("页", new VBox(form, rows));
    }

    private Node find(String selector) {
        return FxTest.on(() -> window.scene().lookup(selector));
    }

    private TableView<?> table() {
        return (TableView<?>) find("#sums-table");
    }

    /** The words of the note in sight. */
    private static List<String> explained() {
        return FxTest.on(() -> Window.getWindows().stream()
                .map(each -> each.getScene().lookup("#word-note"))
                .filter(Objects::nonNull)
                .flatMap(note -> note.lookupAll(".help-word").stream())
                .map(label -> ((Label) label).getText())
                .toList());
    }

    private void at(String field) {
        FxTest.run(() -> find(field).requestFocus());
    }

    @Test
    void f1SaysWhatTheFieldIsAndOnceMoreOpensTheManual() {
        at("#fund-tranche-amount");
        FxTest.press("F1");
        FxTest.until("the word", () -> explained().equals(List.of("到账")));
        FxTest.settle();
        FxTest.save(FxTest.screen(1000, 768), Path.of("target/screens/word-of-a-field.png"));
        assertThat(find("#fund-tranche-amount").isFocused()).isTrue();
        FxTest.press("F1");
        FxTest.until("the manual", () -> find("#manual-contents") != null);
        assertThat(explained()).isEmpty();
    }

    @Test
    void escTakesTheWordAwayAndNothingElse() {
        at("#fund-tranche-amount");
        FxTest.press("F1");
        FxTest.until("the word", () -> !explained().isEmpty());
        FxTest.press("Esc");
        FxTest.until("no word", () -> explained().isEmpty());
        FxTest.press("F1");
        FxTest.until("the word again", () -> !explained().isEmpty());
        FxTest.press("Tab");
        FxTest.until("gone with the field", () -> explained().isEmpty());
    }

    @Test
    void elsewhereF1OpensTheManualAsEver() {
        at("#fund-tranche-year");
        FxTest.press("F1");
        FxTest.until("the manual", () -> find("#manual-contents") != null);
    }

    @Test
    void theMarkIsPressedByTheMouseAndIsNoStop() {
        Button mark = (Button) find("#word-arrival");
        assertThat(mark.isFocusTraversable()).isFalse();
        assertThat(mark.getAccessibleText()).contains("到账");
        assertThat(FxTest.on(() -> window.scene().getRoot().lookupAll(".word-mark")))
                .hasSize(1);
        assertThat(find("#fund-tranche-amount").getAccessibleHelp()).contains("账户");
        FxTest.run(mark::fire);
        FxTest.until("the word", () -> explained().equals(List.of("到账")));
        FxTest.run(mark::fire);
        FxTest.until("no word", () -> explained().isEmpty());
    }

    @Test
    void aHeadHasItInItsMenuAndTheRowsHaveAll() {
        assertThat(FxTest.on(() -> table().getColumns().stream()
                        .map(column -> column.getContextMenu() != null)
                        .toList()))
                .containsExactly(true, true, false);
        fire(FxTest.on(
                () -> table().getColumns().get(1).getContextMenu().getItems().getFirst()));
        FxTest.until("the head's", () -> explained().equals(List.of("指标")));
        FxTest.press("Esc");
        FxTest.run(() -> {
            table().requestFocus();
            table().getSelectionModel().select(0);
        });
        FxTest.press("Shift+F10");
        FxTest.until("the menu", () -> table().getContextMenu().isShowing());
        fire(item("kit-words-columns"));
        FxTest.until("all", () -> explained().equals(List.of("支持方向", "指标")));
        FxTest.settle();
        FxTest.save(FxTest.screen(1000, 768), Path.of("target/screens/words-of-columns.png"));
    }

    private static void fire(@Nullable MenuItem item) {
        FxTest.begin(() -> Objects.requireNonNull(item).fire());
    }

    private @Nullable MenuItem item(String id) {
        return FxTest.on(() -> table().getContextMenu().getItems().stream()
                .filter(each -> id.equals(each.getId()))
                .findFirst()
                .orElse(null));
    }
}
