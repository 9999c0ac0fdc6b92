package org.jishi.platform.store;

/**
 * What a user typed as a pattern of SQL's LIKE. Its own wildcards stand for themselves: "100%" finds "100%" and not
 * everything that begins with 100. The statement needs no ESCAPE; a backslash is H2's own.
 */
public final class Like {
    private static final String ANY = "%";

    private Like() {}

    /** Whatever has these words in it. */
    public static String holding(String words) {
        return ANY + plain(words) + ANY;
    }

    /** Whatever begins with these words, which an index can find. */
    public static String beginning(String words) {
        return plain(words) + ANY;
    }

    private static String plain(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
