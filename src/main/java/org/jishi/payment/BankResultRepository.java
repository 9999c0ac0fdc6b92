package org.jishi.payment;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

final class BankResultRepository {
    /** The latest thing the bank said of a payable. */
    record Latest(int ordinal, String outcome) {}

    void insert(Handle handle, BankResult result) {
        handle.createUpdate("""
            INSERT INTO bank_result (id, batch_id, file_name, file_hash, paid_count, paid_sum,
                   returned_count, returned_sum, unknown_count, voucher_no, read_on, read_by)
            VALUES (:id, :batchId, :fileName, :fileHash, :paidCount, :paidSum,
                   :returnedCount, :returnedSum, :unknownCount, :voucherNo, :readOn, :readBy)\
            """).bindMethods(result).execute();
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
        handle.createUpdate("""
            INSERT INTO payment_outcome (id, payable_id, line_id, amount, ordinal, earlier_ordinal, outcome,
                   earlier_outcome, line_ordinal, reason, result_id, entered_on)
            VALUES (:id, :payable, :line, :amount, :ordinal, :earlierOrdinal, :outcome,
                   :earlierOutcome, :lineOrdinal, :reason, :result, :day)\
            """)
                .bind("id", id)
                .bind("payable", line.payableId())
                .bind("line", line.id())
                .bind("amount", line.amount())
                .bind("ordinal", latest.map(Latest::ordinal).orElse(0) + 1)
                .bind("earlierOrdinal", latest.map(Latest::ordinal).orElse(null))
                .bind("outcome", outcome)
                .bind("earlierOutcome", latest.map(Latest::outcome).orElse(null))
                .bind("lineOrdinal", line.status() == BatchLine.Status.PAID ? 2 : 1)
                .bind("reason", reason)
                .bind("result", resultId)
                .bind("day", day)
                .execute();
    }
}
