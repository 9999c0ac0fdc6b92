package org.jishi.kit;

/**
 * The argument that opens a list with a filter set: exactly the rows that a link told of. Lists know the filter
 * {@link #TODO} without a chip of their own for it.
 *
 * @param filter its name in the request
 * @param code what the request carries
 */
public record Narrowing(String filter, String code) {
    /** What waits for whoever came from home; the code says of which kind. */
    public static final String TODO = "todo";
}
