package org.jishi.kit.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.FontWeight;
import org.jishi.kit.Chip;
import org.jishi.kit.ScreenFont;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;

/** Builds a table's columns and gives them the user's widths and choice. */
final class Columns<T> {
    /** The table's frame and the bar that scrolls it. */
    private static final double BESIDE_COLUMNS = 14;

    /** Narrower than this no column of words becomes, and those that ask for little stay as they are. */
    private static final double NARROW = 96;

    private static final double LITTLE = 140;
    /** The borders of a cell. */
    private static final double BESIDE_FIGURE = 18;
    /** The borders of a cell and of the chip in it, and its icon. */
    private static final double BESIDE_CHIP = 56;

    /** So many columns never step aside. */
    private static final int FIRST = 3;

    private final Ui ui;
    private final TableView<Row<T>> table;
    private final ColumnMemory<T> memory;
    /** What each column asks for, until a user draws it wider or narrower. */
    private final Map<TableColumn<Row<T>, ?>, Double> asked = new LinkedHashMap<>();

    /** What a column says of a row, in words; for those that stepped aside. */
    private final Map<TableColumn<Row<T>, ?>, Function<T, String>> says = new LinkedHashMap<>();

    /** Columns of figures: their longest figure decides how narrow they may become, it is never cut. */
    private final Set<TableColumn<Row<T>, ?>> figures = new LinkedHashSet<>();

    /** Columns of chips, and the words measured so far: a state is never cut. */
    private final Map<TableColumn<Row<T>, ?>, Set<String>> chips = new LinkedHashMap<>();

    private final Map<TableColumn<Row<T>, ?>, Integer> longest = new LinkedHashMap<>();

    /** How much the longest words need: they get it while there is room. */
    private final ContentWidths<T> content = new ContentWidths<>();

    /** Columns of words, and how narrow they may become: what is cut there can be read in the cell's tooltip. */
    private final Map<TableColumn<Row<T>, ?>, Double> narrowest = new LinkedHashMap<>();

    private final Set<TableColumn<Row<T>, ?>> growing = new LinkedHashSet<>();

    /** What the user made of them. */
    private final ColumnChoice<T> choice;

    private final ColumnWords<T> meanings;

    private boolean ticking;
    private boolean fitting;
    private boolean yielding;
    private Runnable changed = () -> {};

    /** @param rows those that are here */
    Columns(Ui ui, String id, TableView<Row<T>> table, Supplier<List<T>> rows) {
        this.ui = ui;
        this.table = table;
        this.memory = new ColumnMemory<>(ui.viewState(), "table." + id, table, this::fixed);
        this.meanings = new ColumnWords<>(ui, table);
        this.choice = new ColumnChoice<>(memory, table, this::quietly, () -> measure(rows.get()));
        table.widthProperty().subscribe((before, after) -> fit());
    }

    /** A width that the user chose is neither grown nor narrowed. */
    private void fixed(TableColumn<Row<T>, ?> column, double width) {
        asked.put(column, width);
        narrowest.remove(column);
        content.remove(column);
        figures.remove(column);
        chips.remove(column);
        growing.remove(column);
    }

    /**
     * Fits the columns to the table's width, so that nothing needs to be scrolled sideways. What is left goes to those
     * that take it, where nobody asked for it to the widest column of words. Where the width does not suffice, columns
     * become narrower, figures only as far as the longest of them. Where that does not suffice either, the last columns
     * step aside beside a drawer, which then says what they say; without one the table's bar appears.
     */
    private void fit() {
        double width = table.getWidth() - BESIDE_COLUMNS;
        if (fitting || width <= 0) {
            return;
        }
        List<TableColumn<Row<T>, ?>> columns = table.getColumns().stream()
                .filter(column -> column.isVisible() || memory.aside(column))
                .toList();
        List<TableColumn<Row<T>, ?>> kept = new ArrayList<>(columns);
        for (int i = columns.size() - 1; yielding && i >= FIRST && least(kept) > width; i--) {
            if (!choice.wants(columns.get(i))) {
                kept.remove(columns.get(i));
            }
        }
        Map<TableColumn<Row<T>, ?>, Double> widths = new LinkedHashMap<>(asked);
        widths.keySet().retainAll(kept);
        double left = width - kept.stream().mapToDouble(this::asks).sum();
        if (left >= 0) {
            grow(widths, left - content.give(widths, left));
        } else {
            narrow(widths, -left);
        }
        fitting = true;
        memory.quietly(() -> {
            columns.forEach(column -> memory.stepAside(column, !kept.contains(column)));
            widths.forEach(TableColumn::setPrefWidth);
        });
        fitting = false;
        changed.run();
    }

