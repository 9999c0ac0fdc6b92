package org.jishi.kit.table;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/** The row one stands on, kept over a reload. */
final class Standing<T> {
    /** So many rows stand in any window. */
    private static final int FIRST_ROWS = 8;

    private final TableView<Row<T>> table;
    private final Fetching<T> fetching;
    private final Function<T, Object> idOf;
    private final ReadOnlyObjectWrapper<T> selected = new ReadOnlyObjectWrapper<>();
    private @Nullable Object wanted;
    private boolean above;

    Standing(TableView<Row<T>> table, Fetching<T> fetching, Function<T, Object> idOf) {
        this.table = table;
        this.fetching = fetching;
        this.idOf = idOf;
        table.getSelectionModel().selectedItemProperty().subscribe(this::select);
        fetching.onAnswer(() -> {
            selectAgain();
            selectWanted();
            // where it is not among these rows it waits no longer: the user may stand elsewhere by the next answer
            wanted = null;
            scrollAbove();
        });
    }

    /** The next answer is to another question: it is shown from its first row, or from the row one stands on. */
    void above() {
        above = true;
    }

    private void scrollAbove() {
        if (above) {
            above = false;
            int selected = table.getSelectionModel().getSelectedIndex();
            if (selected >= FIRST_ROWS || !atTop()) {
                table.scrollTo(selected < FIRST_ROWS ? 0 : selected);
            }
        }
    }

    /** To be told to scroll where it stands already makes a table fill all its cells once more, at each key typed above. */
    private boolean atTop() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getPosition() <= 0;
    }

    ReadOnlyObjectProperty<T> row() {
        return selected.getReadOnlyProperty();
    }

    /** Selects the first row where none is selected. */
    void first() {
        if (table.getSelectionModel().isEmpty() && fetching.total() > 0) {
            table.getSelectionModel().selectFirst();
        }
    }

    /** Selects the row of that id, now or where it is among the rows of the next answer. */
    void on(Object id) {
        wanted = id;
        selectWanted();
    }

    private void selectWanted() {
        Object id = wanted;
        if (id != null) {
            find(id).ifPresent(row -> {
                table.getSelectionModel().clearAndSelect(row.index());
                table.scrollTo(row.index());
                wanted = null;
            });
        }
    }

    private void select(@Nullable Row<T> row) {
        if (row == null) {
            if (!fetching.starting()) {
                selected.set(null);
            }
        } else if (row.get() != null) {
            selected.set(row.get());
        } else {
            // The place is selected before its page has come.
            row.valueProperty().subscribe((before, value) -> {
                if (table.getSelectionModel().getSelectedItem() == row) {
                    selected.set(value);
                }
            });
        }
    }

    private void selectAgain() {
        T before = selected.get();
        if (before == null) {
            return;
        }
        find(idOf.apply(before))
                .ifPresentOrElse(
                        row -> {
                            selected.set(row.get());
                            table.getSelectionModel().clearAndSelect(row.index());
                        },
                        () -> selected.set(null));
    }

    private Optional<Row<T>> find(Object id) {
        return fetching.rows()
                .loaded()
                .filter(row -> idOf.apply(Objects.requireNonNull(row.get())).equals(id))
                .findFirst();
    }
}
