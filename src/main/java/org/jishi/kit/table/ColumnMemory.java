package org.jishi.kit.table;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jishi.kit.ViewState;

/**
 * Keeps a user's choice of columns, in their order, and the widths that were drawn by hand: {@code key=width,shown;…}, 0
 * for none.
 */
final class ColumnMemory<T> {
    private final ViewState state;
    private final String name;
    private final TableView<Row<T>> table;
    private final ObjDoubleConsumer<TableColumn<Row<T>, ?>> onChosen;
    private final Set<TableColumn<Row<T>, ?>> chosen = new HashSet<>();
    private final Set<TableColumn<Row<T>, ?>> aside = new HashSet<>();
    private Runnable changed = () -> {};
    private boolean quiet;
    private boolean lent;

    /** @param onChosen told of each width that the user chose, now or before */
    ColumnMemory(
            ViewState state, String name, TableView<Row<T>> table, ObjDoubleConsumer<TableColumn<Row<T>, ?>> onChosen) {
        this.state = state;
        this.name = name;
        this.table = table;
        this.onChosen = onChosen;
        table.getColumns().addListener((ListChangeListener<TableColumn<Row<T>, ?>>) change -> keep());
    }

    /** Told after the user changed anything. */
    void onChanged(Runnable action) {
        changed = action;
    }

    void watch(TableColumn<Row<T>, Row<T>> column) {
        kept(column).ifPresent(one -> stand(column, one));
        column.visibleProperty().subscribe((before, after) -> keep());
        column.widthProperty().subscribe((before, after) -> {
            if (!quiet && table.getScene() != null) {
                choose(column, after.doubleValue());
                keep();
            }
        });
    }

    /** Does what the program does to the columns by itself: not a choice to be kept. */
    void quietly(Runnable change) {
        boolean before = quiet;
        quiet = true;
        change.run();
        quiet = before;
    }

    /** Hides a column for want of room, or shows it again; for the user it stays chosen. */
    void stepAside(TableColumn<Row<T>, ?> column, boolean now) {
        if (now) {
            aside.add(column);
        } else {
            aside.remove(column);
        }
        column.setVisible(!now);
    }

    boolean aside(TableColumn<Row<T>, ?> column) {
        return aside.contains(column);
    }

    boolean chosen(TableColumn<Row<T>, ?> column) {
        return chosen.contains(column);
    }

    /** How all columns stand, by key, from left to right. */
    Map<String, ColumnState> all() {
        Map<String, ColumnState> all = new LinkedHashMap<>();
        table.getColumns().stream()
                .filter(column -> column.getId() != null && column.isResizable())
                .forEach(column -> all.put(
                        column.getId(),
                        new ColumnState(
                                chosen.contains(column) ? (int) Math.round(column.getWidth()) : 0,
                                column.isVisible() || aside.contains(column),
                                column.getText())));
        return all;
    }

    /** Gives a column the width, where that was drawn by hand, and shows or hides it. */
    void stand(TableColumn<Row<T>, ?> column, ColumnState as) {
        quietly(() -> {
            aside.remove(column);
            if (as.width() > 0) {
                column.setPrefWidth(as.width());
                choose(column, as.width());
            }
            column.setVisible(as.shown());
        });
    }

    /** One that stepped aside is taken out by the user. */
    void forget(TableColumn<Row<T>, ?> column) {
        aside.remove(column);
        keep();
    }

    /** Forgets that the user chose a width. */
    void unchoose(TableColumn<Row<T>, ?> column) {
        chosen.remove(column);
    }

    /** While the columns are a view's, what becomes of them is not kept as the user's own choice. */
    void lend(boolean now) {
        lent = now;
    }

    private void choose(TableColumn<Row<T>, ?> column, double width) {
        chosen.add(column);
        onChosen.accept(column, width);
    }

    /** How the user last had the column without a view. */
    Optional<ColumnState> kept(TableColumn<Row<T>, ?> column) {
        return state.get(name).stream()
                .flatMap(all -> java.util.Arrays.stream(all.split(";")))
                .map(one -> one.split("[=,]"))
                .filter(parts -> parts.length == 3 && parts[0].equals(column.getId()))
                .map(parts -> new ColumnState(
                        (int) Double.parseDouble(parts[1]), Boolean.parseBoolean(parts[2]), column.getText()))
                .findFirst();
    }

    /** From left to right as the user last had them without a view; empty where nothing was kept. */
    List<String> keptOrder() {
        return state.get(name).stream()
                .flatMap(all -> java.util.Arrays.stream(all.split(";")))
                .map(one -> one.substring(0, Math.max(0, one.indexOf('='))))
                .toList();
    }

    /** Keeps the columns as they stand now. */
    void keep() {
        if (quiet || table.getScene() == null) {
            return;
        }
        if (!lent) {
            state.put(
                    name,
                    all().entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue().width() + ","
                                    + one.getValue().shown())
                            .collect(Collectors.joining(";")));
        }
        changed.run();
    }
}
