package org.jishi.kit.table;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jishi.kit.ViewState;

/** Keeps a user's choice of columns and their widths: {@code key=width,shown;…}. */
final class ColumnMemory<T> {
    private final ViewState state;
    private final String name;
    private final TableView<Row<T>> table;
    private boolean restoring;

    ColumnMemory(ViewState state, String name, TableView<Row<T>> table) {
        this.state = state;
        this.name = name;
        this.table = table;
    }

    void watch(TableColumn<Row<T>, Row<T>> column) {
        restoring = true;
        find(column.getId()).ifPresent(kept -> {
            column.setPrefWidth(Double.parseDouble(kept[0]));
            column.setVisible(Boolean.parseBoolean(kept[1]));
        });
        restoring = false;
        column.visibleProperty().subscribe((before, after) -> keep());
        column.widthProperty().subscribe((before, after) -> keep());
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
        if (!restoring && table.getScene() != null) {
            state.put(
                    name,
                    table.getColumns().stream()
                            .filter(column -> column.getId() != null && column.isResizable())
                            .map(column ->
                                    column.getId() + "=" + Math.round(column.getWidth()) + "," + column.isVisible())
                            .collect(Collectors.joining(";")));
        }
    }
}
