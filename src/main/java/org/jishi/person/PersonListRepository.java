package org.jishi.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jishi.person.PersonColumns.Let;
import org.jishi.person.PersonFacts.Found;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;

/**
 * Pages of the list of persons. First the ids in their order, from an index that holds all that is asked (an order over
 * 200,000 rows costs no sort, and rows passed over are never read), then the rows of those ids.
 */
final class PersonListRepository {
    /** What a page may be sorted by: its columns, each of which begins an index that ends in the id. */
    private static final Map<String, List<String>> ORDERS = Map.of(
            "name", List.of("live", "pinyin", "name_key", "id"),
            "phone", List.of("live", "phone", "id"),
            "village", List.of("live", "village_code", "id"),
            "birth", List.of("live", "birth", "id"),
            "sex", List.of("live", "sex", "id"),
            "number", List.of("live_id_number"),
            "created", List.of("id"));

    /** So many are asked for by name rather than looked for among all. */
    private static final int FEW = 500;

    private static final int STEP = 10_000;

    /**
     * The list's own order is by name.
     *
     * @param all how many there are, where there are no words
     */
    Page<Person> page(Handle handle, PageRequest request, PersonSearch search, OptionalLong all) {
        Conditions conditions = conditions(search);
        List<UUID> ids = ids(handle, conditions, request, request.limit(), request.offset());
        long total = all.orElseGet(() -> count(handle, conditions));
        return new Page<>(rows(handle, ids), total);
    }

    /** Those whom the filters let through, of them those whom the words mean. */
    Page<Person> page(Handle handle, PageRequest request, Found found, PersonSearch search) {
        if (conditions(search).empty()) {
            List<UUID> ids = found.first()
                    .orElseGet(() -> inOrder(handle, request, found.let(), request.offset() + request.limit()));
            return new Page<>(rows(handle, part(ids, request)), found.let().count());
        }
        List<UUID> ids = ids(handle, request, found, search);
        return new Page<>(rows(handle, part(ids, request)), ids.size());
    }

    /** All of them. */
    List<UUID> ids(Handle handle, PageRequest request, Found found, PersonSearch search) {
        return conditions(search).empty()
                ? found.first().orElseGet(() -> inOrder(handle, request, found.let(), Integer.MAX_VALUE))
                : ids(handle, request, search).stream().filter(found.let()::has).toList();
    }

    /**
     * Those let through in the order asked for, until there are enough. A part of the order is read in which enough of
     * them should stand, and the rest where they do not.
     */
    private static List<UUID> inOrder(Handle handle, PageRequest request, Let let, int enough) {
        int count = let.count();
        if (count == 0) {
            return List.of();
        }
        long most = Math.min(Integer.MAX_VALUE, 500 + 2L * Math.min(enough, count) * let.size() / count);
        List<UUID> first = ids(handle, new Conditions(), request, (int) most, 0);
        List<UUID> found = new ArrayList<>(first.stream().filter(let::has).toList());
        if (found.size() < Math.min(enough, count) && first.size() == most) {
            ids(handle, new Conditions(), request, Integer.MAX_VALUE, (int) most).stream()
                    .filter(let::has)
                    .forEach(found::add);
        }
        return found;
    }

    /** Those of the persons meant whom the words let through; without another order, in the order given. */
    Page<Person> page(Handle handle, PageRequest request, List<UUID> meant, PersonSearch search) {
        Conditions conditions = conditions(search);
        int enough = conditions.empty() ? request.offset() + request.limit() : Integer.MAX_VALUE;
        List<UUID> through = inOrder(handle, conditions, request, meant, enough);
        return new Page<>(rows(handle, part(through, request)), conditions.empty() ? meant.size() : through.size());
    }

    /** All who match, whatever the page. */
    List<UUID> ids(Handle handle, PageRequest request, PersonSearch search) {
        Conditions conditions = conditions(search);
        return ids(handle, conditions, request, Integer.MAX_VALUE, 0);
    }

    /** All of the persons meant whom the words let through. */
    List<UUID> ids(Handle handle, PageRequest request, List<UUID> meant, PersonSearch search) {
        Conditions conditions = conditions(search);
        return inOrder(handle, conditions, request, meant, Integer.MAX_VALUE);
    }

