package org.jishi.payment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Like;
import org.jishi.platform.store.ListColumns;
import org.jishi.platform.store.ListQuery;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.Table;

final class RecoveryRepository {
    private static final Table RECOVERY = new Table("recovery");
    private static final Table RECOVERY_RECEIPT = new Table("recovery_receipt");

    private static final ListColumns FILTERS = new ListColumns()
            .one("status", "r.status", Recovery.Status.class)
            .words("recoveryNo", "r.recovery_no")
            .money("amount", "r.amount")
            .words("reason", "r.reason")
            .words("documentNo", "r.document_no")
            .days("enteredOn", "r.entered_on");

    void insert(Handle handle, Recovery recovery) {
        RECOVERY.insert(handle)
                .all(recovery, "version")
                .set("live_key", recovery.payableId())
                .done();
    }

    void insert(Handle handle, RecoveryReceipt receipt, Recovery recovery) {
        RECOVERY_RECEIPT
                .insert(handle)
                .all(receipt)
                .set("recovery_amount", recovery.amount())
                .set("earlier_seq", receipt.seq() == 1 ? null : (Integer) (receipt.seq() - 1))
                .set("earlier_sum", receipt.runningSum().minus(receipt.amount()))
                .done();
    }

    Optional<Recovery> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM recovery WHERE id = :id")
                .bind("id", id)
                .mapTo(Recovery.class)
                .findOne();
    }

    /** The recovery of a payable that was not turned down. */
    Optional<Recovery> live(Handle handle, UUID payableId) {
        return handle.createQuery("SELECT * FROM recovery WHERE live_key = :payable")
                .bind("payable", payableId)
                .mapTo(Recovery.class)
                .findOne();
    }

    List<Recovery> ofDecision(Handle handle, UUID decisionId) {
        return handle.createQuery("""
            SELECT r.* FROM recovery r JOIN payable p ON p.id = r.payable_id
             WHERE p.decision_id = :decision ORDER BY r.entered_on, r.id\
            """)
                .bind("decision", decisionId)
                .mapTo(Recovery.class)
                .list();
    }

    List<RecoveryReceipt> receipts(Handle handle, UUID recoveryId) {
        return handle.createQuery("SELECT * FROM recovery_receipt WHERE recovery_id = :recovery ORDER BY seq, id")
                .bind("recovery", recoveryId)
                .mapTo(RecoveryReceipt.class)
                .list();
    }

    Page<Recovery> page(Handle handle, PageRequest request) {
        ListQuery query = new ListQuery("r.*", "recovery r JOIN payable p ON p.id = r.payable_id", "r.id")
                .filters(request, FILTERS);
        String words = request.search().strip();
        if (!words.isEmpty()) {
            query.where(
                    "(r.recovery_no LIKE :like OR p.beneficiary_name LIKE :like OR p.payable_no LIKE :like)",
                    "like",
                    Like.holding(words));
        }
        return query.page(handle, request, "r.entered_on DESC, r.recovery_no DESC", Recovery.class);
    }

    List<Recovery> withStatus(Handle handle, Recovery.Status status) {
        return handle.createQuery("SELECT * FROM recovery WHERE status = :status ORDER BY entered_on, id")
                .bind("status", status)
                .mapTo(Recovery.class)
                .list();
    }

    Money received(Handle handle, UUID recoveryId) {
        return receipts(handle, recoveryId).stream()
                .map(RecoveryReceipt::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    boolean move(Handle handle, Recovery recovery, Recovery.Status next) {
        return RECOVERY.change(handle, recovery.id(), recovery.version())
                .when("status", recovery.status())
                .set("status", next)
                .set("live_key", next == Recovery.Status.REJECTED ? null : recovery.payableId())
                .done();
    }
}
