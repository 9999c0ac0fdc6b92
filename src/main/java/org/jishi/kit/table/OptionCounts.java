package org.jishi.kit.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jishi.kit.Ui;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;

/**
 * How many rows a list would have by each option of a filter, all else that narrows it left as it is. The list's own
 * question is asked with each option in its place, so that the figure is the one that its title will say; one after the
 * other beside the rows, and no more once nobody looks.
 */
public final class OptionCounts<T> {
    private final Ui ui;
    private final Function<PageRequest, Page<T>> loader;
    private final Supplier<PageRequest> question;
    private final Deque<String> waiting = new ArrayDeque<>();
    private int asked;

    OptionCounts(Ui ui, Function<PageRequest, Page<T>> loader, Supplier<PageRequest> question) {
        this.ui = ui;
        this.loader = loader;
        this.question = question;
    }

    /** @param told of each code as soon as it is known, on the window's thread */
    public void of(String filter, List<String> codes, BiConsumer<String, Long> told) {
        stop();
        waiting.addAll(codes);
        next(asked, filter, question.get(), told);
    }

    /** Nobody looks any more. */
    public void stop() {
        asked++;
        waiting.clear();
    }

    private void next(int mine, String filter, PageRequest now, BiConsumer<String, Long> told) {
        String code = waiting.poll();
        if (code == null) {
            return;
        }
        Map<String, String> filters = new HashMap<>(now.filters());
        filters.put(filter, code);
        PageRequest one = new PageRequest(0, 1, null, false, now.search(), filters);
        ui.background()
                .run(
                        this,
                        "kit.filter.counting",
                        () -> loader.apply(one).total(),
                        count -> {
                            if (mine == asked) {
                                told.accept(code, count);
                                next(mine, filter, now, told);
                            }
                        },
                        // a figure beside a choice is worth no message
                        refusal -> {});
    }
}
