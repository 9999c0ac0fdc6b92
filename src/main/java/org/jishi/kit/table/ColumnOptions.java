package org.jishi.kit.table;

import org.jspecify.annotations.Nullable;

/** How one column stands in a {@link PagedTable}; configured inside the table's chain. */
public final class ColumnOptions {
    @Nullable
    String sort;

    ColumnFilter.Kind kind = ColumnFilter.Kind.WORDS;
    boolean narrows;
    double width = 120;
    boolean hidden;
    boolean grow;
    boolean whole;

    ColumnOptions() {}

    /** The name that {@link org.jishi.platform.store.PageRequest#sort} carries when this column's header is pressed. */
    public ColumnOptions sort(String name) {
        sort = name;
        return this;
    }

    /** The name that the request carries when this column orders the list, and when it narrows it: the page offers both. */
    public ColumnOptions by(String name) {
        narrows = true;
        return sort(name);
    }

    ColumnOptions holdsDays() {
        kind = ColumnFilter.Kind.DAYS;
        return this;
    }

    public ColumnOptions width(double pixels) {
        width = pixels;
        return this;
    }

    /** Not shown until the user chooses it. */
    public ColumnOptions hidden() {
        return hidden(true);
    }

    public ColumnOptions hidden(boolean now) {
        hidden = now;
        return this;
    }

    /** Never narrower: numbers and codes that say nothing when they are cut. */
    public ColumnOptions whole() {
        whole = true;
        return this;
    }

    /** Takes the width that is left. */
    public ColumnOptions grow() {
        grow = true;
        return this;
    }
}
