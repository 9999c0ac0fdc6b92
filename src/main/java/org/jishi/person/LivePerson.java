package org.jishi.person;

/**
 * SQL for who the person of a row is today. A row of another room keeps pointing to the entry it was made for; where that
 * entry was merged into another, it names the one who is left, always in one step, because a merge points earlier
 * tombstones onward (docs/decisions: mergers).
 */
public final class LivePerson {
    /** The person's id; needs {@link #join}. */
    public static final String ID = "coalesce(entry.merged_into, entry.id)";

    /** The person's row, called p; needs {@link #join}. */
    public static final String ROW = "JOIN person p ON p.id = " + ID;

    private LivePerson() {}

    /** Joins the entry that a column points to. */
    public static String join(String column) {
        return "JOIN person entry ON entry.id = " + column;
    }

    /** As {@link #join}, for a column that may be empty; {@code LEFT} before {@link #ROW} then as well. */
    public static String leftJoin(String column) {
        return "LEFT JOIN person entry ON entry.id = " + column + " LEFT " + ROW;
    }

    /**
     * A condition: the column points to the person bound as {@code name}, or to somebody merged into them. The column needs
     * an index: H2 looks the one or two ids up in it, and works the condition out anew only for the rows found. Beside
     * another index that it likes better it would do so for every row, and of many people for each (seen: 100 s); for
     * those there is {@link PersonDirectory#entries(org.jdbi.v3.core.Handle, java.util.Collection)}.
     */
    public static String among(String column, String name) {
        return column + " IN (SELECT same.id FROM person same WHERE same.id = :" + name
                + " UNION ALL SELECT gone.id FROM person gone WHERE gone.merged_into = :" + name + ")";
    }
}
