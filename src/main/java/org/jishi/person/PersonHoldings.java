package org.jishi.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table of what the office holds on a person, told by the room that holds it, for {@link PersonPrint}.
 *
 * @param key the beginning of its texts, with the dot: {@code heading} is the table's, the others are its columns'
 * @param columns at most six, in the order in which the query gives them
 * @param sql with the person bound as {@code person}, entries merged into it included, the oldest row first
 */
public record PersonHoldings(String key, List<Column> columns, String sql) {
    /** How a value is printed. */
    public enum Shape {
        TEXT,
        DAY,
        MONEY,
        COUNT,
        /** A bank account's number, masked unless whole numbers were asked for. */
        ACCOUNT,
        /** A known group's name, or the office's own words. */
        TAG,
        /** The name of a state, whose text begins with the column's prefix. */
        WORD
    }

    /** @param prefix of a {@link Shape#WORD}'s texts, with the dot */
    public record Column(String name, Shape shape, @Nullable String prefix) {}

    public PersonHoldings {
        columns = List.copyOf(columns);
    }

    public static Column text(String name) {
        return new Column(name, Shape.TEXT, null);
    }

    public static Column day(String name) {
        return new Column(name, Shape.DAY, null);
    }

    public static Column money(String name) {
        return new Column(name, Shape.MONEY, null);
    }

    public static Column count(String name) {
        return new Column(name, Shape.COUNT, null);
    }

    public static Column word(String name, String prefix) {
        return new Column(name, Shape.WORD, prefix);
    }
}
