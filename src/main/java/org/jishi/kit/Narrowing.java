package org.jishi.kit;

import org.jspecify.annotations.Nullable;

/**
 * The argument that opens a list with a filter set: exactly the rows that a link told of. Lists know the filter
 * {@link #TODO} without a chip of their own for it.
 *
 * @param filter its name in the request
 * @param code what the request carries
 * @param words what the filter's chip says of it, where the list does not know by itself; null where it does
 */
public record Narrowing(
        String filter, String code, @Nullable String words) {
    /** What waits for whoever came from home; the code says of which kind. */
    public static final String TODO = "todo";

    public Narrowing(String filter, String code) {
        this(filter, code, null);
    }
}
