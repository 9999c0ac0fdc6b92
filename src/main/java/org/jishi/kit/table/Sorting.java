package org.jishi.kit.table;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The order of a table, by what the request calls it. */
final class Sorting {
    private Sorting() {}

    /** @param sort null for the list's own order */
    static <R> void by(TableView<R> table, @Nullable String sort, boolean descending) {
        table.getSortOrder()
                .setAll(table.getColumns().stream()
                        .filter(column -> sort != null && sort.equals(column.getUserData()))
                        .peek(column -> column.setSortType(
                                descending ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING))
                        .toList());
    }

    static boolean knows(TableView<?> table, String sort) {
        return table.getColumns().stream().anyMatch(column -> sort.equals(column.getUserData()));
    }
}
