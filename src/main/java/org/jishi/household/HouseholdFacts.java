package org.jishi.household;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.Followed;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.Span;
import org.jspecify.annotations.Nullable;

/**
 * How many belong to each household and who its head is, out of memory: the store would count the members of 65,000
 * households to put them in order.
 */
final class HouseholdFacts {
    private static final int CHUNK = 500;
    /** More than that are not read one by one. */
    private static final int MOST_CHANGED = 5_000;

    private static final String EACH = """
        SELECT h.id, p.pinyin, p.name_key,
               (SELECT count(*) FROM household_member c JOIN person q ON q.id = c.person_id
                 WHERE c.household_id = h.id AND c.until IS NULL AND q.died_on IS NULL) AS members
          FROM household h
          LEFT JOIN household_member m ON m.live_head = h.id
          LEFT JOIN person p ON p.id = m.person_id\
        """;

    private static final String CHANGED = """
        SELECT a.row_id FROM audit_entry a WHERE a.seq > :since AND a.table_name = 'household' AND a.row_id IS NOT NULL
        UNION
        SELECT m.household_id FROM audit_entry a JOIN household_member m ON m.id = a.row_id
         WHERE a.seq > :since AND a.table_name = 'household_member'
        UNION
        SELECT m.household_id FROM audit_entry a JOIN household_member m ON m.live_person = a.row_id
         WHERE a.seq > :since AND a.table_name = 'person'\
        """;

    private static final Comparator<Fact> BY_HEAD = Comparator.comparing(
                    Fact::pinyin, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Fact::nameKey, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Fact::text);

    private static final Comparator<Fact> BY_SIZE =
            Comparator.comparingInt(Fact::members).thenComparing(Fact::text);

    private final Followed<Known> register;

    HouseholdFacts(Acts acts) {
        this.register = acts.follow(HouseholdFacts::all, HouseholdFacts::newer);
    }

    /** @param members how many belong to it today, the dead not counted */
    private record Fact(
            UUID id, @Nullable String pinyin, @Nullable String nameKey, int members) {
        /** As the store compares ids. */
        String text() {
            return id.toString();
        }
    }

    /** All of them, and their orders once they were asked for. */
    private static final class Known {
        private final Map<UUID, Fact> facts = new HashMap<>();
        private final Map<Boolean, List<UUID>> orders = new HashMap<>();

        List<UUID> order(boolean byHead) {
            return orders.computeIfAbsent(
                    byHead,
                    head -> facts.values().stream()
                            .sorted(head ? BY_HEAD : BY_SIZE)
                            .map(Fact::id)
                            .toList());
        }

        Set<UUID> ofSize(@Nullable Integer least, @Nullable Integer most) {
            return facts.values().stream()
                    .filter(fact ->
                            (least == null || fact.members() >= least) && (most == null || fact.members() <= most))
                    .map(Fact::id)
                    .collect(Collectors.toSet());
        }
    }

    /**
     * What a request asks of memory.
     *
     * @param order all households in the order asked for, null where the store says it
     * @param ofSize those that have as many members as asked for, null where that is not asked
     */
    record Remembered(@Nullable List<UUID> order, @Nullable Set<UUID> ofSize) {
        boolean nothing() {
            return order == null && ofSize == null;
        }
    }

    /** Asked outside of a transaction: it reads in one of its own. */
    Remembered remembered(PageRequest request) {
        boolean byHead = "head".equals(request.sort());
        boolean ordered = byHead || "size".equals(request.sort());
        String size = request.filters().get("size");
        if (!ordered && size == null) {
            return new Remembered(null, null);
        }
        Span span = size == null ? null : Span.read(size);
        return register.ask(known -> {
            List<UUID> order = ordered ? known.order(byHead) : null;
            return new Remembered(
                    order == null || !request.descending() ? order : order.reversed(),
                    span == null ? null : known.ofSize(span.least(), span.most()));
        });
    }

    private static Known all(Handle handle) {
        Known known = new Known();
        handle.createQuery(EACH).mapTo(Fact.class).forEach(fact -> known.facts.put(fact.id(), fact));
        return known;
    }

    private static Known newer(Handle handle, Known before, long since) {
        Set<UUID> changed = handle.createQuery(CHANGED)
                .bind("since", since)
                .mapTo(UUID.class)
                .collectIntoSet();
        if (changed.size() > MOST_CHANGED) {
            return all(handle);
        }
        List<UUID> ids = new ArrayList<>(changed);
        for (int from = 0; from < ids.size(); from += CHUNK) {
            handle.createQuery(EACH + " WHERE h.id IN (<ids>)")
                    .bindList("ids", ids.subList(from, Math.min(from + CHUNK, ids.size())))
                    .mapTo(Fact.class)
                    .forEach(fact -> {
                        if (!Objects.equals(before.facts.put(fact.id(), fact), fact)) {
                            before.orders.clear();
                        }
                    });
        }
        return before;
    }
}
