package org.jishi.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Like;
import org.jishi.platform.store.ListColumns;
import org.jishi.platform.store.ListQuery;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.Table;
import org.jspecify.annotations.Nullable;

final class BatchRepository {
    private static final Table BATCH = new Table("batch");
    private static final Table BATCH_LINE = new Table("batch_line");

    private static final ListColumns FILTERS = new ListColumns()
            .one("status", "b.status", Batch.Status.class)
            .words("batchNo", "b.batch_no")
            .numbers("lineCount", "b.line_count")
            .money("total", "b.total")
            .words("purpose", "b.purpose")
            .days("draftedOn", "b.drafted_on")
            .days("approvedOn", "b.approved_on")
            .days("sentOn", "b.sent_on");

    void insert(Handle handle, Batch batch) {
        BATCH.insert(handle)
                .all(batch, "approvedBy", "approvedOn", "sheetHash", "seal", "sentOn", "version")
                .done();
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
        return query.page(handle, request, "b.drafted_on DESC, b.batch_no DESC", Batch.class);
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
        return BATCH.change(handle, batch.id(), batch.version())
                .when("status", batch.status())
                .set("status", next)
                .done();
    }

    boolean approve(Handle handle, Batch batch, UUID by, LocalDate on) {
        return BATCH.change(handle, batch.id(), batch.version())
                .when("status", "SUBMITTED")
                .set("status", "APPROVED")
                .set("approved_by", by)
                .set("approved_on", on)
                .done();
    }

    boolean send(Handle handle, Batch batch, String sheetHash, String seal, LocalDate on) {
        return BATCH.change(handle, batch.id(), batch.version())
                .when("status", "APPROVED")
                .set("status", "SENT")
                .set("sheet_hash", sheetHash)
                .set("seal", seal)
                .set("sent_on", on)
                .done();
    }

    boolean resize(Handle handle, Batch batch, int lineCount, Money total) {
        return BATCH.change(handle, batch.id(), batch.version())
                .when("status", "DRAFT")
                .set("line_count", lineCount)
                .set("total", total)
                .done();
    }

    boolean moveLine(Handle handle, BatchLine line, BatchLine.Status next, @Nullable String reason) {
        return BATCH_LINE
                .change(handle, line.id(), line.version())
                .when("status", line.status())
                .set("status", next)
                .set("live_key", next.live() ? line.payableId() : null)
                .set("reason", reason)
                .done();
    }
}
