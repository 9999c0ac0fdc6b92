package org.jishi.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.text.Problem;

/** What another room holds on persons, so that they cannot simply go away. Wiring gives the list of them. */
@FunctionalInterface
public interface PersonReferences {
    /**
     * Something that names a person.
     *
     * @param what says it in words, such as the class
     */
    record Held(UUID personId, Problem what) {}

    /** All that the room holds on those persons. */
    List<Held> of(Handle handle, Collection<UUID> personIds);

    /**
     * Asks a query for all of the persons, some hundred at a time.
     *
     * @param sql selects the person's id and a name, with {@code <ids>} where the persons stand
     * @param key a text with the name in it
     */
    static List<Held> query(Handle handle, Collection<UUID> personIds, String sql, String key) {
        int most = 500;
        List<UUID> ids = List.copyOf(personIds);
        List<Held> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += most) {
            handle.createQuery(sql)
                    .bindList("ids", ids.subList(from, Math.min(from + most, ids.size())))
                    .map((row, context) -> new Held(row.getObject(1, UUID.class), Problem.of(key, row.getString(2))))
                    .forEach(found::add);
        }
        return found;
    }
}