    /** Whether the last columns step aside where there is no room for all: only where {@link #aside} is shown. */
    void yielding(boolean now) {
        if (yielding != now) {
            yielding = now;
            fit();
        }
    }

    /** Told after the columns were fitted anew. */
    void onChanged(Runnable action) {
        changed = action;
    }

    /** What the columns that stepped aside say of a row: the column's name and its words. */
    Map<String, String> aside(T row) {
        Map<String, String> all = new LinkedHashMap<>();
        says.forEach((column, words) -> {
            if (memory.aside(column)) {
                all.put(column.getText(), words.apply(row));
            }
        });
        return all;
    }

    /** The columns that the user has, shown or stepped aside, as they stand. */
    List<TableColumn<Row<T>, ?>> chosen() {
        return table.getColumns().stream()
                .filter(column -> !"ticks".equals(column.getId()))
                .filter(column -> column.isVisible() || memory.aside(column))
                .toList();
    }

    /** Rows have come: columns of figures become as wide as the longest figure needs, those of chips as the widest. */
    void measure(List<T> rows) {
        boolean wider = false;
        List<TableColumn<Row<T>, ?>> words = new ArrayList<>();
        for (TableColumn<Row<T>, ?> column : figures) {
            Function<T, String> said = java.util.Objects.requireNonNull(says.get(column));
            String widest = rows.stream()
                    .map(said)
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
            // Figures are all of one width, so the longest is the widest.
            if (widest.length() > longest.getOrDefault(column, 0)) {
                longest.put(column, widest.length());
                double needs =
                        Math.max(Widths.ofHead(column), ScreenFont.width(widest, FontWeight.NORMAL) + BESIDE_FIGURE);
                narrowest.put(column, needs);
                asked.merge(column, needs, Math::max);
                wider = true;
            }
        }
        for (TableColumn<Row<T>, ?> column : chips.keySet()) {
            Function<T, String> said = java.util.Objects.requireNonNull(says.get(column));
            Set<String> known = java.util.Objects.requireNonNull(chips.get(column));
            for (String word : rows.stream().map(said).distinct().toList()) {
                if (!word.isEmpty() && known.add(word)) {
                    asked.merge(column, ScreenFont.width(word, FontWeight.NORMAL) + BESIDE_CHIP, Math::max);
                    wider = true;
                }
            }
        }
        narrowest.keySet().stream().filter(column -> !figures.contains(column)).forEach(words::add);
        if (content.measure(words, says, rows) || wider) {
            fit();
        }
    }

    private double asks(TableColumn<Row<T>, ?> column) {
        return asked.getOrDefault(column, column.getWidth());
    }

    private double least(List<TableColumn<Row<T>, ?>> columns) {
        return columns.stream()
                .mapToDouble(column -> narrowest.getOrDefault(column, asks(column)))
                .sum();
    }

    /** A column that the user takes in stays, whatever the width. */
    private void shown(TableColumn<Row<T>, ?> column, boolean now) {
        if (fitting) {
            return;
        }
        choice.want(column, now);
        fit();
    }

    private void grow(Map<TableColumn<Row<T>, ?>, Double> widths, double left) {
        List<TableColumn<Row<T>, ?>> takers =
                growing.stream().filter(widths::containsKey).toList();
        if (takers.isEmpty()) {
            takers = narrowest.keySet().stream()
                    .filter(column -> widths.containsKey(column) && !figures.contains(column))
                    .max(Comparator.comparing(asked::get))
                    .stream()
                    .toList();
        }
        double share = takers.isEmpty() ? 0 : Math.floor(left / takers.size());
        takers.forEach(column -> widths.merge(column, share, Double::sum));
    }

