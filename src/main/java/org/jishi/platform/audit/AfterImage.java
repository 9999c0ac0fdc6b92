package org.jishi.platform.audit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
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
        new TreeMap<>(row).forEach((column, value) -> {
            String shown = show(value);
            if (shown != null) {
                text.append(column)
                        .append('=')
                        .append(shown.length())
                        .append(':')
                        .append(shown)
                        .append('\n');
            }
        });
        return sha256(text.toString());
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
