package org.jishi.platform.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * One list's page and count: the same conditions for both, a known order that ends in the row's id. First the page's ids,
 * then the rows of those: H2 works all columns out before it sorts and cuts. Conditions are SQL
 * of the repository with names for what is bound; nothing that a user typed ever becomes SQL.
 */
public final class ListQuery {
    /** A comma that stands in no brackets. */
    private static final Pattern BETWEEN = Pattern.compile(", (?![^(]*\\))");

    private final String columns;
    private final String from;
    private final String id;
    private final Map<String, Object> columnsBound = new LinkedHashMap<>();
    private String narrow;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> bound = new LinkedHashMap<>();
    private List<UUID> among = List.of();
    private ListColumns known = new ListColumns();

    /**
     * @param columns what stands after SELECT
     * @param from what stands after FROM, joins included; none of them may multiply rows
     * @param id the row's id column, the end of every order
     */
    public ListQuery(String columns, String from, String id) {
        this.columns = columns;
        this.from = from;
        this.narrow = from;
        this.id = id;
    }

    /**
     * As much of FROM as the conditions and the order name, where the rest neither adds rows nor takes any away: counting
     * and ordering then pass over fewer tables.
     */
    public ListQuery narrow(String part) {
        narrow = part;
        return this;
    }

    /** What only the columns name. */
    public ListQuery with(String name, Object content) {
        columnsBound.put(name, content);
        return this;
    }

    public ListQuery where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** A condition with what it binds: pairs of name and content. */
    public ListQuery where(String condition, Object... pairs) {
        conditions.add(condition);
        for (int i = 0; i < pairs.length; i += 2) {
            bound.put((String) pairs[i], pairs[i + 1]);
        }
        return this;
    }

    /** Rows that meet the conditions of any of some parts. */
    ListQuery anyOf(int parts, BiConsumer<ListQuery, Integer> conditionsOf) {
        List<String> any = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            ListQuery part = new ListQuery(columns, from, id);
            conditionsOf.accept(part, i);
            String ending = "_" + i;
            any.add("(" + String.join(" AND ", part.conditions) + ")");
            part.bound.forEach((name, content) -> {
                String renamed = name + ending;
                any.set(any.size() - 1, any.getLast().replaceAll(":" + Pattern.quote(name) + "\\b", ":" + renamed));
                bound.put(renamed, content);
            });
        }
        return where("(" + String.join(" OR ", any) + ")");
    }

    /** The columns that the list is ordered by, without a filter. */
    public ListQuery orderedBy(ListColumns columns) {
        known = columns;
        return this;
    }

    /** The filters of a request, and the columns that it may be ordered by. */
    public ListQuery filters(PageRequest request, ListColumns columns) {
        columns.add(this, request);
        return orderedBy(columns);
    }

    /**
     * @param own the list's own order, such as "c.created_at DESC", without the id
     */
    public <T> Page<T> page(Handle handle, PageRequest request, String own, Class<T> type) {
        List<Object> ids = select(handle, request, own, request.limit(), request.offset())
                .map((row, context) -> row.getObject(1))
                .list();
        long total = count(handle);
        if (ids.isEmpty()) {
            return new Page<>(List.of(), total);
        }
        String where = where();
        String among = (where.isEmpty() ? " WHERE " : where + " AND ") + id + " IN (<pageIds>)";
        List<T> rows = bind(handle.createQuery("SELECT " + columns + " FROM " + from + among + ordered(request, own)))
                .bindMap(columnsBound)
                .bindList("pageIds", ids)
                .mapTo(type)
                .list();
        return new Page<>(rows, total);
    }

    /** The ids of all that match, in the same order, whatever the page. */
    public List<UUID> ids(Handle handle, PageRequest request, String own) {
        return ids(handle, request, own, Integer.MAX_VALUE, 0);
    }

    /** The ids of so many of them, after so many. */
    public List<UUID> ids(Handle handle, PageRequest request, String own, int limit, int offset) {
        return select(handle, request, own, limit, offset).mapTo(UUID.class).list();
    }

    private Query select(Handle handle, PageRequest request, String own, int limit, int offset) {
        return bind(handle.createQuery("SELECT " + id + " FROM " + narrow + where() + ordered(request, own)
                        + " LIMIT :pageLimit OFFSET :pageOffset"))
                .bind("pageLimit", limit)
                .bind("pageOffset", offset);
    }

    /** How many match. */
    public long count(Handle handle) {
        return bind(handle.createQuery("SELECT count(*) FROM " + narrow + where()))
                .mapTo(Long.class)
                .one();
    }

    /** Whether nothing narrows it. */
    public boolean all() {
        return conditions.isEmpty();
    }

    /** Only rows of these ids, of which there is one at least; said once. */
    public ListQuery among(List<UUID> ids) {
        among = List.copyOf(ids);
        return where(id + " IN (<among>)");
    }

    private String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private String ordered(PageRequest request, String own) {
        @Nullable String sort = request.sort() == null ? null : known.orderOf(request.sort());
        if (sort == null && request.sort() != null) {
            throw new IllegalArgumentException("unknown order " + request.sort());
        }
        return " ORDER BY " + (sort == null ? own + ", " + id : directed(sort + ", " + id, request));
    }

    /** All in one direction, so that an index serves both. */
    private static String directed(String order, PageRequest request) {
        return request.descending() ? BETWEEN.matcher(order).replaceAll(" DESC, ") + " DESC" : order;
    }

    private <S extends SqlStatement<S>> S bind(S statement) {
        bound.forEach(statement::bind);
        return among.isEmpty() ? statement : statement.bindList("among", among);
    }
}
