package org.jishi.desk;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Where the index has one kind of things from. */
public interface SearchSource {
    SearchKind kind();

    /** The table whose rows these are, as the trail names it: by the trail the index learns what has changed. */
    String table();

    /** All that may be found, in the order in which equals stand. */
    void all(Handle handle, Consumer<SearchEntry> to);

    /** Those of these rows that may (still) be found; others are left out. */
    void some(Handle handle, Collection<UUID> ids, Consumer<SearchEntry> to);
}
