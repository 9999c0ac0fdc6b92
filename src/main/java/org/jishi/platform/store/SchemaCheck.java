package org.jishi.platform.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Tables, columns and constraints against those that this program's migrations make. */
public final class SchemaCheck implements Check {
    private static final String COLUMNS = """
        SELECT lower(table_name) || '.' || lower(column_name) || ' ' || lower(data_type) || ' '
               || COALESCE(CAST(character_maximum_length AS varchar), '') || ' ' || is_nullable
          FROM information_schema.columns
         WHERE lower(table_schema) = 'public' AND lower(table_name) <> 'flyway_schema_history'\
        """;
    private static final String CHECKS = """
        SELECT lower(t.table_name) || ' ' || c.check_clause
          FROM information_schema.table_constraints t
          JOIN information_schema.check_constraints c
            ON c.constraint_schema = t.constraint_schema AND c.constraint_name = t.constraint_name
         WHERE lower(t.table_schema) = 'public' AND lower(t.table_name) <> 'flyway_schema_history'\
        """;
    private static final String KEYS = """
        SELECT lower(t.table_name) || ' ' || t.constraint_type || ' ' || k.columns
          FROM information_schema.table_constraints t
          JOIN (SELECT constraint_schema, constraint_name,
                       string_agg(lower(column_name), ',' ORDER BY ordinal_position) AS columns
                  FROM information_schema.key_column_usage GROUP BY constraint_schema, constraint_name) k
            ON k.constraint_schema = t.constraint_schema AND k.constraint_name = t.constraint_name
         WHERE lower(t.table_schema) = 'public' AND lower(t.table_name) <> 'flyway_schema_history'\
        """;

    @Override
    public String name() {
        return "platform.check.name.schema";
    }

    @Override
    public List<Finding> run(Handle handle) {
        List<Finding> found = new ArrayList<>();
        Set<String> actual = describe(handle);
        Measure.LINES.stream()
                .filter(line -> !actual.contains(line))
                .forEach(line -> found.add(Finding.of("platform.check.schemaMissing", line)));
        actual.stream()
                .filter(line -> !Measure.LINES.contains(line))
                .forEach(line -> found.add(Finding.of("platform.check.schemaUnknown", line)));
        return found;
    }

    /** What the migrations make, which is the same as long as the program runs. */
    private static final class Measure {
        private static final Set<String> LINES;

        static {
            try (Database fresh = Database.inMemory()) {
                LINES = fresh.read(SchemaCheck::describe);
            }
        }

        private Measure() {}
    }

    private static Set<String> describe(Handle handle) {
        Set<String> lines = new LinkedHashSet<>();
        for (String query : List.of(COLUMNS, CHECKS, KEYS)) {
            lines.addAll(handle.createQuery(query).mapTo(String.class).list());
        }
        return lines;
    }
}
