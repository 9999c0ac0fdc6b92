package org.jishi.kit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jishi.kit.Ui;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Ticks from one row to another, as a spreadsheet takes cells: a plain tick is where a span begins, Shift with a click, an
 * arrow or Space where it ends; a shorter one gives back what the longer had taken. Rows between that are not here yet are
 * fetched.
 */
final class TickSpan<T> {
    private static final int PAGE = 1_000;
    /** More are not held one by one; the box in the head means all that match. */
    static final int MOST = 5_000;

    private final Ui ui;
    private final Function<PageRequest, Page<T>> loader;
    private final Fetching<T> fetching;
    private final Ticks<T> ticks;
    private final java.util.function.Supplier<PageRequest> question;
    private int from = -1;
    /** What this span ticked, and nobody had before. */
    private List<T> mine = List.of();

    TickSpan(
            Ui ui,
            Function<PageRequest, Page<T>> loader,
            Fetching<T> fetching,
            Ticks<T> ticks,
            java.util.function.Supplier<PageRequest> question) {
        this.ui = ui;
        this.loader = loader;
        this.fetching = fetching;
        this.ticks = ticks;
        this.question = question;
        fetching.onAnswer(() -> begin(-1));
    }

    /** The next span begins at that row. */
    void begin(int index) {
        from = index;
        mine = List.of();
    }

    /**
     * Ticks from where the last tick was to that row, both with it.
     *
     * @param orFrom where the span begins when nothing was ticked yet
     */
    void to(int index, int orFrom) {
        if (from < 0) {
            begin(orFrom < 0 ? index : orFrom);
        }
        int first = Math.min(from, index);
        int count = Math.abs(index - from) + 1;
        if (count > MOST) {
            ui.dialogs().info("kit.table.tooManyToSpan", count, MOST);
            return;
        }
        Optional<List<T>> here = here(first, count);
        if (here.isPresent()) {
            take(here.get());
            return;
        }
        int began = from;
        PageRequest asked = question.get();
        ui.background().run(this, "kit.table.loading", () -> rows(asked, first, count), rows -> {
            if (began == from && asked.equals(question.get())) {
                take(rows);
            }
        });
    }

    private void take(List<T> span) {
        List<T> fresh = new ArrayList<>(span);
        List<T> before = mine;
        fresh.removeIf(row -> ticks.has(row) && !before.contains(row));
        ticks.set(fresh, before);
        mine = List.copyOf(fresh);
    }

    private Optional<List<T>> here(int first, int count) {
        List<T> rows = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            Optional<Row<T>> row = fetching.rows().peek(i);
            @Nullable T value = row.isEmpty() ? null : row.get().get();
            if (value == null) {
                return Optional.empty();
            }
            rows.add(value);
        }
        return Optional.of(rows);
    }

    private List<T> rows(PageRequest asked, int first, int count) {
        List<T> rows = new ArrayList<>();
        Page<T> page;
        do {
            page = loader.apply(new PageRequest(
                    first + rows.size(),
                    Math.min(PAGE, count - rows.size()),
                    asked.sort(),
                    asked.descending(),
                    asked.search(),
                    asked.filters()));
            rows.addAll(page.rows());
        } while (!page.rows().isEmpty() && rows.size() < count);
        return rows;
    }
}
