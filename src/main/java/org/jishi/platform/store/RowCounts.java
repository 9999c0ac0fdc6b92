package org.jishi.platform.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * How many rows each table has, and which version of the schema it is.
 *
 * @param schema the number of the last migration, such as "164"
 */
public record RowCounts(String schema, Map<String, Long> tables) {
    public RowCounts {
        tables = Map.copyOf(tables);
    }

    public static RowCounts of(Handle handle) {
        Map<String, Long> tables = new TreeMap<>();
        List<String> names = handle.createQuery("""
                        SELECT table_name FROM information_schema.tables
                         WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name""").mapTo(String.class).list();
        for (String name : names) {
            tables.put(
                    name,
                    handle.createQuery("SELECT COUNT(*) FROM \"" + name + '"')
                            .mapTo(Long.class)
                            .one());
        }
        String schema = handle.createQuery("""
                        SELECT "version" FROM "flyway_schema_history" WHERE "version" IS NOT NULL
                         ORDER BY "installed_rank" DESC LIMIT 1""").mapTo(String.class).findOne().orElse("0");
        return new RowCounts(schema, tables);
    }

    public long total() {
        return tables.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The rows of one table; 0 when it is not there. */
    public long of(String table) {
        return tables.getOrDefault(table, 0L);
    }
}
