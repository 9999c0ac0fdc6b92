package org.jishi.platform.store;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One table whose rows have an {@code id} and a {@code version}: inserts a row, and changes one only while it is the
 * version that was read. Everything runs within the handle's transaction.
 *
 * @param name of the table, as the migrations write it
 */
public record Table(String name) {

    /** A row to insert; it is written by {@link Insert#done}. */
    public Insert insert(Handle handle) {
        return new Insert(name, handle);
    }

    /** A change of the row of this id while it is of this version; it is written by {@link Change#done}. */
    public Change change(Handle handle, UUID id, int version) {
        return new Change(name, handle, id, version);
    }

    /** Column by column, the values of a new row. */
    public static final class Insert {
        private final String table;
        private final Handle handle;
        private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

        private Insert(String table, Handle handle) {
            this.table = table;
            this.handle = handle;
        }

        /**
         * Every component of the record in the column of its name.
         *
         * @param without the components that are no columns, or that the table fills by itself
         */
        public Insert all(Record row, String... without) {
            Set<String> left = Set.of(without);
            for (RecordComponent component : row.getClass().getRecordComponents()) {
                if (!left.contains(component.getName())) {
                    set(BulkInsert.column(component.getName()), BulkInsert.value(component, row));
                }
            }
            return this;
        }

        public Insert set(String column, @Nullable Object value) {
            values.put(column, value);
            return this;
        }

        public void done() {
            handle.createUpdate("INSERT INTO %s (%s) VALUES (:%s)"
                            .formatted(table, String.join(", ", values.keySet()), String.join(", :", values.keySet())))
                    .bindMap(values)
                    .execute();
        }
    }

    /** The new values of a row, and what must hold for it to take them. */
    public static final class Change {
        private final String table;
        private final Handle handle;
        private final List<String> guards = new ArrayList<>(List.of("id = :rowId", "version = :rowVersion"));
        private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
        private final Map<String, @Nullable Object> bound = new LinkedHashMap<>();

        private Change(String table, Handle handle, UUID id, int version) {
            this.table = table;
            this.handle = handle;
            bound.put("rowId", id);
            bound.put("rowVersion", version);
        }

        /** Only while the column holds the value. */
        public Change when(String column, Object value) {
            bound.put("was_" + column, value);
            return when(column + " = :was_" + column);
        }

        /** @param condition on the row, in SQL and without values: {@code until IS NULL} */
        public Change when(String condition) {
            guards.add(condition);
            return this;
        }

        public Change set(String column, @Nullable Object value) {
            values.put(column, value);
            return this;
        }

        /** @return false when the row has another version by now, or is not as it must be: nothing was written */
        public boolean done() {
            String columns = values.keySet().stream()
                    .map(column -> column + " = :" + column + ", ")
                    .collect(Collectors.joining());
            return handle.createUpdate("UPDATE %s SET %sversion = version + 1 WHERE %s"
                                    .formatted(table, columns, String.join(" AND ", guards)))
                            .bindMap(values)
                            .bindMap(bound)
                            .execute()
                    == 1;
        }
    }
}
