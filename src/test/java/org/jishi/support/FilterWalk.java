package org.jishi.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.Several;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/**
 * Asks a list by each of its filters, by mixtures of them and in each of its orders, and looks beside it what a walk over
 * all of its rows lets through. What it asks for it takes from the rows themselves, so it says something of any list that
 * has some.
 */
public final class FilterWalk<R> {
    private static final int MIXTURES = 60;
    private static final int PAGE = 500;
    private static final String NOWHERE = "\u00a7\u00a7";

    private final Function<PageRequest, Page<R>> list;
    private final Function<R, Object> id;
    private final List<R> all;
    private final Map<Map.Entry<String, String>, Predicate<R>> walks = new LinkedHashMap<>();
    private final Map<String, @Nullable Function<R, ? extends @Nullable Comparable<?>>> orders = new LinkedHashMap<>();
    private final List<Map.Entry<String, String>> refused = new ArrayList<>();

    public FilterWalk(Function<PageRequest, Page<R>> list, Function<R, Object> id) {
        this.list = list;
        this.id = id;
        this.all = asked(PageRequest.first(PAGE));
        assertThat(all).as("rows to walk over").isNotEmpty();
    }

    /** One content with what it means. */
    public FilterWalk<R> filter(String name, String content, Predicate<R> passes) {
        walks.put(Map.entry(name, content), passes);
        return this;
    }

    /** One of some: every code that can be chosen, whether a row has it or not. */
    public FilterWalk<R> choice(String name, Collection<String> codes, Function<R, @Nullable String> code) {
        codes.forEach(each -> filter(name, each, row -> each.equals(code.apply(row))));
        several(name, List.copyOf(codes), code);
        assertThat(all.stream().map(code)).as(name).anyMatch(codes::contains);
        return this;
    }

    /** Several of them at once let through whom any of them does. */
    private void several(String name, List<String> codes, Function<R, @Nullable String> code) {
        for (int size = 2; size <= codes.size(); size += Math.max(1, codes.size() - 2)) {
            Set<@Nullable String> some = new HashSet<>(codes.subList(codes.size() - size, codes.size()));
            filter(
                    name,
                    Several.of(codes.subList(codes.size() - size, codes.size())),
                    row -> some.contains(code.apply(row)));
        }
    }

    public <E extends Enum<E>> FilterWalk<R> choice(String name, Class<E> type, Function<R, @Nullable E> code) {
        refused.add(Map.entry(name, "NOBODY"));
        return choice(name, Stream.of(type.getEnumConstants()).map(Enum::name).toList(), row -> {
            E there = code.apply(row);
            return there == null ? null : there.name();
        });
    }

    public FilterWalk<R> yesNo(String name, Predicate<R> yes) {
        refused.add(Map.entry(name, "MAYBE"));
        return filter(name, "YES", yes)
                .filter(name, "NO", yes.negate())
                .filter(name, Several.of(List.of("YES", "NO")), row -> true);
    }

    /** Words out of what some rows say, and some that stand nowhere. */
    public FilterWalk<R> words(String name, Function<R, @Nullable String> text) {
        List<String> there = texts(text);
        assertThat(there).as(name).isNotEmpty();
        Stream.of(there.getFirst(), there.get(there.size() / 2), there.getLast())
                .map(words -> words.substring(words.length() / 2, Math.min(words.length(), words.length() / 2 + 2)))
                .filter(words -> !words.isBlank())
                .forEach(words -> has(name, " " + words.toUpperCase(Locale.ROOT), words.strip(), text));
        return has(name, NOWHERE, NOWHERE, text);
    }

    private List<String> texts(Function<R, @Nullable String> text) {
        return all.stream()
                .map(text)
                .filter(words -> words != null && !words.isBlank())
                .map(words -> Objects.requireNonNull(words))
                .distinct()
                .sorted()
                .toList();
    }