    private static List<UUID> inOrder(
            Handle handle, Conditions conditions, PageRequest request, List<UUID> meant, int enough) {
        boolean ordered = request.sort() != null;
        if (meant.isEmpty() || !ordered && conditions.empty()) {
            return meant;
        }
        List<UUID> through = through(handle, conditions, request, meant, enough);
        if (ordered) {
            return through;
        }
        Set<UUID> all = new HashSet<>(through);
        return meant.stream().filter(all::contains).toList();
    }

    /** The persons meant who meet the conditions, in the order asked for, until there are enough. */
    private static List<UUID> through(
            Handle handle, Conditions conditions, PageRequest request, List<UUID> meant, int enough) {
        if (meant.size() <= FEW) {
            Conditions among = new Conditions(conditions);
            among.add("p.id IN (<meant>)", meant);
            return ids(handle, among, request, FEW, 0);
        }
        Set<UUID> wanted = new HashSet<>(meant);
        List<UUID> found = new ArrayList<>();
        int read = STEP;
        for (int from = 0; read == STEP && found.size() < enough; from += STEP) {
            List<UUID> ids = ids(handle, conditions, request, STEP, from);
            ids.stream().filter(wanted::contains).forEach(found::add);
            read = ids.size();
        }
        return found;
    }

    private static List<UUID> part(List<UUID> ids, PageRequest request) {
        int from = Math.min(request.offset(), ids.size());
        return ids.subList(from, Math.min(from + request.limit(), ids.size()));
    }

    private static List<UUID> ids(Handle handle, Conditions conditions, PageRequest request, int limit, int offset) {
        String sort = request.sort() == null ? "name" : request.sort();
        List<String> columns = Objects.requireNonNull(ORDERS.get(sort), sort);
        String direction = request.descending() ? " DESC" : "";
        String order = String.join(
                ", ", columns.stream().map(column -> "p." + column + direction).toList());
        String live = switch (sort) {
            case "number" -> "p.live_id_number IS NOT NULL";
            // said so that no index of another order seems to serve it: H2 would sort all rows then
            case "created" -> "CASE WHEN p.live THEN 1 ELSE 0 END = 1";
            default -> "p.live = TRUE";
        };
        return conditions
                .bind(handle.createQuery("SELECT p.id FROM person p WHERE " + live + conditions.sql() + " ORDER BY "
                        + order + " LIMIT :pageLimit OFFSET :pageOffset"))
                .bind("pageLimit", limit)
                .bind("pageOffset", offset)
                .mapTo(UUID.class)
                .list();
    }

    /** Counting all rows costs H2 nothing, and those not live are few. */
    static long all(Handle handle) {
        long rows = handle.createQuery("SELECT count(*) FROM person")
                .mapTo(Long.class)
                .one();
        long gone = handle.createQuery("SELECT count(*) FROM person WHERE live = FALSE")
                .mapTo(Long.class)
                .one();
        return rows - gone;
    }

    private static long count(Handle handle, Conditions conditions) {
        return conditions
                .bind(handle.createQuery("SELECT count(*) FROM person p WHERE p.live = TRUE" + conditions.sql()))
                .mapTo(Long.class)
                .one();
    }

    private static List<Person> rows(Handle handle, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Person> found = new HashMap<>();
        handle.createQuery("SELECT * FROM person WHERE id IN (<ids>)")
                .bindList("ids", ids)
                .mapTo(Person.class)
                .forEach(person -> found.put(person.id(), person));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static Conditions conditions(PersonSearch search) {
        Conditions conditions = new Conditions();
        search.addTo(conditions);
        return conditions;
    }

    /** What rows must meet, with what is bound to it. */
    static final class Conditions {
        private final List<String> parts = new ArrayList<>();
        private final Map<String, Object> bound = new LinkedHashMap<>();
        private List<UUID> meant = List.of();

        Conditions() {}

        Conditions(Conditions others) {
            parts.addAll(others.parts);
            bound.putAll(others.bound);
        }

        /** A condition in which {@code <meant>} stands for these. */
        void add(String condition, List<UUID> ids) {
            parts.add(condition);
            meant = ids;
        }

        void add(String condition, Map<String, ?> values) {
            parts.add(condition);
            bound.putAll(values);
        }

        boolean empty() {
            return parts.isEmpty();
        }

        String sql() {
            return String.join("", parts.stream().map(part -> " AND " + part).toList());
        }

        <S extends SqlStatement<S>> S bind(S statement) {
            bound.forEach(statement::bind);
            return meant.isEmpty() ? statement : statement.bindList("meant", meant);
        }
    }
}
