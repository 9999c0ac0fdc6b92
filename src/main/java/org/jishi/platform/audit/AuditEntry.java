package org.jishi.platform.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act in the trail.
 *
 * @param seq counts from 1 without a gap
 * @param act what was done, such as "people.register"; its text key is {@code act.<act>} of the acting room
 * @param tableName the row's table, null when the act concerns no row
 * @param image SHA-256 of the row as it stood afterwards, hex; null when the row was removed or there is none
 * @param detail JSON: what the history shows, such as the fields changed with old and new value
 * @param hash SHA-256 over this entry and the hash before, hex
 */
public record AuditEntry(
        long seq,
        Instant at,
        UUID staffId,
        String staffName,
        String act,
        @Nullable String tableName,
        @Nullable UUID rowId,
        @Nullable String image,
        String detail,
        String hash) {
    AuditEntry withHash(String now) {
        return new AuditEntry(seq, at, staffId, staffName, act, tableName, rowId, image, detail, now);
    }
}
