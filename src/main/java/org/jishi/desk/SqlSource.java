package org.jishi.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jishi.place.PlaceNames;

/**
 * A source that is one query. It gives id, title, numbers, detail and trainer; {@code <only>} stands where the rows
 * asked for are named.
 *
 * @param alias of the table in the query
 */
record SqlSource(SearchKind kind, String table, String alias, String sql) implements SearchSource {
    private static final int CHUNK = 500;

    @Override
    public void all(Handle handle, Consumer<SearchEntry> to) {
        read(handle.createQuery(sql.replace("<only>", "")).setFetchSize(5_000), to);
    }

    @Override
    public void some(Handle handle, Collection<UUID> ids, Consumer<SearchEntry> to) {
        List<UUID> rows = List.copyOf(ids);
        for (int from = 0; from < rows.size(); from += CHUNK) {
            read(
                    handle.createQuery(sql.replace("<only>", "AND " + alias + ".id IN (<ids>)"))
                            .bindList("ids", rows.subList(from, Math.min(from + CHUNK, rows.size()))),
                    to);
        }
    }

    private static void read(Query query, Consumer<SearchEntry> to) {
        // a county has some hundred villages and 200,000 people: each village's name is kept once, as lists write it
        Map<String, String> details = new HashMap<>();
        try (Stream<SearchEntry> rows = query
                .map((row, context) -> new SearchEntry(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("numbers"),
                        details.computeIfAbsent(row.getString("detail"), PlaceNames::spoken),
                        row.getObject("trainer", UUID.class)))
                .stream()) {
            rows.forEach(to);
        }
    }
}
