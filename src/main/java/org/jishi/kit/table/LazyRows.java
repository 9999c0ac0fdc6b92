package org.jishi.kit.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/**
 * A list as long as what matches, holding only the pages looked at lately. A row that is asked for and not there stands
 * empty until its page arrives, so scrolling never waits and memory never grows with the list.
 */
final class LazyRows<T> extends ObservableListBase<Row<T>> {
    static final int PAGE = 50;
    private static final int PAGES_KEPT = 64;

    private final IntConsumer wanted;
    private final Map<Integer, List<Row<T>>> pages = new LinkedHashMap<>(32, 0.75f, true);
    private int size;

    /** @param wanted is told the number of a page that is missing */
    LazyRows(IntConsumer wanted) {
        this.wanted = wanted;
    }

    /** Starts anew with the first answer to a new question. */
    void reset(int newSize, int page, List<T> values) {
        beginChange();
        if (size > 0) {
            nextRemove(0, Collections.nCopies(size, new Row<T>(-1)));
        }
        pages.clear();
        size = newSize;
        if (size > 0) {
            fill(page, values);
            nextAdd(0, size);
        }
        endChange();
    }

    /** Puts the values of a page into its rows; those on screen show them at once. */
    void fill(int page, List<T> values) {
        List<Row<T>> rows = rows(page);
        for (int i = 0; i < rows.size() && i < values.size(); i++) {
            rows.get(i).valueProperty().set(values.get(i));
        }
    }

    /** Every row whose value is here. */
    Stream<Row<T>> loaded() {
        return List.copyOf(pages.values()).stream().flatMap(List::stream).filter(row -> row.get() != null);
    }

    /** The values that are here. */
    List<T> values() {
        return loaded().map(row -> java.util.Objects.requireNonNull(row.get())).toList();
    }

    /** The row at an index when its value is here; fetches nothing. */
    Optional<Row<T>> peek(int index) {
        List<Row<T>> rows = pages.get(index / PAGE);
        return rows == null || index % PAGE >= rows.size() ? Optional.empty() : Optional.of(rows.get(index % PAGE));
    }

    @Override
    public Row<T> get(int index) {
        int page = index / PAGE;
        boolean missing = !pages.containsKey(page);
        Row<T> row = rows(page).get(index % PAGE);
        if (missing) {
            wanted.accept(page);
        }
        return row;
    }

    @Override
    public int size() {
        return size;
    }

    private List<Row<T>> rows(int page) {
        List<Row<T>> rows = pages.computeIfAbsent(
                page,
                number -> IntStream.range(number * PAGE, Math.min(size, (number + 1) * PAGE))
                        .mapToObj(Row<T>::new)
                        .toList());
        if (pages.size() > PAGES_KEPT) {
            pages.remove(pages.keySet().iterator().next());
        }
        return rows;
    }

    // What follows must not walk through 200,000 rows, which would fetch them all.

    @Override
    public int indexOf(@Nullable Object object) {
        return object instanceof Row<?> row && row.index() < size ? row.index() : -1;
    }

    @Override
    public int lastIndexOf(@Nullable Object object) {
        return indexOf(object);
    }

    @Override
    public boolean contains(@Nullable Object object) {
        return indexOf(object) >= 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
