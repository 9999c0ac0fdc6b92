package org.jishi.platform.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Every foreign key and every CHECK, asked again: a row written past them, with the keys switched off, is found. */
public final class ReferenceCheck implements Check {
    private static final String FOREIGN_KEYS = """
        SELECT r.constraint_name, lower(c.table_name) AS child, lower(c.column_name) AS child_column,
               lower(p.table_name) AS parent, lower(p.column_name) AS parent_column
          FROM information_schema.referential_constraints r
          JOIN information_schema.key_column_usage c
            ON c.constraint_schema = r.constraint_schema AND c.constraint_name = r.constraint_name
          JOIN information_schema.key_column_usage p
            ON p.constraint_schema = r.unique_constraint_schema AND p.constraint_name = r.unique_constraint_name
           AND p.ordinal_position = c.position_in_unique_constraint
         WHERE lower(c.table_schema) = 'public'
         ORDER BY r.constraint_name, c.ordinal_position\
        """;
    private static final String CHECKS = """
        SELECT lower(t.table_name) AS child, c.check_clause
          FROM information_schema.table_constraints t
          JOIN information_schema.check_constraints c
            ON c.constraint_schema = t.constraint_schema AND c.constraint_name = t.constraint_name
         WHERE lower(t.table_schema) = 'public' AND lower(t.table_name) <> 'flyway_schema_history'
         ORDER BY 1, 2\
        """;

    /** One column of a foreign key. */
    public record KeyColumn(
            String constraintName, String child, String childColumn, String parent, String parentColumn) {}

    /** One CHECK of a table. */
    public record Clause(String child, String checkClause) {}

    @Override
    public String name() {
        return "platform.check.name.references";
    }

    @Override
    public List<Finding> run(Handle handle) {
        List<Finding> found = new ArrayList<>();
        Map<String, List<KeyColumn>> keys = new LinkedHashMap<>();
        handle.createQuery(FOREIGN_KEYS)
                .mapTo(KeyColumn.class)
                .forEach(column -> keys.computeIfAbsent(column.constraintName(), name -> new ArrayList<>())
                        .add(column));
        keys.values().forEach(columns -> reference(handle, columns, found));
        for (Clause clause : handle.createQuery(CHECKS).mapTo(Clause.class).list()) {
            long broken = count(
                    handle, "SELECT count(*) FROM " + clause.child() + " WHERE NOT (" + clause.checkClause() + ")");
            if (broken > 0) {
                found.add(Finding.of("platform.check.clause", clause.child(), broken, clause.checkClause()));
            }
        }
        return found;
    }

    private static void reference(Handle handle, List<KeyColumn> columns, List<Finding> found) {
        String child = columns.getFirst().child();
        String parent = columns.getFirst().parent();
        String held = columns.stream()
                .map(c -> "c." + c.childColumn() + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        String same = columns.stream()
                .map(c -> "p." + c.parentColumn() + " = c." + c.childColumn())
                .collect(Collectors.joining(" AND "));
        long broken = count(
                handle,
                "SELECT count(*) FROM " + child + " c WHERE " + held + " AND NOT EXISTS (SELECT 1 FROM " + parent
                        + " p WHERE " + same + ")");
        if (broken > 0) {
            found.add(Finding.of("platform.check.reference", child, broken, parent));
        }
    }

    private static long count(Handle handle, String sql) {
        return handle.createQuery(sql.replace(":", "\\:")).mapTo(Long.class).one();
    }
}