    private FilterWalk<R> has(String name, String content, String words, Function<R, @Nullable String> text) {
        return filter(name, content, row -> {
            String there = text.apply(row);
            return there != null && there.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
        });
    }

    public FilterWalk<R> days(String name, Function<R, @Nullable LocalDate> day) {
        refused.add(Map.entry(name, "soon"));
        return spans(name, day, String::valueOf, last -> last.plusDays(1));
    }

    public FilterWalk<R> moments(String name, Function<R, @Nullable Instant> moment) {
        return days(name, row -> {
            Instant at = moment.apply(row);
            return at == null ? null : OfficeClock.day(at);
        });
    }

    public FilterWalk<R> numbers(String name, Function<R, @Nullable Integer> number) {
        refused.add(Map.entry(name, "many"));
        return spans(name, number, String::valueOf, last -> last + 1);
    }

    /** Of whole yuan, over amounts in fen. */
    public FilterWalk<R> money(String name, Function<R, @Nullable Money> amount) {
        refused.add(Map.entry(name, "much"));
        List<Long> yuan = sorted(row -> {
            Money there = amount.apply(row);
            return there == null ? null : Math.floorDiv(there.fen(), 100L);
        });
        long middle = yuan.get(yuan.size() / 2);
        money(name, amount, yuan.getFirst(), middle);
        money(name, amount, middle, null);
        money(name, amount, null, middle);
        return money(name, amount, yuan.getLast() + 1, null);
    }

    private FilterWalk<R> money(
            String name, Function<R, @Nullable Money> amount, @Nullable Long from, @Nullable Long to) {
        return filter(name, (from == null ? "" : from) + ".." + (to == null ? "" : to), row -> {
            Money there = amount.apply(row);
            return there != null
                    && (from == null || there.fen() >= from * 100)
                    && (to == null || there.fen() <= to * 100);
        });
    }

    private <C extends Comparable<? super C>> List<C> sorted(Function<R, @Nullable C> what) {
        List<C> values = all.stream()
                .map(what)
                .filter(Objects::nonNull)
                .map(value -> Objects.requireNonNull(value))
                .distinct()
                .sorted()
                .toList();
        assertThat(values).as("contents of a column").isNotEmpty();
        return values;
    }

    private <C extends Comparable<? super C>> FilterWalk<R> spans(
            String name, Function<R, @Nullable C> what, Function<C, String> code, Function<C, C> beyond) {
        List<C> values = sorted(what);
        C first = values.getFirst();
        C middle = values.get(values.size() / 2);
        C after = beyond.apply(values.getLast());
        span(name, what, code, first, middle);
        span(name, what, code, middle, null);
        span(name, what, code, null, middle);
        return span(name, what, code, after, null);
    }

    private <C extends Comparable<? super C>> FilterWalk<R> span(
            String name, Function<R, @Nullable C> what, Function<C, String> code, @Nullable C from, @Nullable C to) {
        String content = (from == null ? "" : code.apply(from)) + ".." + (to == null ? "" : code.apply(to));
        return filter(name, content, row -> {
            C there = what.apply(row);
            return there != null
                    && (from == null || there.compareTo(from) >= 0)
                    && (to == null || there.compareTo(to) <= 0);
        });
    }

    /** An order by what a column says; rows that say nothing come last. */
    public <C extends Comparable<? super C>> FilterWalk<R> order(String name, Function<R, @Nullable C> by) {
        orders.put(name, by);
        return this;
    }

    /** Orders by what no row says, such as pinyin. */
    public FilterWalk<R> orders(String... names) {
        for (String name : names) {
            orders.put(name, null);
        }
        return this;
    }

    private List<R> asked(PageRequest request) {
        List<R> rows = new ArrayList<>();
        Page<R> page;
        do {
            page = list.apply(new PageRequest(
                    rows.size(),
                    request.limit(),
                    request.sort(),
                    request.descending(),
                    request.search(),
                    request.filters()));
            rows.addAll(page.rows());
        } while (rows.size() < page.total() && !page.rows().isEmpty());
        assertThat(page.total()).as("count of %s", request).isEqualTo(rows.size());
        return rows;
    }

