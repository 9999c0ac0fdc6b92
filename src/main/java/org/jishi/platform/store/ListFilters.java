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
 * The filters that a list knows, each with the condition that what is chosen adds. A filter that is not among them, and a
 * content that no filter writes, is refused by {@link IllegalArgumentException}: no page of the program asks for it.
 */
public final class ListFilters {
    private static final String YES = "YES";
    private static final String NO = "NO";

    private final Map<String, Condition> known = new HashMap<>();

    /** Adds to a query what a filter's content asks. */
    @FunctionalInterface
    public interface Condition {
        void add(ListQuery query, String content);
    }

    public ListFilters on(String name, Condition condition) {
        known.put(name, condition);
        return this;
    }

    /** @param condition in which {@code :name} stands for the content */
    public ListFilters is(String name, String condition) {
        return on(name, (query, content) -> query.where(condition, name, content));
    }

    /** The same for one of an enum. */
    public <E extends Enum<E>> ListFilters is(String name, String condition, Class<E> type) {
        return on(
                name,
                (query, content) ->
                        query.where(condition, name, Enum.valueOf(type, content).name()));
    }

    /** The same for the id of a row. */
    public ListFilters id(String name, String condition) {
        return on(name, (query, content) -> query.where(condition, name, UUID.fromString(content)));
    }

    /** One condition for each content. */
    public ListFilters choice(String name, Map<String, String> conditions) {
        return on(name, (query, content) -> {
            String condition = conditions.get(content);
            if (condition == null) {
                throw new IllegalArgumentException("unknown content of filter " + name);
            }
            query.where(condition);
        });
    }

    /** YES or NO. */
    public ListFilters yesNo(String name, String condition) {
        return choice(name, Map.of(YES, "(" + condition + ")", NO, "NOT (" + condition + ")"));
    }

    /** Words that a text has in it, whatever their case. */
    public ListFilters words(String name, String text) {
        return on(
                name,
                (query, content) -> query.where(
                        "position(:" + name + " IN lower(" + text + ")) > 0",
                        name,
                        content.strip().toLowerCase(Locale.ROOT)));
    }

    /** From a day to a day, both included. */
    public ListFilters days(String name, String day) {
        return on(name, (query, content) -> {
            Span span = Span.read(content);
            between(query, name, day, span.firstDay(), "<=", span.lastDay());
        });
    }

    /** The days of the office on which something was written down. */
    public ListFilters moments(String name, String moment) {
        return on(name, (query, content) -> {
            Span span = Span.read(content);
            LocalDate last = span.lastDay();
            between(query, name, moment, start(span.firstDay()), "<", last == null ? null : start(last.plusDays(1)));
        });
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(OfficeClock.ZONE).toInstant();
    }

    /** From a whole number to another. */
    public ListFilters numbers(String name, String number) {
        return on(name, (query, content) -> {
            Span span = Span.read(content);
            between(query, name, number, span.least(), "<=", span.most());
        });
    }

    /** From a whole number of yuan to another, for a column in fen. */
    public ListFilters money(String name, String fen) {
        return on(name, (query, content) -> {
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
