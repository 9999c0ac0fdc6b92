package org.jishi.kit.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.jishi.kit.Buttons;
import org.jishi.kit.Chip;
import org.jishi.kit.RowHeight;
import org.jishi.kit.Ui;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * A table over a list of any length in the store. It fetches pages of 50 as one scrolls, sorts and filters in the
 * store, keeps the selected row over a reload, opens by Enter or double click, copies by Ctrl+C as a spreadsheet takes
 * it, and remembers each user's columns.
 */
public final class PagedTable<T> extends StackPane {
    private final TableView<Row<T>> table = new TableView<>();
    private final Fetching<T> fetching;
    private final String id;
    private final Ticks<T> ticks;
    private final TickSpan<T> span;
    private final OptionCounts<T> counts;
    private boolean keepsTicks;
    private final Standing<T> standing;
    private final Columns<T> columns;
    private final Placeholders placeholders;
    private final Map<String, String> filters = new TreeMap<>();
    private final Opening<T> opening = new Opening<>();
    private @Nullable Function<T, List<MenuItem>> menu;
    private String search = "";
    private Runnable asked = () -> {};
    /** Whether several parts of the question change at once. */
    private boolean asking;

    /**
     * @param id names the table in what is kept per user, such as "people"
     * @param loader asks the service for a page; runs off the window's thread
     * @param idOf what makes a row the same row after a reload
     */
    public PagedTable(Ui ui, String id, Function<PageRequest, Page<T>> loader, Function<T, Object> idOf) {
        this.id = id;
        this.ticks = new Ticks<>(idOf);
        ticks.leftOutBy(new AllBut<>(ui, loader, ticks)::one);
        this.fetching = new Fetching<>(ui, loader, this::request);
        this.span = new TickSpan<>(ui, loader, fetching, ticks, this::request);
        this.counts = new OptionCounts<>(ui, loader, this::request);
        this.columns = new Columns<>(ui, id, table, fetching.rows()::values);
        this.placeholders = new Placeholders(ui, table, this::reload);
        this.standing = new Standing<>(table, fetching, idOf);
        getStyleClass().add("paged-table");
        table.setId(Buttons.id(id) + "-table");
        table.setAccessibleText(ui.text("kit.table.name"));
        table.setFixedCellSize(RowHeight.of(ui.viewState()).pixels());
        table.setItems(fetching.rows());
        table.setTableMenuButtonVisible(true);
        table.setSortPolicy(view -> {
            if (!asking) {
                standing.above();
                reload();
            }
            return true;
        });
        table.setRowFactory(view -> opening.row(this::openSelected));
        fetching.onAnswer(this::answered);
        new TableKeys<>(ui, this, table, columns.meanings());
        fetching.onState(placeholders::show);
        getChildren().add(table);
    }

    public PagedTable<T> column(String key, Function<T, ?> words, Consumer<ColumnOptions> configure) {
        columns.words(key, words, false, configure);
        return this;
    }

    public PagedTable<T> column(String key, Function<T, ?> words) {
        return column(key, words, options -> {});
    }

    /** Counts and other figures, right-aligned with thousands. */
    public PagedTable<T> number(
            String key, Function<T, ? extends @Nullable Number> number, Consumer<ColumnOptions> configure) {
        columns.words(
                key, row -> columns.number(number.apply(row)), true, options -> configure.accept(options.width(88)));
        return this;
    }

    public PagedTable<T> money(String key, Function<T, @Nullable Money> amount, Consumer<ColumnOptions> configure) {
        columns.words(key, amount, true, options -> configure.accept(options.width(128)));
        return this;
    }

    public PagedTable<T> date(String key, Function<T, @Nullable LocalDate> day, Consumer<ColumnOptions> configure) {
        columns.words(
                key, day, false, options -> configure.accept(options.width(112).holdsDays()));
        return this;
    }

    public PagedTable<T> chip(String key, Function<T, @Nullable Chip> chip, Consumer<ColumnOptions> configure) {
        columns.chip(key, chip, configure);
        return this;
    }

    /** Boxes in front of the rows, ticked by Space; the head's box means all that match. */
    public PagedTable<T> withTicks() {
        columns.ticks(ticks, span, () -> ticks.all(request(), fetching.total()));
        return this;
    }

    /** Rows stay ticked while others are looked for: for gathering people from several searches. */
    public PagedTable<T> keepsTicks() {
        keepsTicks = true;
        return this;
    }

    /** What Enter and double click do. */
    public PagedTable<T> onOpen(Consumer<T> action) {
        opening.by(action);
        return this;
    }

    /** Where the next answer is a single row, opens it: whoever was told of one thing to do meant that thing. */
    public void openOnlyOne() {
        opening.onlyOne();
    }

    /** What right click, the menu key and Shift+F10 offer for a row. */
    public PagedTable<T> menu(Function<T, List<MenuItem>> items) {
        menu = items;
        return this;
    }

