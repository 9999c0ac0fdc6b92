package org.jishi.payment;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Table;
import org.jspecify.annotations.Nullable;

final class BankResultRepository {
    private static final Table BANK_RESULT = new Table("bank_result");
    private static final Table PAYMENT_OUTCOME = new Table("payment_outcome");

    /** The latest thing the bank said of a payable. */
    record Latest(int ordinal, String outcome) {}

    void insert(Handle handle, BankResult result) {
        BANK_RESULT.insert(handle).all(result).done();
    }

    List<BankResult> ofBatch(Handle handle, UUID batchId) {
        return handle.createQuery("SELECT * FROM bank_result WHERE batch_id = :batch ORDER BY read_on, id")
                .bind("batch", batchId)
                .mapTo(BankResult.class)
                .list();
    }

    Optional<BankResult> same(Handle handle, UUID batchId, String hash) {
        return handle.createQuery("SELECT * FROM bank_result WHERE batch_id = :batch AND file_hash = :hash")
                .bind("batch", batchId)
                .bind("hash", hash)
                .mapTo(BankResult.class)
                .findOne();
    }

    /** Payables of the batch with a recovery that was not turned down. */
    Set<UUID> recovered(Handle handle, UUID batchId) {
        return new HashSet<>(
                handle.createQuery("""
                    SELECT r.live_key FROM recovery r JOIN batch_line l ON l.payable_id = r.live_key
                     WHERE l.batch_id = :batch\
                    """).bind("batch", batchId).mapTo(UUID.class).list());
    }

    Optional<Latest> latest(Handle handle, UUID payableId) {
        return handle.createQuery("""
            SELECT ordinal, outcome FROM payment_outcome
             WHERE payable_id = :payable ORDER BY ordinal DESC LIMIT 1\
            """)
                .bind("payable", payableId)
                .map((row, context) -> new Latest(row.getInt("ordinal"), row.getString("outcome")))
                .findOne();
    }

    void insertOutcome(
            Handle handle,
            UUID id,
            BatchLine line,
            BatchLine.Status outcome,
            @Nullable String reason,
            UUID resultId,
            LocalDate day) {
        Optional<Latest> latest = latest(handle, line.payableId());
        PAYMENT_OUTCOME
                .insert(handle)
                .set("id", id)
                .set("payable_id", line.payableId())
                .set("line_id", line.id())
                .set("amount", line.amount())
                .set("ordinal", latest.map(Latest::ordinal).orElse(0) + 1)
                .set("earlier_ordinal", latest.map(Latest::ordinal).orElse(null))
                .set("outcome", outcome)
                .set("earlier_outcome", latest.map(Latest::outcome).orElse(null))
                .set("line_ordinal", line.status() == BatchLine.Status.PAID ? 2 : 1)
                .set("reason", reason)
                .set("result_id", resultId)
                .set("entered_on", day)
                .done();
    }
}
