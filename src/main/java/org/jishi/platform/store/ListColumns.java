package org.jishi.platform.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a list, each by the name that a request orders and filters it by. A filter or an order that is not among
 * them, and a content that no filter writes, is refused by {@link IllegalArgumentException}: no page of the program asks
 * for it.
 */
public final class ListColumns {
    private static final String YES = "YES";
    private static final String NO = "NO";

    private final Map<String, Condition> known = new HashMap<>();
    private final Map<String, String> orders = new HashMap<>();

    /** Adds to a query what a filter's content asks. */
    @FunctionalInterface
    public interface Condition {
        void add(ListQuery query, String content);
    }

    /** A column that rows are ordered by; {@code sql} is one column, or those an index has before the id. */
    public ListColumns order(String name, String sql) {
        orders.put(name, sql);
        return this;
    }

    @Nullable
    String orderOf(String name) {
        return orders.get(name);
    }

    /** A filter alone, of its own kind. */
    public ListColumns on(String name, Condition condition) {
        known.put(name, condition);
        return this;
    }

    /** @param condition in which {@code :name} stands for the content */
    public ListColumns is(String name, String condition) {
        return on(name, (query, content) -> query.where(condition, name, content));
    }

    /** One of an enum, and the order of their names. */
    public <E extends Enum<E>> ListColumns one(String name, String column, Class<E> type) {
        return order(name, column).is(name, column + " = :" + name, type);
    }

    /** A filter for one of an enum, whatever the condition. */
    public <E extends Enum<E>> ListColumns is(String name, String condition, Class<E> type) {
        return on(
                name,
                (query, content) ->
                        query.where(condition, name, Enum.valueOf(type, content).name()));
    }

    /** The same for the id of a row. */
    public ListColumns id(String name, String condition) {
        return on(name, (query, content) -> query.where(condition, name, UUID.fromString(content)));
    }

    /** One condition for each content. */
    public ListColumns choice(String name, Map<String, String> conditions) {
        return on(name, (query, content) -> {
            String condition = conditions.get(content);
            if (condition == null) {
                throw new IllegalArgumentException("unknown content of filter " + name);
            }
            query.where(condition);
        });
    }

    /** YES or NO. */
    public ListColumns yesNo(String name, String condition) {
        return choice(name, Map.of(YES, "(" + condition + ")", NO, "NOT (" + condition + ")"));
    }

    /** Words that a text has in it, whatever their case. */
    public ListColumns words(String name, String text) {
        return order(name, text)
                .on(
                        name,
                        (query, content) -> query.where(
                                "position(:" + name + " IN lower(" + text + ")) > 0",
                                name,
                                content.strip().toLowerCase(Locale.ROOT)));
    }

    /** From a day to a day, both included. */
    public ListColumns days(String name, String day) {
        return order(name, day).on(name, (query, content) -> {
            Span span = Span.read(content);
            between(query, name, day, span.firstDay(), "<=", span.lastDay());
        });
    }

    /** The days of the office on which something was written down. */
    public ListColumns moments(String name, String moment) {
        return order(name, moment).on(name, (query, content) -> {
            Span span = Span.read(content);
            LocalDate last = span.lastDay();
            between(query, name, moment, start(span.firstDay()), "<", last == null ? null : start(last.plusDays(1)));
        });
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(OfficeClock.ZONE).toInstant();
    }

    /** From a whole number to another. */
    public ListColumns numbers(String name, String number) {
        return order(name, number).on(name, (query, content) -> {
            Span span = Span.read(content);
            between(query, name, number, span.least(), "<=", span.most());
        });
    }

    /** From a whole number of yuan to another, for a column in fen. */
    public ListColumns money(String name, String fen) {
        return order(name, fen).on(name, (query, content) -> {
            Span span = Span.read(content);
            between(query, name, fen, span.leastFen(), "<=", span.mostFen());
        });
    }

    private static void between(
            ListQuery query, String name, String what, @Nullable Object from, String until, @Nullable Object to) {
        query.where(what + " IS NOT NULL");
        if (from != null) {
            query.where(what + " >= :" + name + "From", name + "From", from);
        }
        if (to != null) {
            query.where(what + " " + until + " :" + name + "To", name + "To", to);
        }
    }

    public Set<String> names() {
        return Set.copyOf(known.keySet());
    }

    /** Adds what a request asks. */
    public void add(ListQuery query, PageRequest request) {
        request.filters().forEach((name, content) -> {
            Condition condition = known.get(name);
            if (condition == null) {
                throw new IllegalArgumentException("unknown filter " + name);
            }
            List<String> several = Several.read(content);
            if (several.size() == 1) {
                condition.add(query, content);
            } else {
                query.anyOf(several.size(), (part, i) -> condition.add(part, several.get(i)));
            }
        });
    }
}
