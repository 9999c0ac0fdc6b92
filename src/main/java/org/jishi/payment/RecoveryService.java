package org.jishi.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Approvals;
import org.jishi.approval.Decision;
import org.jishi.approval.Step;
import org.jishi.casework.CaseNumbers;
import org.jishi.casework.ClockGuard;
import org.jishi.fund.Funds;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.audit.Doers;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;

/**
 * Money that was paid and must come back. A cashier asks for it, an approver decides, and the cashier enters what comes
 * in, in parts or at once; each part lowers what is paid and is available again.
 */
public final class RecoveryService {
    private static final String TABLE = "recovery";
    private static final String PREFIX = "ZH";

    private final Acts acts;
    private final AuditTrail trail;
    private final ClockGuard clock;
    private final CaseNumbers numbers;
    private final Approvals approvals;
    private final Funds funds;
    private final PayableRepository payables = new PayableRepository();
    private final RecoveryRepository recoveries = new RecoveryRepository();

    public RecoveryService(Acts acts, ClockGuard clock, CaseNumbers numbers, Approvals approvals, Funds funds) {
        this.acts = acts;
        this.trail = acts.trail();
        this.clock = clock;
        this.numbers = numbers;
        this.approvals = approvals;
        this.funds = funds;
    }

    public Page<Recovery> page(PageRequest request) {
        return acts.snapshot(Act.FUND_READ, handle -> recoveries.page(handle, request));
    }

    public RecoveryFile open(UUID recoveryId) {
        return acts.snapshot(Act.FUND_READ, (handle, actor) -> file(handle, actor, recoveryId));
    }

    /** Asks for money of a payable to come back. */
    public RecoveryFile enter(UUID payableId, Money amount, String reason, String documentNo) {
        return acts.write(Act.FUND_WRITE, (handle, actor) -> {
            if (reason.isBlank()) {
                throw Refusal.at("reason", "payment.recovery.reasonMissing");
            }
            if (documentNo.isBlank()) {
                throw Refusal.at("documentNo", "payment.recovery.documentMissing");
            }
            Payable payable =
                    payables.find(handle, payableId).orElseThrow(() -> new Refusal("payment.payable.unknown"));
            if (payable.status() != Payable.Status.PAID) {
                throw new Refusal("payment.recovery.notPaid", payable.payableNo());
            }
            if (!amount.isPositive() || amount.compareTo(payable.amount()) > 0) {
                throw Refusal.at("amount", "payment.recovery.amount", payable.amount());
            }
            if (recoveries.live(handle, payableId).isPresent()) {
                throw new Refusal("payment.recovery.known", payable.payableNo());
            }
            LocalDate today = clock.today(handle);
            Recovery recovery = new Recovery(
                    acts.newId(),
                    numbers.next(handle, PREFIX, today.getYear()),
                    payableId,
                    amount,
                    reason.strip(),
                    documentNo.strip(),
                    Recovery.Status.SUBMITTED,
                    actor.staffId(),
                    today,
                    1);
            recoveries.insert(handle, recovery);
            trail.append(handle, actor, "payment.enterRecovery", TABLE, recovery.id(), recovery);
            approvals.begin(handle, recovery.subject(), actor);
            return file(handle, actor, recovery.id());
        });
    }

    /** Approves it, or turns it down for good; what is wrong in it is entered anew. */
    public RecoveryFile decide(Recovery recovery, Decision decision) {
        return acts.write(Act.CASE_APPROVE, (handle, actor) -> {
            approvals.decide(handle, recovery.subject(), Step.CONFIRMATION, decision, actor);
            Recovery.Status next =
                    decision instanceof Decision.Approve ? Recovery.Status.OPEN : Recovery.Status.REJECTED;
            PaymentService.changed(
                    recovery.status() == Recovery.Status.SUBMITTED && recoveries.move(handle, recovery, next));
            trail.append(
                    handle,
                    actor,
                    "payment.decideRecovery",
                    TABLE,
                    recovery.id(),
                    Map.of("outcome", decision.outcome(), "reason", decision.why()));
            return file(handle, actor, recovery.id());
        });
    }

    /** Money came in. */
    public RecoveryFile receive(
            Recovery recovery, Money amount, LocalDate receivedOn, String bankReference, String voucherNo) {
        return acts.write(Act.FUND_WRITE, (handle, actor) -> {
            if (bankReference.isBlank()) {
                throw Refusal.at("bankReference", "payment.recovery.referenceMissing");
            }
            if (voucherNo.isBlank()) {
                throw Refusal.at("voucherNo", "payment.recovery.voucherMissing");
            }
            if (recovery.status() != Recovery.Status.OPEN) {
                throw new Refusal("payment.recovery.notOpen", recovery.recoveryNo());
            }
            if (receivedOn.isAfter(clock.today(handle))) {
                throw Refusal.at("receivedOn", "payment.recovery.future");
            }
            List<RecoveryReceipt> before = recoveries.receipts(handle, recovery.id());
            Money sum = recoveries.received(handle, recovery.id()).plus(amount);
            if (!amount.isPositive() || sum.compareTo(recovery.amount()) > 0) {
                throw Refusal.at(
                        "amount",
                        "payment.recovery.received",
                        recovery.amount().minus(sum).plus(amount));
            }
            RecoveryReceipt receipt = new RecoveryReceipt(
                    acts.newId(),
                    recovery.id(),
                    before.size() + 1,
                    amount,
                    sum,
                    receivedOn,
                    bankReference.strip(),
                    voucherNo.strip(),
                    actor.staffId());
            recoveries.insert(handle, receipt, recovery);
            trail.append(handle, actor, "payment.receiveRecovery", "recovery_receipt", receipt.id(), receipt);
            boolean done = sum.equals(recovery.amount());
            PaymentService.changed(
                    recoveries.move(handle, recovery, done ? Recovery.Status.DONE : Recovery.Status.OPEN));
            trail.append(handle, actor, "payment.receiveRecovery", TABLE, recovery.id(), Map.of("sum", sum.fen()));
            Payable payable = payables.find(handle, recovery.payableId()).orElseThrow();
            funds.recovered(handle, actor, payable.accountId(), amount, payable.decision());
            return file(handle, actor, recovery.id());
        });
    }

    private RecoveryFile file(Handle handle, Actor actor, UUID id) {
        Recovery recovery = recoveries.find(handle, id).orElseThrow(() -> new Refusal("payment.recovery.unknown"));
        List<RecoveryReceipt> receipts = recoveries.receipts(handle, id);
        return new RecoveryFile(
                recovery,
                payables.find(handle, recovery.payableId()).orElseThrow(),
                approvals.steps(handle, recovery.subject()),
                receipts,
                Doers.of(handle, receipts.stream().map(RecoveryReceipt::id).toList(), "payment.receiveRecovery"),
                recovery.status() == Recovery.Status.SUBMITTED
                        ? approvals
                                .objection(handle, recovery.subject(), Step.CONFIRMATION, actor)
                                .orElse(null)
                        : null);
    }
}
