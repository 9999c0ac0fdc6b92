package org.jishi.kit.table;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.help.KeyWords;

/**
 * A short list, all of it in memory, with a box before each row that can be taken: for choosing out of what was computed.
 * Space ticks the row one stands on, Ctrl+A all, Shift with a click, an arrow or Space from the last ticked one on. For lists of the store use {@link PagedTable}.
 */
public final class TickList<T> extends TableView<T> {
    private final Ui ui;
    private final Function<T, UUID> idOf;
    private final Predicate<T> takeable;
    private final ObservableSet<UUID> taken;
    /** Where a span begins: the row that was ticked last. */
    private int from = -1;

    /**
     * @param headKey text of the boxes' heading
     * @param taken the ids of those that are ticked; may be changed from outside
     * @param takeable rows of which this is false have no box
     */
    public TickList(
            Ui ui,
            String id,
            String headKey,
            ObservableSet<UUID> taken,
            Function<T, UUID> idOf,
            Predicate<T> takeable) {
        this.ui = ui;
        this.idOf = idOf;
        this.takeable = takeable;
        this.taken = taken;
        setId(id);
        setFixedCellSize(34);
        setMinHeight(200);
        setAccessibleText(ui.text(headKey));
        TableColumn<T, T> box = new TableColumn<>(ui.text(headKey));
        box.setPrefWidth(64);
        box.setSortable(false);
        box.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        box.setCellFactory(column -> new BoxCell(ui.text(headKey)));
        getColumns().add(box);
        setPlaceholder(Nodes.muted(ui.text("kit.table.empty")));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        KeyWords.of(
                this,
                "kit.keys.list",
                () -> List.of(
                        new KeyWords.Line("Space", "kit.keys.tick"),
                        new KeyWords.Line("Shift+↑ ↓", "kit.keys.span"),
                        new KeyWords.Line("Shift+Space", "kit.keys.spanTo"),
                        new KeyWords.Line("Ctrl+A", "kit.keys.all")));
    }

    public TickList<T> column(String key, double width, Function<T, Object> words) {
        add(key, width, words);
        return this;
    }

    /** Right-aligned, digits of one width. */
    public TickList<T> figure(String key, double width, Function<T, Object> words) {
        add(key, width, words).getStyleClass().add("figure");
        return this;
    }

    public void show(List<T> rows) {
        from = -1;
        getItems().setAll(rows);
    }

    private TableColumn<T, String> add(String key, double width, Function<T, Object> words) {
        TableColumn<T, String> column = new TableColumn<>(ui.text(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(String.valueOf(words.apply(data.getValue()))));
        column.setCellFactory(ignored -> new WordCell<>());
        getColumns().add(column);
        return column;
    }

    private void key(KeyEvent event) {
        int at = getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.SPACE && at >= 0) {
            event.consume();
            if (event.isShiftDown()) {
                span(at, at);
            } else {
                tick(at);
            }
        } else if (event.isShiftDown()
                && (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP)
                && at >= 0) {
            // the table itself moves on
            span(
                    Math.clamp(
                            at + (event.getCode() == KeyCode.DOWN ? 1 : -1),
                            0,
                            getItems().size() - 1),
                    at);
        } else if (event.getCode() == KeyCode.A && event.isShortcutDown()) {
            event.consume();
            getItems().stream().filter(takeable).forEach(each -> take(each, true));
        }
    }

    private void tick(int index) {
        T row = getItems().get(index);
        if (takeable.test(row)) {
            take(row, !taken.contains(idOf.apply(row)));
            from = index;
        }
    }

    private void span(int to, int orFrom) {
        int first = from < 0 || from >= getItems().size() ? orFrom : from;
        from = first;
        getItems().subList(Math.min(first, to), Math.max(first, to) + 1).stream()
                .filter(takeable)
                .forEach(row -> take(row, true));
    }

    private void take(T row, boolean take) {
        if (take) {
            taken.add(idOf.apply(row));
        } else {
            taken.remove(idOf.apply(row));
        }
    }

    /** Words with the whole of them as tooltip. */
    private static final class WordCell<T> extends TableCell<T, String> {
        WordCell() {
            Nodes.wholeTextAsTooltip(this);
        }

        @Override
        protected void updateItem(String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty || words == null || words.isEmpty() ? null : words);
        }
    }

    private final class BoxCell extends TableCell<T, T> {
        private final CheckBox box = new CheckBox();

        BoxCell(String words) {
            box.setAccessibleText(words);
            box.setFocusTraversable(false);
            box.setMouseTransparent(true);
            box.setOnAction(event -> {
                if (getItem() != null) {
                    take(getItem(), box.isSelected());
                    from = getIndex();
                }
            });
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                if (getItem() != null && event.getButton() == MouseButton.PRIMARY) {
                    event.consume();
                    if (event.isShiftDown()) {
                        span(getIndex(), getIndex());
                    } else {
                        tick(getIndex());
                    }
                }
            });
            taken.addListener((SetChangeListener<UUID>) change -> follow());
        }

        @Override
        protected void updateItem(T row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null || !takeable.test(row) ? null : box);
            follow();
        }

        private void follow() {
            if (getItem() != null) {
                box.setSelected(taken.contains(idOf.apply(getItem())));
            }
        }
    }
}
