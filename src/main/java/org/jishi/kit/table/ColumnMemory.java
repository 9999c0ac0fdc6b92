package org.jishi.kit.table;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.Collectors;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jishi.kit.ViewState;

/** Keeps a user's choice of columns and the widths that were drawn by hand: {@code key=width,shown;…}, 0 for none. */
final class ColumnMemory<T> {
    private final ViewState state;
    private final String name;
    private final TableView<Row<T>> table;
    private final ObjDoubleConsumer<TableColumn<Row<T>, ?>> onChosen;
    private final Set<TableColumn<Row<T>, ?>> chosen = new HashSet<>();
    private final Set<TableColumn<Row<T>, ?>> aside = new HashSet<>();
    private boolean quiet;

    /** @param onChosen told of each width that the user chose, now or before */
    ColumnMemory(
            ViewState state, String name, TableView<Row<T>> table, ObjDoubleConsumer<TableColumn<Row<T>, ?>> onChosen) {
        this.state = state;
        this.name = name;
        this.table = table;
        this.onChosen = onChosen;
    }

    void watch(TableColumn<Row<T>, Row<T>> column) {
        find(column.getId())
                .ifPresent(kept -> quietly(() -> {
                    double width = Double.parseDouble(kept[0]);
                    if (width > 0) {
                        column.setPrefWidth(width);
                        choose(column, width);
                    }
                    column.setVisible(Boolean.parseBoolean(kept[1]));
                }));
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

    private void choose(TableColumn<Row<T>, ?> column, double width) {
        chosen.add(column);
        onChosen.accept(column, width);
    }

    private Optional<String[]> find(String id) {
        return state.get(name).stream()
                .flatMap(all -> java.util.Arrays.stream(all.split(";")))
                .map(one -> one.split("[=,]"))
                .filter(parts -> parts.length == 3 && parts[0].equals(id))
                .map(parts -> new String[] {parts[1], parts[2]})
                .findFirst();
    }

    private void keep() {
        if (!quiet && table.getScene() != null) {
            state.put(
                    name,
                    table.getColumns().stream()
                            .filter(column -> column.getId() != null && column.isResizable())
                            .map(column -> column.getId() + "="
                                    + (chosen.contains(column) ? Math.round(column.getWidth()) : 0) + ","
                                    + (column.isVisible() || aside.contains(column)))
                            .collect(Collectors.joining(";")));
        }
    }
}
