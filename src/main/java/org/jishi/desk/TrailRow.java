package org.jishi.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act of the trail, in a list.
 *
 * @param act such as "people.register"
 * @param tableName the row's table; null where the act concerns no row
 */
public record TrailRow(
        long seq,
        Instant at,
        String staffName,
        String act,
        @Nullable String tableName,
        @Nullable UUID rowId) {}
