package org.jishi.kit.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jishi.kit.table.ColumnFilter;

/**
 * One way to narrow a list. Its chip reads "label: choice".
 *
 * @param name what {@link org.jishi.platform.store.PageRequest#filters} calls it
 * @param label the label, in the user's language
 * @param kind how it is chosen
 * @param options what can be chosen, besides "all"; none but of a choice
 */
public record Filter(String name, String label, Kind kind, List<Option> options) {
    /** How a filter is chosen. */
    public enum Kind {
        /** Some of the options: rows that any of them means. */
        CHOICE,
        /** One of the options, where the list can be asked for one alone. */
        ONE,
        /** From a day to a day: a {@link org.jishi.platform.store.Span}. */
        DAYS,
        /** From a whole number to another: a {@link org.jishi.platform.store.Span}. */
        NUMBERS,
        /** Words that a column has in it. */
        WORDS;

        /** Whether it is typed, not chosen. */
        boolean asks() {
            return this != CHOICE && this != ONE;
        }
    }

    /**
     * @param code what the request carries
     * @param words what the user reads
     * @param spelling how else it may be typed to be found, such as by initials
     */
    public record Option(String code, String words, String spelling) {
        public Option(String code, String words) {
            this(code, words, "");
        }

        /** @param typed in small letters */
        boolean isMeantBy(String typed) {
            return words.toLowerCase(Locale.ROOT).contains(typed) || spelling.contains(typed);
        }
    }

    public Filter {
        options = List.copyOf(options);
    }

    public Filter(String name, String label, List<Option> options) {
        this(name, label, Kind.CHOICE, options);
    }

    /** The same, one at a time. */
    public Filter one() {
        return new Filter(name, label, Kind.ONE, options);
    }

    /** From a day to a day. */
    public static Filter days(String name, String label) {
        return new Filter(name, label, Kind.DAYS, List.of());
    }

    /** From a whole number to another. */
    public static Filter numbers(String name, String label) {
        return new Filter(name, label, Kind.NUMBERS, List.of());
    }

    /** Words that a column has in it. */
    public static Filter words(String name, String label) {
        return new Filter(name, label, Kind.WORDS, List.of());
    }

    static Filter of(ColumnFilter column) {
        return new Filter(
                column.name(), column.heading(), Kind.valueOf(column.kind().name()), List.of());
    }

    /** All values of an enum; the request carries their names. */
    public static <E extends Enum<E>> Filter of(String name, String label, Class<E> type, Function<E, String> words) {
        return new Filter(
                name,
                label,
                Arrays.stream(type.getEnumConstants())
                        .map(value -> new Option(value.name(), words.apply(value)))
                        .toList());
    }
}
