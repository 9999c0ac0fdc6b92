package org.jishi.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Access;
import org.jishi.platform.store.Page;
import org.jishi.platform.text.Language;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.Keyboard;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many rows are ticked as a spreadsheet takes cells. */
class TickSpanTest {
    private static final List<String> ROWS =
            IntStream.range(0, 900).mapToObj(i -> "%03d".formatted(i)).toList();

    private final Ui ui = new TestUi(new Access(), OfficeClock.fixed(Office.TODAY), Language.ZH).ui;

    @SuppressWarnings("NullAway.Init") // before each
    private PagedTable<String> table;

    @SuppressWarnings("NullAway.Init") // before each
    private Stage stage;

    @SuppressWarnings("NullAway.Init") // before each
    private Keyboard keys;

    @BeforeEach
    void show() {
        stage = FxTest.show(
                FxTest.on(() -> {
                    table = new PagedTable<String>(ui, "names", request -> Page.of(ROWS, request), row -> row)
                            .column("kit.dialog.reason", row -> row, c -> {})
                            .withTicks();
                    table.reload();
                    return table;
                }),
                600,
                400);
        keys = new Keyboard(stage);
        keys.to("names-table");
    }

    @AfterEach
    void close() {
        FxTest.close(stage);
    }

    @Test
    void shiftAndAClickTickEveryRowFromTheLastTick() {
        click(table, 2, false);
        assertThat(ticked()).containsExactly("002");
        click(table, 6, true);
        assertThat(ticked()).containsExactly("002", "003", "004", "005", "006");
        click(table, 4, true);
        assertThat(ticked())
                .as("a shorter span gives back what the longer took")
                .containsExactly("002", "003", "004");
        click(table, 3, false);
        assertThat(ticked()).as("a click alone takes its own box away").containsExactly("002", "004");
    }

    @Test
    void aClickWithShiftTicksItsBoxWhereNothingWasTickedYet() {
        click(table, 3, true);
        assertThat(ticked()).containsExactly("003");
    }

    @Test
    void shiftWithArrowsAndSpaceTicksAndGivesBack() {
        keys.row("names-table", 2);
        keys.press("Shift+Down", "Shift+Down", "Shift+Down");
        assertThat(ticked()).containsExactly("001", "002", "003", "004");
        keys.press("Shift+Up");
        assertThat(ticked()).containsExactly("001", "002", "003");
        keys.press("Down", "Down", "Down", "Shift+Space");
        assertThat(ticked()).containsExactly("001", "002", "003", "004", "005", "006");
    }

    @Test
    void rowsBetweenThatNeverStoodInTheWindowAreTickedToo() {
        click(table, 1, false);
        FxTest.run(() -> table.span().to(880, 1));
        keys.rest();
        assertThat(ticked())
                .hasSize(880)
                .startsWith("001")
                .contains("333", "700")
                .endsWith("880");
    }

    @Test
    void aShortListIsTickedAlike() {
        ObservableSet<UUID> taken = FXCollections.observableSet();
        TickList<UUID> list =
                FxTest.on(() -> new TickList<UUID>(ui, "some", "kit.table.tick", taken, id -> id, id -> true)
                        .column("kit.dialog.reason", 200, id -> id));
        List<UUID> ids = IntStream.range(0, 6).mapToObj(i -> new UUID(0, i)).toList();
        Stage other = FxTest.show(list, 600, 400);
        FxTest.run(() -> list.show(ids));
        FxTest.settle();
        click(list, 1, false);
        click(list, 4, true);
        assertThat(taken).containsExactlyInAnyOrderElementsOf(ids.subList(1, 5));
        Keyboard there = new Keyboard(other);
        there.row("some", 5);
        there.press("Shift+Down");
        assertThat(taken).containsExactlyInAnyOrderElementsOf(ids.subList(1, 6));
        FxTest.close(other);
    }

    private List<String> ticked() {
        return ((Ticks.Choice.Rows<String>)
                        FxTest.on(() -> table.ticks().choice().get()))
                .rows().stream().sorted().toList();
    }

    /** A press, a release and a click on the first cell of a row, as a mouse sends them. */
    private static void click(Node within, int row, boolean shift) {
        FxTest.run(() -> {
            TableView<?> view = (TableView<?>) (within instanceof TableView<?> ? within : within.lookup(".table-view"));
            Node cell = view.lookupAll(".table-cell").stream()
                    .filter(node -> node instanceof TableCell<?, ?> one
                            && one.getIndex() == row
                            && one.getTableColumn() == view.getColumns().getFirst())
                    .findFirst()
                    .orElseThrow();
            for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
                Event.fireEvent(
                        cell,
                        new MouseEvent(
                                type,
                                5,
                                5,
                                5,
                                5,
                                MouseButton.PRIMARY,
                                1,
                                shift,
                                false,
                                false,
                                false,
                                true,
                                false,
                                false,
                                false,
                                false,
                                true,
                                new PickResult(cell, 5, 5)));
            }
        });
        FxTest.settle();
    }
}
