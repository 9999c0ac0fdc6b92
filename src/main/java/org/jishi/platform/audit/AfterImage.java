package org.jishi.platform.audit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of a row: SHA-256 over its columns in the order of their names, each with its length. Empty columns
 * are left out, so that a migration may add a column that is allowed to be empty.
 */
public final class AfterImage {
    private AfterImage() {}

    /** @param row column name to JDBC value, as a query returns it */
    public static String of(Map<String, ?> row) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(row).forEach((column, value) -> add(text, column, value));
        return sha256(text.toString());
    }

    /** Told of each text of the rows. */
    interface Reader {
        void text(UUID row, String column, String text);
    }

    /** The fingerprints of all rows that a query returns, by their column id; as {@link #of}, without a map for each row. */
    static Map<UUID, String> ofAll(ResultSet rows, Reader reader) throws SQLException {
        Map<UUID, String> images = new HashMap<>();
        each(rows, reader, images::put);
        return images;
    }

    /** As {@link #ofAll}, one row after another. */
    static void each(ResultSet rows, BiConsumer<UUID, String> row) throws SQLException {
        each(rows, (id, column, text) -> {}, row);
    }

    private static void each(ResultSet rows, Reader reader, BiConsumer<UUID, String> row) throws SQLException {
        ResultSetMetaData about = rows.getMetaData();
        SortedMap<String, Integer> columns = new TreeMap<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            columns.put(about.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
        }
        int id = Objects.requireNonNull(columns.get("id"));
        StringBuilder text = new StringBuilder();
        while (rows.next()) {
            text.setLength(0);
            UUID key = rows.getObject(id, UUID.class);
            for (Map.Entry<String, Integer> column : columns.entrySet()) {
                Object value = rows.getObject(column.getValue());
                add(text, column.getKey(), value);
                if (value instanceof String words) {
                    reader.text(key, column.getKey(), words);
                }
            }
            row.accept(key, sha256(text.toString()));
        }
    }

    /** One column's part of what is hashed; nothing for an empty one. */
    static void add(StringBuilder text, String column, @Nullable Object value) {
        String shown = show(value);
        if (shown != null) {
            text.append(column)
                    .append('=')
                    .append(shown.length())
                    .append(':')
                    .append(shown)
                    .append('\n');
        }
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String show(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case OffsetDateTime moment -> moment.toInstant().toString();
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            default -> value.toString();
        };
    }
}
