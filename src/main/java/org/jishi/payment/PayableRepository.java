package org.jishi.payment;

import java.time.Instant;
import java.util.Collection;
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
import org.jspecify.annotations.Nullable;

final class PayableRepository {
    private static final Table PAYABLE = new Table("payable");

    private static final ListColumns FILTERS = new ListColumns()
            .one("status", "p.status", Payable.Status.class)
            .words("payableNo", "p.payable_no")
            .words("payee", "p.payee_name")
            .money("amount", "p.amount")
            .words("item", "p.item")
            .words("basis", "p.basis")
            .days("createdOn", "p.created_on")
            .order("beneficiaryName", "p.beneficiary_name");

    void insert(Handle handle, Payable payable, Money earlierSum) {
        PAYABLE.insert(handle)
                .all(payable, "returnReason", "returnedAt", "version")
                .set("earlier_instalment", payable.instalment() == 1 ? null : (Integer) (payable.instalment() - 1))
                .set("earlier_sum", earlierSum)
                .set("running_sum", earlierSum.plus(payable.amount()))
                .done();
    }

    Optional<Payable> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM payable WHERE id = :id")
                .bind("id", id)
                .mapTo(Payable.class)
                .findOne();
    }

    List<Payable> find(Handle handle, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : handle.createQuery("SELECT * FROM payable WHERE id IN (<ids>) ORDER BY payable_no, id")
                        .bindList("ids", List.copyOf(ids))
                        .mapTo(Payable.class)
                        .list();
    }

    /** The instalments of a decision, first to last. */
    List<Payable> ofDecision(Handle handle, UUID decisionId) {
        return handle.createQuery("SELECT * FROM payable WHERE decision_id = :decision ORDER BY instalment, id")
                .bind("decision", decisionId)
                .mapTo(Payable.class)
                .list();
    }

    /** Of many decisions what the bank sent back and what is in no batch since. */
    List<Payable> returned(Handle handle, Collection<UUID> decisions) {
        return decisions.isEmpty()
                ? List.of()
                : handle.createQuery("""
                    SELECT * FROM payable WHERE decision_id IN (<decisions>) AND status = 'RETURNED'
                     ORDER BY payable_no, id\
                    """)
                        .bindList("decisions", List.copyOf(decisions))
                        .mapTo(Payable.class)
                        .list();
    }

    List<Payable> waiting(Handle handle) {
        return handle.createQuery("""
            SELECT * FROM payable WHERE status IN ('OPEN', 'RETURNED') ORDER BY created_on, id\
            """).mapTo(Payable.class).list();
    }

    Page<Payable> page(Handle handle, PageRequest request) {
        ListQuery query = new ListQuery("p.*", "payable p", "p.id").filters(request, FILTERS);
        String words = request.search().strip();
        if (!words.isEmpty()) {
            query.where(
                    "(p.payable_no LIKE :like OR p.beneficiary_name LIKE :like OR p.payee_name LIKE :like)",
                    "like",
                    Like.holding(words));
        }
        return query.page(handle, request, "p.created_on DESC", Payable.class);
    }

    boolean move(Handle handle, Payable payable, Payable.Status next, @Nullable String reason, @Nullable Instant at) {
        return PAYABLE.change(handle, payable.id(), payable.version())
                .when("status", payable.status())
                .set("status", next)
                .set("return_reason", reason)
                .set("returned_at", at)
                .done();
    }
}