    private List<Object> ids(List<R> rows) {
        return rows.stream().map(id).toList();
    }

    private List<Object> walked(Map<String, String> filters) {
        return ids(all.stream()
                .filter(row -> filters.entrySet().stream()
                        .allMatch(filter ->
                                Objects.requireNonNull(walks.get(filter)).test(row)))
                .toList());
    }

    public void check() {
        walks.keySet().forEach(filter -> {
            Map<String, String> one = Map.ofEntries(filter);
            assertThat(ids(asked(PageRequest.first(PAGE).filters(one))))
                    .as(filter.toString())
                    .containsExactlyInAnyOrderElementsOf(walked(one));
        });
        mixtures();
        orders.forEach(this::ordered);
        refused.add(Map.entry("shoeSize", "42"));
        refused.forEach(filter -> assertThatThrownBy(
                        () -> list.apply(PageRequest.first(1).filter(filter.getKey(), filter.getValue())))
                .as(filter.toString())
                .isInstanceOfAny(IllegalArgumentException.class, DateTimeException.class));
        assertThatThrownBy(() -> list.apply(new PageRequest(0, 1, "shoeSize", false, "", Map.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void mixtures() {
        Random random = new Random(20_261_126);
        List<Map.Entry<String, String>> known = List.copyOf(walks.keySet());
        List<@Nullable String> sorts = new ArrayList<>(orders.keySet());
        sorts.add(null);
        for (int turn = 0; turn < MIXTURES && !known.isEmpty(); turn++) {
            Map<String, String> some = new LinkedHashMap<>();
            for (int i = 0; i < 1 + turn % 3; i++) {
                Map.Entry<String, String> filter = known.get(random.nextInt(known.size()));
                some.put(filter.getKey(), filter.getValue());
            }
            @Nullable String sort = sorts.get(random.nextInt(sorts.size()));
            boolean descending = sort != null && random.nextBoolean();
            List<Object> walked = walked(some);
            List<Object> asked = ids(asked(new PageRequest(0, PAGE, sort, descending, "", some)));
            assertThat(asked).as("%s %s", some, sort).hasSameSizeAs(walked).hasSameElementsAs(walked);
            int from = random.nextInt(5);
            Page<R> page = list.apply(new PageRequest(from, 7, sort, descending, "", some));
            assertThat(page.total()).isEqualTo(walked.size());
            assertThat(ids(page.rows()))
                    .as("%s %s from %s", some, sort, from)
                    .containsExactlyElementsOf(
                            asked.stream().skip(from).limit(7).toList());
        }
    }

    private void ordered(String name, @Nullable Function<R, ? extends @Nullable Comparable<?>> by) {
        List<R> up = asked(new PageRequest(0, PAGE, name, false, "", Map.of()));
        List<R> down = asked(new PageRequest(0, PAGE, name, true, "", Map.of()));
        assertThat(ids(up)).as(name).hasSameSizeAs(all).hasSameElementsAs(ids(all));
        if (by == null) {
            assertThat(ids(down)).as(name).containsExactlyElementsOf(ids(up).reversed());
        } else {
            assertThat(said(up, by)).as(name).isSortedAccordingTo(order());
            assertThat(said(down, by)).as(name).isSortedAccordingTo(order().reversed());
        }
    }

    private List<@Nullable Object> said(List<R> rows, Function<R, ? extends @Nullable Comparable<?>> by) {
        List<@Nullable Object> said = new ArrayList<>();
        rows.forEach(row -> said.add(by.apply(row)));
        return said;
    }

    @SuppressWarnings("unchecked")
    private static Comparator<@Nullable Object> order() {
        return Comparator.nullsLast((one, other) -> ((Comparable<Object>) one).compareTo(other));
    }
}
