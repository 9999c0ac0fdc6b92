package org.jishi.kit.table;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jishi.kit.Buttons;
import org.jishi.kit.Ui;
import org.jishi.kit.help.KeyWords;

/**
 * Enter opens, Space ticks, Shift with an arrow or Space ticks a span, Ctrl+A ticks all that match, Ctrl+C copies as TSV, the menu key offers what the row
 * can do.
 */
final class TableKeys<T> {
    private final Ui ui;
    private final PagedTable<T> paged;
    private final TableView<Row<T>> table;
    private final ColumnWords<T> meanings;

    TableKeys(Ui ui, PagedTable<T> paged, TableView<Row<T>> table, ColumnWords<T> meanings) {
        this.ui = ui;
        this.paged = paged;
        this.table = table;
        this.meanings = meanings;
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        KeyWords.of(table, "kit.keys.list", this::words);
        ContextMenu menu = new ContextMenu();
        menu.setOnShowing(event -> fill(menu));
        // A menu without items never shows, hence never fires onShowing.
        fill(menu);
        table.setContextMenu(menu);
    }

    private List<KeyWords.Line> words() {
        KeyWords.Line open = new KeyWords.Line("Enter", "kit.keys.open");
        KeyWords.Line copy = new KeyWords.Line("Ctrl+C", "kit.keys.copy");
        return paged.ticking()
                ? List.of(
                        open,
                        new KeyWords.Line("Space", "kit.keys.tick"),
                        new KeyWords.Line("Shift+↑ ↓", "kit.keys.span"),
                        new KeyWords.Line("Shift+Space", "kit.keys.spanTo"),
                        new KeyWords.Line("Ctrl+A", "kit.keys.all"),
                        copy)
                : List.of(open, copy);
    }

    private void key(KeyEvent event) {
        if (event.getTarget() instanceof ButtonBase) {
            // what stands in an empty table, or in its head, has its own keys
            return;
        }
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            paged.openSelected();
        } else if (event.getCode() == KeyCode.SPACE && paged.ticking()) {
            tick(event.isShiftDown());
        } else if (event.isShiftDown()
                && paged.ticking()
                && (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP)) {
            // the table itself moves on
            int at = table.getSelectionModel().getSelectedIndex();
            int to = at + (event.getCode() == KeyCode.DOWN ? 1 : -1);
            if (at >= 0 && to >= 0 && to < paged.total().get()) {
                paged.span().to(to, at);
            }
            return;
        } else if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
            copy();
        } else if (event.getCode() == KeyCode.A && event.isShortcutDown() && paged.ticking()) {
            paged.ticks().all(paged.request(), Math.max(0, paged.total().get()));
        } else {
            return;
        }
        event.consume();
    }

    private void tick(boolean span) {
        T row = paged.selected().get();
        int at = table.getSelectionModel().getSelectedIndex();
        if (row != null && span) {
            paged.span().to(at, at);
        } else if (row != null) {
            paged.ticks().set(row, !paged.ticks().has(row));
            paged.span().begin(at);
        }
    }

    private void fill(ContextMenu menu) {
        T row = paged.selected().get();
        MenuItem copy = Buttons.item(ui, "kit.table.copy", this::copy);
        List<MenuItem> items = row == null ? List.of() : paged.menuItems(row);
        menu.getItems().setAll(items);
        menu.getItems().add(copy);
        if (meanings.any()) {
            menu.getItems().add(Buttons.item(ui, "kit.words.columns", meanings::showAll));
        }
    }

    /** The ticked rows, or the one that is selected, each column as it is shown, those too that stepped aside. */
    private void copy() {
        List<T> rows = switch (paged.ticks().choice().get()) {
            case Ticks.Choice.Rows<T> some when some.count() > 0 -> some.rows();
            default ->
                paged.selected().get() == null
                        ? List.of()
                        : List.of(paged.selected().get());
        };
        ui.desktop().copy(rows.stream().map(this::line).collect(Collectors.joining("\n")));
    }

    private String line(T value) {
        Row<T> row = new Row<>(-1);
        row.valueProperty().set(value);
        return paged.chosenColumns().stream().map(column -> words(column, row)).collect(Collectors.joining("\t"));
    }

    @SuppressWarnings("unchecked")
    private String words(TableColumn<Row<T>, ?> column, Row<T> row) {
        TableCell<Row<T>, ?> cell =
                ((TableColumn<Row<T>, Row<T>>) column).getCellFactory().call((TableColumn<Row<T>, Row<T>>) column);
        return cell instanceof RowCell<?> shown ? ((RowCell<T>) shown).wordsOf(row.get()) : "";
    }
}
