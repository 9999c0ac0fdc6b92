package org.jishi.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Like;
import org.jishi.platform.store.ListFilters;
import org.jishi.platform.store.ListQuery;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jspecify.annotations.Nullable;

final class BatchRepository {
    private static final ListFilters FILTERS = new ListFilters()
            .is("status", "b.status = :status", Batch.Status.class)
            .words("batchNo", "b.batch_no")
            .numbers("lineCount", "b.line_count")
            .money("total", "b.total")
            .words("purpose", "b.purpose")
            .days("draftedOn", "b.drafted_on")
            .days("approvedOn", "b.approved_on")
            .days("sentOn", "b.sent_on");
    private static final Map<String, String> SORTS = Map.of(
            "batchNo", "b.batch_no",
            "status", "b.status",
            "total", "b.total",
            "lineCount", "b.line_count",
            "purpose", "b.purpose",
            "draftedOn", "b.drafted_on",
            "approvedOn", "b.approved_on",
            "sentOn", "b.sent_on");

    void insert(Handle handle, Batch batch) {
        handle.createUpdate("""
            INSERT INTO batch (id, batch_no, status, line_count, total, purpose, drafted_by, drafted_on)
            VALUES (:id, :batchNo, :status, :lineCount, :total, :purpose, :draftedBy, :draftedOn)\
            """).bindMethods(batch).execute();
    }

    void insert(Handle handle, List<BatchLine> lines) {
        PreparedBatch batch = handle.prepareBatch("""
            INSERT INTO batch_line (id, batch_id, line_no, payable_id, live_key, amount, bank_account_id,
                   account_name, account_no, bank, status)
            VALUES (:id, :batchId, :lineNo, :payableId, :payableId, :amount, :bankAccountId,
                   :accountName, :accountNo, :bank, :status)\
            """);
        lines.forEach(line -> batch.bindMethods(line).add());
        batch.execute();
    }

    Optional<Batch> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM batch WHERE id = :id")
                .bind("id", id)
                .mapTo(Batch.class)
                .findOne();
    }

    boolean known(Handle handle, String batchNo) {
        return handle.createQuery("SELECT COUNT(*) FROM batch WHERE batch_no = :number")
                        .bind("number", batchNo)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    List<BatchLine> lines(Handle handle, UUID batchId) {
        return handle.createQuery("SELECT * FROM batch_line WHERE batch_id = :batch ORDER BY line_no, id")
                .bind("batch", batchId)
                .mapTo(BatchLine.class)
                .list();
    }

    Optional<BatchLine> line(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM batch_line WHERE id = :id")
                .bind("id", id)
                .mapTo(BatchLine.class)
                .findOne();
    }

    /** Every line that a payable was in, oldest first. */
    List<BatchLine> linesOf(Handle handle, UUID payableId) {
        return handle.createQuery("SELECT * FROM batch_line WHERE payable_id = :payable ORDER BY id")
                .bind("payable", payableId)
                .mapTo(BatchLine.class)
                .list();
    }

    Page<Batch> page(Handle handle, PageRequest request) {
        ListQuery query = new ListQuery("b.*", "batch b", "b.id").filters(request, FILTERS);
        String words = request.search().strip();
        if (!words.isEmpty()) {
            query.where("(b.batch_no LIKE :like OR b.purpose LIKE :like)", "like", Like.holding(words));
        }
        return query.page(handle, request, SORTS, "b.drafted_on DESC, b.batch_no DESC", Batch.class);
    }

    List<Batch> withStatus(Handle handle, Batch.Status status) {
        return handle.createQuery("SELECT * FROM batch WHERE status = :status ORDER BY drafted_on, id")
                .bind("status", status)
                .mapTo(Batch.class)
                .list();
    }

    /** The last so many that are done, the latest first. */
    List<Batch> lastClosed(Handle handle, int most) {
        return handle.createQuery("""
            SELECT * FROM batch WHERE status = 'CLOSED' ORDER BY drafted_on DESC, batch_no DESC LIMIT :most\
            """).bind("most", most).mapTo(Batch.class).list();
    }

    boolean move(Handle handle, Batch batch, Batch.Status next) {
        return handle.createUpdate("""
            UPDATE batch SET status = :next, version = version + 1
             WHERE id = :id AND version = :version AND status = :status\
            """)
                        .bind("next", next)
                        .bind("id", batch.id())
                        .bind("version", batch.version())
                        .bind("status", batch.status())
                        .execute()
                == 1;
    }

    boolean approve(Handle handle, Batch batch, UUID by, LocalDate on) {
        return handle.createUpdate("""
            UPDATE batch SET status = 'APPROVED', approved_by = :by, approved_on = :on,
                   version = version + 1
             WHERE id = :id AND version = :version AND status = 'SUBMITTED'\
            """)
                        .bind("by", by)
                        .bind("on", on)
                        .bind("id", batch.id())
                        .bind("version", batch.version())
                        .execute()
                == 1;
    }

    boolean send(Handle handle, Batch batch, String sheetHash, String seal, LocalDate on) {
        return handle.createUpdate("""
            UPDATE batch SET status = 'SENT', sheet_hash = :hash, seal = :seal, sent_on = :on,
                   version = version + 1
             WHERE id = :id AND version = :version AND status = 'APPROVED'\
            """)
                        .bind("hash", sheetHash)
                        .bind("seal", seal)
                        .bind("on", on)
                        .bind("id", batch.id())
                        .bind("version", batch.version())
                        .execute()
                == 1;
    }

    boolean resize(Handle handle, Batch batch, int lineCount, Money total) {
        return handle.createUpdate("""
            UPDATE batch SET line_count = :count, total = :total, version = version + 1
             WHERE id = :id AND version = :version AND status = 'DRAFT'\
            """)
                        .bind("count", lineCount)
                        .bind("total", total)
                        .bind("id", batch.id())
                        .bind("version", batch.version())
                        .execute()
                == 1;
    }

    boolean moveLine(Handle handle, BatchLine line, BatchLine.Status next, @Nullable String reason) {
        return handle.createUpdate("""
            UPDATE batch_line SET status = :next, live_key = :live, reason = :reason,
                   version = version + 1
             WHERE id = :id AND version = :version AND status = :status\
            """)
                        .bind("next", next)
                        .bind("live", next.live() ? line.payableId() : null)
                        .bind("reason", reason)
                        .bind("id", line.id())
                        .bind("version", line.version())
                        .bind("status", line.status())
                        .execute()
                == 1;
    }
}
