package org.jishi.kit.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import org.jishi.kit.Ui;
import org.jishi.platform.store.Several;
import org.jspecify.annotations.Nullable;

/** One chip of a {@link FilterBar}: what it narrows, how it came there, and what is chosen. */
final class FilterChip {
    /** So many choices are named on the chip; of more the first two, and how many there are. */
    private static final int NAMED = 2;

    /** How a chip came into the line. */
    enum Place {
        /** It always stands there. */
        USUAL,
        /** Somebody takes it in from the menu, and out again. */
        MORE,
        /** A link brought it. */
        BROUGHT
    }

    /** A button whose menu is a list of its own where several may be chosen. */
    private static final class Opener extends MenuButton {
        private @Nullable Runnable open;

        @Override
        public void show() {
            if (open == null) {
                super.show();
            } else {
                open.run();
            }
        }
    }

    final Filter filter;
    final Supplier<List<Filter.Option>> options;
    final Place place;
    private final Opener button = new Opener();
    Filter.@Nullable Option option;

    FilterChip(Filter filter, Supplier<List<Filter.Option>> options, Place place) {
        this.filter = filter;
        this.options = options;
        this.place = place;
    }

    MenuButton button() {
        return button;
    }

    /** What opens instead of a menu. */
    void opens(Runnable open) {
        button.open = open;
    }

    /** The codes that are chosen now. */
    Set<String> codes() {
        Filter.Option now = option;
        return now == null ? Set.of() : new LinkedHashSet<>(Several.read(now.code()));
    }

    /** What can be chosen; also what a link chose that is not offered otherwise. */
    List<Filter.Option> choices() {
        List<Filter.Option> all = new ArrayList<>(options.get());
        Filter.Option now = option;
        if (now != null
                && codes().size() == 1
                && all.stream().noneMatch(one -> one.code().equals(now.code()))) {
            all.addFirst(now);
        }
        return all;
    }

    /** Some choices as one, in the words of a sentence; null for none, which is all. */
    Filter.@Nullable Option of(Ui ui, Set<String> codes) {
        List<Filter.Option> some =
                choices().stream().filter(one -> codes.contains(one.code())).toList();
        if (some.isEmpty()) {
            return null;
        }
        List<String> words = some.stream().map(Filter.Option::words).toList();
        String comma = ui.text("kit.view.comma");
        return new Filter.Option(
                Several.of(some.stream().map(Filter.Option::code).toList()),
                words.size() <= NAMED
                        ? String.join(comma, words)
                        : ui.text("kit.filter.several", String.join(comma, words.subList(0, NAMED)), words.size()));
    }

    /** The option of that code, or of those codes; null where one of them is not offered. */
    Filter.@Nullable Option of(Ui ui, String code) {
        Set<String> codes = new LinkedHashSet<>(Several.read(code));
        Filter.Option found = of(ui, codes);
        return found != null && Objects.equals(new LinkedHashSet<>(Several.read(found.code())).size(), codes.size())
                ? found
                : null;
    }
}
