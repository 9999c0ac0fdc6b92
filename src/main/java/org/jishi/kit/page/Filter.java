package org.jishi.kit.page;

import java.util.List;
import java.util.function.Function;

/**
 * One way to narrow a list. Its chip reads "label: choice".
 *
 * @param name what {@link org.jishi.platform.store.PageRequest#filters} calls it
 * @param label the label, in the user's language
 * @param options what can be chosen, besides "all"
 */
public record Filter(String name, String label, List<Option> options) {
    /**
     * @param code what the request carries
     * @param words what the user reads
     */
    public record Option(String code, String words) {}

    public Filter {
        options = List.copyOf(options);
    }

    /** All values of an enum; the request carries their names. */
    public static <E extends Enum<E>> Filter of(String name, String label, Class<E> type, Function<E, String> words) {
        return new Filter(
                name,
                label,
                java.util.Arrays.stream(type.getEnumConstants())
                        .map(value -> new Option(value.name(), words.apply(value)))
                        .toList());
    }
}
