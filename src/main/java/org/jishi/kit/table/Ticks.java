package org.jishi.kit.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jishi.platform.store.PageRequest;

/** Which rows are ticked: some by name, or "all that match" as a question, never as 12,340 rows. */
public final class Ticks<T> {
    /** What is ticked. */
    public sealed interface Choice<T> {
        long count();

        /** Some rows. */
        record Rows<T>(List<T> rows) implements Choice<T> {
            public Rows {
                rows = List.copyOf(rows);
            }

            @Override
            public long count() {
                return rows.size();
            }
        }

        /** Every row that the request matches; its offset and limit mean nothing. */
        record AllMatching<T>(PageRequest request, long count) implements Choice<T> {}
    }

    private final Function<T, Object> idOf;
    private final Map<Object, T> rows = new LinkedHashMap<>();
    private BiConsumer<Choice.AllMatching<T>, T> leaveOut = (all, row) -> {};
    private final ReadOnlyObjectWrapper<Choice<T>> choice = new ReadOnlyObjectWrapper<>(new Choice.Rows<>(List.of()));

    Ticks(Function<T, Object> idOf) {
        this.idOf = idOf;
    }

    public ReadOnlyObjectProperty<Choice<T>> choice() {
        return choice.getReadOnlyProperty();
    }

    public boolean has(T row) {
        return choice.get() instanceof Choice.AllMatching<T> || rows.containsKey(idOf.apply(row));
    }

    /** Who finds the other rows when one of all that match is taken out. */
    void leftOutBy(BiConsumer<Choice.AllMatching<T>, T> act) {
        leaveOut = act;
    }

    /** These instead of all that match, but for one; nothing where something else was ticked meanwhile. */
    void allBut(Choice.AllMatching<T> all, List<T> matching, T without) {
        if (choice.get() == all) {
            rows.clear();
            matching.forEach(row -> rows.put(idOf.apply(row), row));
            rows.remove(idOf.apply(without));
            choice.set(new Choice.Rows<>(List.copyOf(rows.values())));
        }
    }

    public void set(T row, boolean ticked) {
        if (choice.get() instanceof Choice.AllMatching<T> all) {
            if (!ticked) {
                leaveOut.accept(all, row);
            }
            return;
        }
        if (ticked) {
            rows.put(idOf.apply(row), row);
        } else {
            rows.remove(idOf.apply(row));
        }
        choice.set(new Choice.Rows<>(List.copyOf(rows.values())));
    }

    /** Ticks some and unticks others at once; does nothing while all that match are ticked. */
    void set(List<T> ticked, List<T> unticked) {
        if (choice.get() instanceof Choice.AllMatching<T>) {
            return;
        }
        unticked.forEach(row -> rows.remove(idOf.apply(row)));
        ticked.forEach(row -> rows.put(idOf.apply(row), row));
        choice.set(new Choice.Rows<>(List.copyOf(rows.values())));
    }

    public void all(PageRequest request, long count) {
        rows.clear();
        choice.set(new Choice.AllMatching<>(request, count));
    }

    /** Another question was asked: rows that were named stay ticked, "all that match" is no more. */
    void keepRows() {
        if (choice.get() instanceof Choice.AllMatching<T>) {
            clear();
        }
    }

    public void clear() {
        rows.clear();
        choice.set(new Choice.Rows<>(List.of()));
    }
}
