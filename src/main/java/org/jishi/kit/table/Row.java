package org.jishi.kit.table;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** A place in a table whose value comes when its page has been fetched. */
final class Row<T> {
    private final int index;
    private final ObjectProperty<T> value = new SimpleObjectProperty<>();

    Row(int index) {
        this.index = index;
    }

    int index() {
        return index;
    }

    ObjectProperty<T> valueProperty() {
        return value;
    }

    @Nullable
    T get() {
        return value.get();
    }
}
