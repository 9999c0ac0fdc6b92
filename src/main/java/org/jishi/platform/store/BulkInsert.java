package org.jishi.platform.store;

import java.lang.reflect.RecordComponent;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Inserts many records whose components are the columns of a table. By JDBC alone: looking up the name and the type of
 * each value anew took as long as the insert itself.
 */
public final class BulkInsert<R extends Record> {
    private static final int CHUNK = 1_000;

    private final String sql;
    private final List<RecordComponent> components;

    private BulkInsert(String sql, List<RecordComponent> components) {
        this.sql = sql;
        this.components = components;
    }

    /** @param without components that are no columns */
    public static <R extends Record> BulkInsert<R> into(String table, Class<R> type, String... without) {
        Set<String> left = Set.of(without);
        List<RecordComponent> components = Arrays.stream(type.getRecordComponents())
                .filter(component -> !left.contains(component.getName()))
                .toList();
        components.forEach(component -> component.getAccessor().setAccessible(true));
        String columns = String.join(
                ", ",
                components.stream()
                        .map(component -> column(component.getName()))
                        .toList());
        String marks = String.join(", ", Collections.nCopies(components.size(), "?"));
        return new BulkInsert<>("INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")", components);
    }

    /** What the record, maybe one of a room's own, holds in the component. */
    static @Nullable Object value(RecordComponent component, Record row) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(row.getClass() + " " + component.getName(), e);
        }
    }

    /** "idNumber" is the column id_number. */
    static String column(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** Inserts the rows in their order, within the handle's transaction. */
    public void run(Handle handle, Collection<? extends R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            int waiting = 0;
            for (R row : rows) {
                for (int i = 0; i < components.size(); i++) {
                    statement.setObject(
                            i + 1, stored(components.get(i).getAccessor().invoke(row)));
                }
                statement.addBatch();
                if (++waiting == CHUNK) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case Enum<?> word -> word.name();
            case Instant moment -> moment.atOffset(ZoneOffset.UTC);
            case Money money -> money.fen();
            case null, default -> value;
        };
    }
}