    /** What stands in the table while there is nothing at all: what belongs here, and the first act or null. */
    public PagedTable<T> whenEmpty(String key, @Nullable Node firstAct) {
        placeholders.empty(key, firstAct);
        return this;
    }

    /** The words looked for; fetches anew. */
    public void search(String words) {
        if (!words.equals(search)) {
            search = words;
            anew();
        }
    }

    /** Sets a filter, or takes it away with null; fetches anew. */
    public void filter(String name, @Nullable String value) {
        String before = value == null ? filters.remove(name) : filters.put(name, value);
        if (!java.util.Objects.equals(before, value)) {
            anew();
        }
    }

    /** Takes search and filters away; fetches anew. */
    public void clearFilters() {
        filters.clear();
        search = "";
        anew();
    }

    /**
     * Asks a whole question at once.
     *
     * @param sort what the request calls the order, null for the list's own
     */
    public void ask(String words, Map<String, String> those, @Nullable String sort, boolean descending) {
        asking = true;
        search = words;
        filters.clear();
        filters.putAll(those);
        Sorting.by(table, sort, descending);
        asking = false;
        anew();
    }

    /** Whether there is a column to order by what the request calls so. */
    public boolean sorts(String sort) {
        return Sorting.knows(table, sort);
    }

    /** Told each time the table asks for its rows anew. */
    public void onAsked(Runnable action) {
        asked = action;
    }

    /** What names the table in what is kept. */
    public String id() {
        return id;
    }

    /** What the user makes of the columns. A table whose page offers that has no button of its own for it. */
    public ColumnChoice<T> columnChoice() {
        table.setTableMenuButtonVisible(false);
        return columns.choice();
    }

    public Map<String, String> filters() {
        return Map.copyOf(filters);
    }

    private void anew() {
        standing.above();
        comeBack();
    }

    /** The page comes back into view: fetches anew, keeping place, selection and the ticks of who gathers people. */
    public void comeBack() {
        if (keepsTicks) {
            ticks.keepRows();
        } else {
            ticks.clear();
        }
        fetch();
    }

    /** Fetches anew, keeping place and selection. */
    public void reload() {
        ticks.clear();
        fetch();
    }

    private void fetch() {
        placeholders.asks(search, Map.copyOf(filters));
        fetching.start();
        asked.run();
    }

    /** What the table asks now, from its first row; for exports of the same list. */
    public PageRequest request() {
        Optional<TableColumn<Row<T>, ?>> by = table.getSortOrder().stream().findFirst();
        return new PageRequest(
                0,
                LazyRows.PAGE,
                by.map(column -> (String) column.getUserData()).orElse(null),
                by.map(column -> column.getSortType() == TableColumn.SortType.DESCENDING)
                        .orElse(false),
                search.strip(),
                filters);
    }

    /** The row one stands on; its value is null while none is selected. */
    public ReadOnlyObjectProperty<T> selected() {
        return standing.row();
    }

    /** How many rows each option of a filter would leave. */
    public OptionCounts<T> optionCounts() {
        return counts;
    }

    public Ticks<T> ticks() {
        return ticks;
    }

    /** How many rows match; -1 before the first answer. */
    public ReadOnlyLongProperty total() {
        return fetching.totalProperty();
    }

    public void focusTable() {
        table.requestFocus();
        selectFirst();
    }

    /** Selects the first row where none is selected. */
    public void selectFirst() {
        standing.first();
    }

    /** Selects the row of that id, as soon as it is among the rows of an answer. */
    public void select(Object id) {
        standing.on(id);
    }

    /** What the screen reader calls the table, in the user's language. */
    public PagedTable<T> name(String words) {
        table.setAccessibleText(words);
        return this;
    }

    /** As high as its rows, up to so many: for a table in a card, which scrolls with its page. */
    public PagedTable<T> fitRows(int most) {
        FittedHeight.of(this, table, fetching.totalProperty(), most);
        return this;
    }

    /**
     * Lets the last columns step aside where there is no room for all, or no longer. Whoever allows it shows what they
     * say, from {@link #aside}: a column never vanishes without a sign.
     */
    public void letStepAside(boolean now) {
        columns.yielding(now);
    }

    /** What the columns that stepped aside say of a row: the column's name and its words, from left to right. */
    public Map<String, String> aside(T row) {
        return columns.aside(row);
    }

    /** Told after columns stepped aside or came back. */
    public void onColumnsFitted(Runnable action) {
        columns.onChanged(action);
    }

    List<TableColumn<Row<T>, ?>> chosenColumns() {
        return columns.chosen();
    }

    void openSelected() {
        T row = standing.row().get();
        if (row != null) {
            opening.open(row);
        }
    }

    List<MenuItem> menuItems(T row) {
        Function<T, List<MenuItem>> items = menu;
        return items == null ? List.of() : items.apply(row);
    }

    TickSpan<T> span() {
        return span;
    }

    boolean ticking() {
        return columns.ticking();
    }

    private void answered() {
        List<T> rows = fetching.rows().values();
        columns.measure(rows);
        opening.answered(fetching.total(), rows);
    }
}