    private void narrow(Map<TableColumn<Row<T>, ?>, Double> widths, double missing) {
        Map<TableColumn<Row<T>, ?>, Double> room = new LinkedHashMap<>();
        narrowest.forEach((column, least) -> {
            if (widths.containsKey(column)) {
                room.put(column, widths.get(column) - least);
            }
        });
        double all = room.values().stream().mapToDouble(Double::doubleValue).sum();
        double share = all <= 0 ? 0 : Math.min(1, missing / all);
        room.forEach((column, most) -> widths.merge(column, -Math.ceil(most * share), Double::sum));
    }

    void words(String key, Function<T, ?> words, boolean figure, Consumer<ColumnOptions> configure) {
        ColumnOptions options = new ColumnOptions();
        options.kind = figure ? ColumnFilter.Kind.NUMBERS : options.kind;
        configure.accept(options);
        TableColumn<Row<T>, Row<T>> column = add(key, options, figure, () -> new RowCell.Words<>(words, figure));
        says.put(column, row -> java.util.Objects.toString(words.apply(row), ""));
        double width = Widths.asked(column, options);
        begin(column, options, () -> {
            if (figure) {
                figures.add(column);
            } else if (!options.whole) {
                double least = options.width < LITTLE ? width : Math.max(NARROW, Widths.ofHead(column));
                narrowest.put(column, Math.min(least, width));
            }
        });
    }

    void chip(String key, Function<T, @Nullable Chip> chip, Consumer<ColumnOptions> configure) {
        ColumnOptions options = new ColumnOptions();
        configure.accept(options);
        TableColumn<Row<T>, Row<T>> column = add(key, options, false, () -> new RowCell.ChipCell<>(chip));
        says.put(column, row -> {
            Chip shown = chip.apply(row);
            return shown == null ? "" : shown.text();
        });
        begin(column, options, () -> chips.put(column, new HashSet<>()));
    }

    void ticks(Ticks<T> ticks, TickSpan<T> span, Runnable all) {
        ticking = true;
        table.getColumns().addFirst(TickCell.column(ui, ticks, span, all));
    }

    ColumnWords<T> meanings() {
        return meanings;
    }

    ColumnChoice<T> choice() {
        return choice;
    }

    /** Does several things to the columns, and fits them once. */
    private void quietly(Runnable change) {
        fitting = true;
        change.run();
        fitting = false;
        fit();
    }

    boolean ticking() {
        return ticking;
    }

    String number(@Nullable Number number) {
        return number == null ? "" : String.format(java.util.Locale.ROOT, "%,d", number.longValue());
    }

    /** What a column is limited by before anybody chose anything: now where nobody did, and whenever that is asked for. */
    private void begin(TableColumn<Row<T>, ?> column, ColumnOptions options, Runnable limits) {
        choice.begin(column, options.hidden, () -> {
            asked.put(column, Widths.asked(column, options));
            longest.remove(column);
            if (options.grow) {
                growing.add(column);
            }
            limits.run();
        });
        if (!memory.chosen(column)) {
            limits.run();
        }
    }

    private TableColumn<Row<T>, Row<T>> add(
            String key, ColumnOptions options, boolean figure, Supplier<TableCell<Row<T>, Row<T>>> cell) {
        TableColumn<Row<T>, Row<T>> column = new TableColumn<>(ui.text(key));
        if (figure) {
            column.getStyleClass().add("figure");
        }
        column.setId(key);
        column.setUserData(options.sort);
        column.setSortable(options.sort != null);
        if (options.narrows && options.sort != null) {
            choice.narrowedBy(new ColumnFilter(options.sort, column.getText(), options.kind));
        }
        double width = Widths.asked(column, options);
        column.setPrefWidth(width);
        asked.put(column, width);
        column.setVisible(!options.hidden);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        column.setCellFactory(ignored -> cell.get());
        meanings.explain(column, key);
        table.getColumns().add(column);
        if (options.grow) {
            growing.add(column);
        }
        memory.watch(column);
        column.visibleProperty().subscribe((before, after) -> shown(column, after));
        return column;
    }
}
