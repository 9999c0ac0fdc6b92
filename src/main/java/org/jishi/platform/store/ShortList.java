package org.jishi.platform.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A list that is short enough to be read whole, the dozens of something that an office has: the filters and orders that
 * {@link ListColumns} and {@link ListQuery} answer by SQL, over rows in memory. What it does not know is refused alike.
 */
public final class ShortList<T> {
    private final Map<String, Function<String, Predicate<T>>> filters = new HashMap<>();
    private final Map<String, Comparator<T>> sorts = new HashMap<>();
    private Function<T, String> searched = row -> "";

    /** What the words of the search are looked for in. */
    public ShortList<T> search(Function<T, String> text) {
        searched = text;
        return this;
    }

    public ShortList<T> on(String name, Function<String, Predicate<T>> condition) {
        filters.put(name, condition);
        return this;
    }

    /** One of some, by its code. */
    public ShortList<T> is(String name, Function<T, ? extends @Nullable Object> code) {
        return on(name, content -> row -> content.equals(String.valueOf(code.apply(row))));
    }

    /** One of some, of which a row may have several. */
    public ShortList<T> has(String name, Function<T, ? extends Collection<?>> codes) {
        return on(
                name,
                content -> row -> codes.apply(row).stream().anyMatch(code -> content.equals(String.valueOf(code))));
    }

    /** Words that a text has in it, whatever their case. */
    public ShortList<T> words(String name, Function<T, @Nullable String> text) {
        return on(name, content -> {
            String words = folded(content.strip());
            return row -> {
                String there = text.apply(row);
                return there != null && folded(there).contains(words);
            };
        });
    }

    /** From a day to a day, both included. */
    public ShortList<T> days(String name, Function<T, @Nullable LocalDate> day) {
        return on(name, content -> {
            Span span = Span.read(content);
            return between(day, span.firstDay(), span.lastDay());
        });
    }

    /** From a whole number to another. */
    public ShortList<T> numbers(String name, Function<T, @Nullable Integer> number) {
        return on(name, content -> {
            Span span = Span.read(content);
            return between(number, span.least(), span.most());
        });
    }

    /** From a whole number of yuan to another. */
    public ShortList<T> money(String name, Function<T, @Nullable Money> amount) {
        return on(name, content -> {
            Span span = Span.read(content);
            return between(
                    row -> {
                        Money there = amount.apply(row);
                        return there == null ? null : (Long) there.fen();
                    },
                    span.leastFen(),
                    span.mostFen());
        });
    }

    private static <T, C extends Comparable<? super C>> Predicate<T> between(
            Function<T, @Nullable C> what, @Nullable C from, @Nullable C to) {
        return row -> {
            C there = what.apply(row);
            return there != null
                    && (from == null || there.compareTo(from) >= 0)
                    && (to == null || there.compareTo(to) <= 0);
        };
    }

    /** An order; rows that have nothing to order by come last, as in the store. */
    public <C extends Comparable<? super C>> ShortList<T> sort(String name, Function<T, @Nullable C> by) {
        Comparator<@Nullable C> order = Comparator.nullsLast(Comparator.naturalOrder());
        sorts.put(name, (one, other) -> order.compare(by.apply(one), by.apply(other)));
        return this;
    }

    /** The page that a request asks for of all rows, which come in the list's own order. */
    public Page<T> page(List<T> all, PageRequest request) {
        List<Predicate<T>> wanted = request.filters().entrySet().stream()
                .map(filter -> anyOf(known(filters, filter.getKey()), filter.getValue()))
                .toList();
        String words = folded(request.search().strip());
        String sort = request.sort();
        Comparator<T> order = sort == null ? null : known(sorts, sort);
        List<T> found = all.stream()
                .filter(row -> words.isEmpty() || folded(searched.apply(row)).contains(words))
                .filter(row -> wanted.stream().allMatch(condition -> condition.test(row)))
                .toList();
        List<T> ordered = order == null
                ? found
                : found.stream()
                        .sorted(request.descending() ? order.reversed() : order)
                        .toList();
        return new Page<>(
                ordered.stream().skip(request.offset()).limit(request.limit()).toList(), found.size());
    }

    private static <T> Predicate<T> anyOf(Function<String, Predicate<T>> condition, String content) {
        return Several.read(content).stream()
                .map(condition)
                .reduce(Predicate::or)
                .orElseThrow();
    }

    private static <V> V known(Map<String, V> those, String name) {
        V found = those.get(name);
        if (found == null) {
            throw new IllegalArgumentException("unknown filter or order " + name);
        }
        return found;
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
