package org.jishi.kit.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jishi.kit.Ui;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Asks for pages one at a time, the one wanted last first, and drops answers to questions no longer asked. A question
 * that comes while another is being answered waits for that answer, and only the last of several is asked: typing
 * quickly never leaves the store with a heap of old questions.
 */
final class Fetching<T> {
    /** What the table shows when it shows no rows. */
    enum State {
        LOADING,
        ROWS,
        EMPTY,
        REFUSED
    }

    /** Pages that were scrolled past are not worth fetching. */
    private static final int WANTED_AT_MOST = 3;

    private final Ui ui;
    private final Function<PageRequest, Page<T>> loader;
    private final Supplier<PageRequest> question;
    private final LazyRows<T> rows = new LazyRows<>(this::want);
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper(-1);
    private final List<Runnable> answered = new ArrayList<>();
    private Consumer<State> state = now -> {};
    private int generation;
    private boolean running;
    private boolean starting;
    /** Whether the store is at a first page now. */
    private boolean asking;

    Fetching(Ui ui, Function<PageRequest, Page<T>> loader, Supplier<PageRequest> question) {
        this.ui = ui;
        this.loader = loader;
        this.question = question;
    }

    LazyRows<T> rows() {
        return rows;
    }

    long total() {
        return Math.max(0, total.get());
    }

    ReadOnlyLongProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    void onState(Consumer<State> action) {
        state = action;
    }

    void onAnswer(Runnable action) {
        answered.add(action);
    }

    /** Whether rows are being exchanged for a new answer just now. */
    boolean starting() {
        return starting;
    }

    /** Asks the question anew. */
    void start() {
        generation++;
        wanted.clear();
        running = false;
        state.accept(State.LOADING);
        if (!asking) {
            ask();
        }
    }

    private void ask() {
        asking = true;
        int mine = generation;
        PageRequest request = question.get();
        ui.background()
                .run(
                        this,
                        "kit.table.loading",
                        () -> loader.apply(request),
                        page -> {
                            asking = false;
                            if (mine == generation) {
                                first(page);
                            } else {
                                ask();
                            }
                        },
                        refusal -> {
                            asking = false;
                            if (mine == generation) {
                                refused(mine, refusal);
                            } else {
                                ask();
                            }
                        });
    }

    private void first(Page<T> page) {
        starting = true;
        rows.reset((int) Math.min(Integer.MAX_VALUE, page.total()), 0, page.rows());
        starting = false;
        total.set(page.total());
        state.accept(page.total() == 0 ? State.EMPTY : State.ROWS);
        answered.forEach(Runnable::run);
    }

    private void want(int page) {
        wanted.remove(page);
        wanted.addFirst(page);
        while (wanted.size() > WANTED_AT_MOST) {
            wanted.removeLast();
        }
        next();
    }

    private void next() {
        Integer page = running ? null : wanted.pollFirst();
        if (page == null) {
            return;
        }
        running = true;
        int mine = generation;
        PageRequest now = question.get();
        PageRequest request = new PageRequest(
                page * LazyRows.PAGE, LazyRows.PAGE, now.sort(), now.descending(), now.search(), now.filters());
        ui.background()
                .run(
                        this,
                        "kit.table.loading",
                        () -> loader.apply(request),
                        answer -> {
                            if (mine == generation) {
                                running = false;
                                rows.fill(page, answer.rows());
                                next();
                            }
                        },
                        refusal -> refused(mine, refusal));
    }

    private void refused(int asked, @Nullable Refusal refusal) {
        if (asked == generation && refusal != null) {
            running = false;
            total.set(0);
            starting = true;
            rows.reset(0, 0, List.of());
            starting = false;
            state.accept(State.REFUSED);
            ui.dialogs().refusal(refusal);
        }
    }
}
