package org.jishi.kit.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.jishi.kit.Chip;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;

/** Builds a table's columns and gives them the user's widths and choice. */
final class Columns<T> {
    /** The table's frame and the bar that scrolls it. */
    private static final double BESIDE_COLUMNS = 14;

    private final Ui ui;
    private final TableView<Row<T>> table;
    private final ColumnMemory<T> memory;
    private final Map<TableColumn<Row<T>, Row<T>>, Double> growing = new LinkedHashMap<>();
    /** Where nobody asked to grow, the widest column of words does. */
    private final Map<TableColumn<Row<T>, Row<T>>, Double> wordColumns = new LinkedHashMap<>();

    private boolean ticking;

    Columns(Ui ui, String id, TableView<Row<T>> table) {
        this.ui = ui;
        this.table = table;
        this.memory = new ColumnMemory<>(ui.viewState(), "table." + id, table);
        table.widthProperty().subscribe((before, after) -> grow());
    }

    /** Gives what is left of the table's width to the columns that take it, never less than they ask for. */
    private void grow() {
        List<TableColumn<Row<T>, ?>> shown = table.getVisibleLeafColumns();
        Map<TableColumn<Row<T>, Row<T>>, Double> takers = takers(shown);
        if (takers.isEmpty()) {
            return;
        }
        double left = table.getWidth() - BESIDE_COLUMNS;
        for (TableColumn<Row<T>, ?> column : shown) {
            Double least = takers.get(column);
            left -= least != null ? least : Math.max(column.getMinWidth(), column.getPrefWidth());
        }
        double share = Math.floor(Math.max(0, left) / takers.size());
        takers.forEach((column, least) -> column.setPrefWidth(least + share));
    }

    private Map<TableColumn<Row<T>, Row<T>>, Double> takers(List<TableColumn<Row<T>, ?>> shown) {
        Map<TableColumn<Row<T>, Row<T>>, Double> asked = new LinkedHashMap<>(growing);
        asked.keySet().retainAll(shown);
        if (!asked.isEmpty() || !growing.isEmpty()) {
            return asked;
        }
        return wordColumns.entrySet().stream()
                .filter(entry -> shown.contains(entry.getKey()))
                .max(Map.Entry.comparingByValue())
                .map(entry -> Map.of(entry.getKey(), entry.getValue()))
                .orElse(Map.of());
    }

    void words(String key, Function<T, ?> words, boolean figures, Consumer<ColumnOptions> configure) {
        TableColumn<Row<T>, Row<T>> column = add(key, configure, () -> new RowCell.Words<>(words, figures));
        if (figures) {
            column.getStyleClass().add("figure");
        } else {
            wordColumns.put(column, column.getPrefWidth());
        }
    }

    void chip(String key, Function<T, @Nullable Chip> chip, Consumer<ColumnOptions> configure) {
        add(key, configure, () -> new RowCell.ChipCell<>(chip));
    }

    void ticks(Ticks<T> ticks, Runnable all) {
        ticking = true;
        TableColumn<Row<T>, Row<T>> column = new TableColumn<>();
        CheckBox head = new CheckBox();
        head.setAccessibleText(ui.text("kit.table.tickAll"));
        head.setTooltip(new javafx.scene.control.Tooltip(ui.text("kit.table.tickAll")));
        head.setOnAction(event -> {
            if (head.isSelected()) {
                all.run();
            } else {
                ticks.clear();
            }
        });
        ticks.choice().subscribe(choice -> {
            head.setIndeterminate(choice instanceof Ticks.Choice.Rows<T> && choice.count() > 0);
            head.setSelected(choice instanceof Ticks.Choice.AllMatching<T>);
        });
        column.setGraphic(head);
        column.setId("ticks");
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        column.setMinWidth(40);
        column.setMaxWidth(40);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        column.setCellFactory(ignored -> new TickCell<>(ui.text("kit.table.tick"), ticks));
        table.getColumns().addFirst(column);
    }

    boolean ticking() {
        return ticking;
    }

    String number(@Nullable Number number) {
        return number == null ? "" : String.format(java.util.Locale.ROOT, "%,d", number.longValue());
    }

    /** What a head needs so that it is not cut, with room for the arrow of the order. */
    private static double headWidth(String words) {
        Text text = new Text(words);
        text.setFont(Font.font("Noto Sans SC", FontWeight.BOLD, 14));
        return Math.ceil(text.getLayoutBounds().getWidth()) + 32;
    }

    private TableColumn<Row<T>, Row<T>> add(
            String key,
            Consumer<ColumnOptions> configure,
            java.util.function.Supplier<TableCell<Row<T>, Row<T>>> cell) {
        ColumnOptions options = new ColumnOptions();
        configure.accept(options);
        TableColumn<Row<T>, Row<T>> column = new TableColumn<>(ui.text(key));
        column.setId(key);
        column.setUserData(options.sort);
        column.setSortable(options.sort != null);
        double width = Math.max(options.width, headWidth(column.getText()));
        column.setPrefWidth(width);
        column.setVisible(!options.hidden);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        column.setCellFactory(ignored -> cell.get());
        table.getColumns().add(column);
        if (options.grow) {
            growing.put(column, width);
            column.visibleProperty().subscribe((before, after) -> grow());
        }
        memory.watch(column);
        return column;
    }
}
