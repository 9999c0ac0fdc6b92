package org.jishi.kit.table;

/**
 * A column that narrows its list, too.
 *
 * @param name what {@link org.jishi.platform.store.PageRequest} calls it, in its order and in its filters
 * @param heading the column's, in the user's language
 */
public record ColumnFilter(String name, String heading, Kind kind) {
    /** How it is asked, as what the column holds. */
    public enum Kind {
        WORDS,
        NUMBERS,
        DAYS
    }
}
