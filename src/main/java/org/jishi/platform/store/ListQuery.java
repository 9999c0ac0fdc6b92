package org.jishi.platform.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * One list's page and count: the same conditions for both, a known order that ends in the row's id. Conditions are SQL
 * of the repository with names for what is bound; nothing that a user typed ever becomes SQL.
 */
public final class ListQuery {
    private final String columns;
    private final String from;
    private final String id;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> bound = new LinkedHashMap<>();

    /**
     * @param columns what stands after SELECT
     * @param from what stands after FROM, joins included; none of them may multiply rows
     * @param id the row's id column, the end of every order
     */
    public ListQuery(String columns, String from, String id) {
        this.columns = columns;
        this.from = from;
        this.id = id;
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

    /** The filters of a request, each by its condition, in which {@code :name} stands for the filter's content. */
    public ListQuery filters(PageRequest request, Map<String, String> known) {
        request.filters().forEach((name, content) -> {
            String condition = known.get(name);
            if (condition == null) {
                throw new IllegalArgumentException("unknown filter " + name);
            }
            where(condition, name, content);
        });
        return this;
    }

    /**
     * @param sorts the names a request may sort by, with their SQL
     * @param own the list's own order, such as "c.created_at DESC", without the id
     */
    public <T> Page<T> page(Handle handle, PageRequest request, Map<String, String> sorts, String own, Class<T> type) {
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        @Nullable String sort = request.sort() == null ? null : sorts.get(request.sort());
        String order = sort == null ? own : sort + (request.descending() ? " DESC" : "");
        List<T> rows = bind(handle.createQuery("SELECT " + columns + " FROM " + from + where + " ORDER BY " + order
                        + ", " + id + " LIMIT :pageLimit OFFSET :pageOffset"))
                .bind("pageLimit", request.limit())
                .bind("pageOffset", request.offset())
                .mapTo(type)
                .list();
        long total = bind(handle.createQuery("SELECT count(*) FROM " + from + where))
                .mapTo(Long.class)
                .one();
        return new Page<>(rows, total);
    }

    private <S extends SqlStatement<S>> S bind(S statement) {
        bound.forEach(statement::bind);
        return statement;
    }
}
