package org.jishi.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.PersonColumns.Let;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.Followed;
import org.jishi.platform.store.PageRequest;

/**
 * Whom filters let through, out of memory. The store would read every row of the register to say it (1.3 to 5.6 s among
 * 200,000 persons), and an index for each column would be paid for by every row of every roster. What is kept follows the
 * trail: before an answer the rows that were written since are read anew.
 */
final class PersonFacts {
    private static final int CHUNK = 500;
    private static final int PART = 20_000;
    /** More rows than that are not read one by one. */
    private static final int MOST_CHANGED = 10_000;

    private final Followed<PersonColumns> register;

    PersonFacts(Acts acts) {
        this.register = acts.follow(PersonFacts::all, PersonFacts::newer);
    }

    /**
     * Those whom all filters let through.
     *
     * @param first the first of them in the order asked for; empty where only the store can say it
     */
    record Found(Let let, Optional<List<UUID>> first) {}

    /** @param enough how many of them are wanted in the order of the request */
    Found find(PersonFilter.Asked asked, PageRequest request, int enough) {
        return register.ask(columns -> {
            Let let = columns.live();
            asked.keep(columns, let);
            return new Found(
                    let,
                    PersonOrder.of(request.sort())
                            .map(order -> columns.first(let, order, request.descending(), enough)));
        });
    }

    /** What stands in a column and how often, the most frequent first. */
    Map<String, Integer> said(PersonColumns.Text column, int most) {
        return register.ask(columns -> columns.said(column, most));
    }

    private static PersonColumns newer(Handle handle, PersonColumns before, long since) {
        Set<UUID> changed = changed(handle, since);
        if (changed.size() > MOST_CHANGED) {
            return all(handle);
        }
        List<UUID> ids = List.copyOf(changed);
        for (int from = 0; from < ids.size(); from += CHUNK) {
            before.take(new ArrayList<>(handle.createQuery(PersonRead.SQL + " WHERE p.id IN (<ids>)")
                    .bindList("ids", ids.subList(from, Math.min(from + CHUNK, ids.size())))
                    .map((row, context) -> PersonRead.of(row))
                    .list()));
        }
        return before;
    }

    private static Set<UUID> changed(Handle handle, long since) {
        return handle.createQuery("""
            SELECT DISTINCT row_id FROM audit_entry
             WHERE seq > :since AND table_name = 'person' AND row_id IS NOT NULL\
            """).bind("since", since).mapTo(UUID.class).collectIntoSet();
    }

    /** In parts: the store keeps an answer in memory until it is read. */
    private static PersonColumns all(Handle handle) {
        PersonColumns made = new PersonColumns();
        UUID after = new UUID(0, 0);
        List<PersonRead> part;
        do {
            part = new ArrayList<>(handle.createQuery(PersonRead.SQL + " WHERE p.id > :after ORDER BY p.id LIMIT :most")
                    .bind("after", after)
                    .bind("most", PART)
                    .map((row, context) -> PersonRead.of(row))
                    .list());
            if (!part.isEmpty()) {
                after = part.getLast().id();
                made.take(part);
            }
        } while (part.size() == PART);
        return made;
    }
}
