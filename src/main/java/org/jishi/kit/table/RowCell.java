package org.jishi.kit.table;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.util.Subscription;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jspecify.annotations.Nullable;

/** A cell that shows what its row's value says as soon as the value is there. Its nodes live as long as the cell. */
abstract class RowCell<T> extends TableCell<Row<T>, Row<T>> {
    private Subscription subscription = Subscription.EMPTY;
    private @Nullable Row<T> following;

    @Override
    protected void updateItem(@Nullable Row<T> row, boolean empty) {
        super.updateItem(row, empty);
        if (!empty && row != null && row == following) {
            // a table tells a cell of its row several times for one answer
            return;
        }
        following = empty ? null : row;
        subscription.unsubscribe();
        if (getIndex() < 0) {
            // laid aside for the row that it gets next, out of sight; what both rows say alike need not be set twice
            subscription = Subscription.EMPTY;
        } else if (empty || row == null) {
            subscription = Subscription.EMPTY;
            show(null);
        } else {
            ObservableValue<T> value = row.valueProperty();
            subscription = value.subscribe(this::show);
        }
    }

    /** @param value what the row holds, or null while it holds nothing */
    protected abstract void show(@Nullable T value);

    /** The words this cell would show, for copying. */
    String wordsOf(@Nullable T value) {
        show(value);
        return getText() == null ? "" : getText();
    }

    static final class Words<T> extends RowCell<T> {
        private final Function<T, ?> words;

        Words(Function<T, ?> words, boolean figures) {
            this.words = words;
            Nodes.wholeTextAsTooltip(this);
            if (figures) {
                setAlignment(Pos.CENTER_RIGHT);
                getStyleClass().add("figure");
            }
        }

        @Override
        protected void show(@Nullable T value) {
            Object shown = value == null ? null : words.apply(value);
            setText(shown == null ? "" : shown.toString());
        }
    }

    static final class ChipCell<T> extends RowCell<T> {
        private final Function<T, @Nullable Chip> chip;
        private final Label label = new Label();

        ChipCell(Function<T, @Nullable Chip> chip) {
            this.chip = chip;
            setGraphic(label);
        }

        @Override
        protected void show(@Nullable T value) {
            Chip.show(label, value == null ? null : chip.apply(value));
        }

        @Override
        String wordsOf(@Nullable T value) {
            show(value);
            return label.getText();
        }
    }
}
