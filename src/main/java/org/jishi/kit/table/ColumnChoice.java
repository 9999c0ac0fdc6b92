package org.jishi.kit.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** What a user makes of a table's columns: takes them in and out, moves them, has them as a view has them, or as at the start. */
public final class ColumnChoice<T> {
    private final ColumnMemory<T> memory;
    private final TableView<Row<T>> table;
    private final Consumer<Runnable> quietly;
    private final Runnable measure;

    /** Gives each column what it has before anybody chose anything. */
    private final Map<TableColumn<Row<T>, ?>, Runnable> atStart = new LinkedHashMap<>();

    private final Set<TableColumn<Row<T>, ?>> hiddenAtStart = new HashSet<>();
    private final List<ColumnFilter> filters = new ArrayList<>();
    /** Those that the user took in by hand: they never step aside. */
    private final Set<TableColumn<Row<T>, ?>> wanted = new HashSet<>();

    /** A column that one may take in or out. */
    public record Offered(String key, String heading, boolean shown) {}

    /**
     * @param quietly does several things to the columns, and fits them once
     * @param measure gives columns of figures and chips the room that the rows here need
     */
    ColumnChoice(ColumnMemory<T> memory, TableView<Row<T>> table, Consumer<Runnable> quietly, Runnable measure) {
        this.memory = memory;
        this.table = table;
        this.quietly = quietly;
        this.measure = measure;
    }

    void narrowedBy(ColumnFilter filter) {
        filters.add(filter);
    }

    /** The columns that narrow the list, in their order at the start. */
    public List<ColumnFilter> filters() {
        return List.copyOf(filters);
    }

    /** @param start gives a column its width and its limits */
    void begin(TableColumn<Row<T>, ?> column, boolean hidden, Runnable start) {
        atStart.put(column, start);
        if (hidden) {
            hiddenAtStart.add(column);
        }
        memory.quietly(() -> arrange(memory.keptOrder()));
    }

    /** Puts them into an order; one that it does not name stays behind the one that it follows at the start. */
    private void arrange(List<String> order) {
        List<TableColumn<Row<T>, ?>> arranged = new ArrayList<>();
        order.forEach(key -> atStart.keySet().stream()
                .filter(column -> key.equals(column.getId()) && !arranged.contains(column))
                .forEach(arranged::add));
        TableColumn<Row<T>, ?> before = null;
        for (TableColumn<Row<T>, ?> column : atStart.keySet()) {
            if (!arranged.contains(column)) {
                arranged.add(before == null ? 0 : arranged.indexOf(before) + 1, column);
            }
            before = column;
        }
        stand(arranged);
    }

    /** What is none of the list's own, such as the boxes, stays in front. */
    private void stand(List<TableColumn<Row<T>, ?>> own) {
        List<TableColumn<Row<T>, ?>> all = new ArrayList<>(table.getColumns());
        all.removeAll(atStart.keySet());
        all.addAll(own);
        if (!all.equals(table.getColumns())) {
            table.getColumns().setAll(all);
        }
    }

    /** Moves one to the left or to the right past the next that is shown. */
    public void move(String key, boolean left) {
        List<TableColumn<Row<T>, ?>> own = new ArrayList<>(table.getColumns());
        own.retainAll(atStart.keySet());
        List<TableColumn<Row<T>, ?>> shown = own.stream().filter(this::has).toList();
        shown.stream().filter(column -> key.equals(column.getId())).findFirst().ifPresent(column -> {
            int past = shown.indexOf(column) + (left ? -1 : 1);
            if (past >= 0 && past < shown.size()) {
                own.remove(column);
                own.add(own.indexOf(shown.get(past)) + (left ? 0 : 1), column);
                stand(own);
            }
        });
    }

    boolean wants(TableColumn<Row<T>, ?> column) {
        return wanted.contains(column);
    }

    void want(TableColumn<Row<T>, ?> column, boolean now) {
        if (now) {
            wanted.add(column);
        } else {
            wanted.remove(column);
        }
    }

    /** Told after the user drew a column wider or narrower, or took one in or out. */
    public void onChanged(Runnable action) {
        memory.onChanged(action);
    }

    /** How all columns stand, by key, from left to right. */
    public Map<String, ColumnState> state() {
        return memory.all();
    }

    /**
     * Lets the columns stand as a view has them; those that it does not name as at the start.
     *
     * @param as null for as the user had them without a view
     */
    public void stand(@Nullable Map<String, ColumnState> as) {
        memory.lend(as != null);
        stand(
                column -> as == null ? memory.kept(column) : Optional.ofNullable(as.get(column.getId())),
                as == null ? memory.keptOrder() : List.copyOf(as.keySet()));
    }

    /** The columns as they stand are a view's from now on. */
    public void lend() {
        memory.lend(true);
    }

    /** As before anybody chose anything. */
    public void asAtStart() {
        stand(column -> Optional.empty(), List.of());
        memory.keep();
    }

    private void stand(Function<TableColumn<Row<T>, ?>, Optional<ColumnState>> state, List<String> order) {
        quietly.accept(() -> {
            memory.quietly(() -> arrange(order));
            atStart.forEach((column, start) -> stand(column, start, state));
        });
        measure.run();
    }

    private void stand(
            TableColumn<Row<T>, ?> column,
            Runnable start,
            Function<TableColumn<Row<T>, ?>, Optional<ColumnState>> state) {
        boolean hidden = hiddenAtStart.contains(column);
        memory.unchoose(column);
        start.run();
        Optional<ColumnState> asked = state.apply(column);
        memory.stand(column, asked.orElse(new ColumnState(0, !hidden, column.getText())));
        want(column, hidden && column.isVisible());
    }

    /** Every column that one may take in or out, from left to right. */
    public List<Offered> offered() {
        return table.getColumns().stream()
                .filter(atStart::containsKey)
                .map(column -> new Offered(column.getId(), column.getText(), has(column)))
                .toList();
    }

    private boolean has(TableColumn<Row<T>, ?> column) {
        return column.isVisible() || memory.aside(column);
    }

    /** Takes a column in or out, as the user says. */
    public void take(String key, boolean in) {
        atStart.keySet().stream()
                .filter(column -> key.equals(column.getId()) && has(column) != in)
                .forEach(column -> {
                    if (memory.aside(column)) {
                        memory.forget(column);
                    } else {
                        column.setVisible(in);
                    }
                });
    }
}
