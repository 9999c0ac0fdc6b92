package org.jishi.payment;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.ClockGuard;
import org.jishi.fund.Funds;
import org.jishi.payment.BankReading.Row;
import org.jishi.payment.BankReading.Verdict;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.workbook.TableFile;

/**
 * Reads the bank's answers. A cashier sees first what an answer would do, then lets it: what was paid leaves the fund and
 * its feature is told; what came back waits for an account confirmed after that. The same file twice changes nothing.
 */
public final class BankResultService {
    private static final String OUTCOMES = "payment_outcome";
    /** Kept with a return of which the bank said nothing more. */
    private static final String NO_REASON = "银行未说明原因";

    private final Acts acts;
    private final AuditTrail trail;
    private final ClockGuard clock;
    private final Funds funds;
    private final Payables payables;
    private final Map<String, SettlementListener> listeners = new HashMap<>();
    private final BatchRepository batches = new BatchRepository();
    private final BankResultRepository results = new BankResultRepository();

    public BankResultService(
            Acts acts, ClockGuard clock, Funds funds, Payables payables, List<SettlementListener> listeners) {
        this.acts = acts;
        this.trail = acts.trail();
        this.clock = clock;
        this.funds = funds;
        this.payables = payables;
        listeners.forEach(listener -> this.listeners.put(listener.kind(), listener));
    }

    /**
     * What the file would change.
     *
     * @throws Refusal when it is no answer of a bank, or one to another batch
     */
    public BankReading preview(UUID batchId, Path file) {
        Granted granted = acts.require(Act.BANK_RESULT);
        BankResultFile read = TableFile.within(file, () -> BankResultFile.read(file));
        return granted.snapshot(handle -> reading(handle, batchId, read));
    }

    private BankReading reading(Handle handle, UUID batchId, BankResultFile file) {
        Batch batch = batches.find(handle, batchId).orElseThrow(() -> new Refusal("payment.batch.unknown"));
        if (!batch.status().atBank()) {
            throw new Refusal("payment.result.notSent", batch.batchNo());
        }
        if (file.batchNo() != null && !file.batchNo().equals(batch.batchNo())) {
            throw new Refusal("payment.result.otherBatch", file.batchNo(), batch.batchNo());
        }
        List<Row> rows =
                BankResultRules.verdicts(file, batches.lines(handle, batchId), results.recovered(handle, batchId));
        return new BankReading(
                batch, file, rows, results.same(handle, batchId, file.hash()).isPresent());
    }

    /**
     * Lets the answer do what its preview said.
     *
     * @param voucherNo the bookkeeping voucher, empty when there is none yet
     * @throws Refusal when something moved since the preview
     */
    public BankResult apply(BankReading preview, String voucherNo) {
        return acts.write(Act.BANK_RESULT, (handle, actor) -> {
            UUID batchId = preview.batch().id();
            Optional<BankResult> before =
                    results.same(handle, batchId, preview.file().hash());
            if (before.isPresent()) {
                return before.get();
            }
            BankReading now = reading(handle, batchId, preview.file());
            if (!now.rows().equals(preview.rows())) {
                throw new Refusal("payment.changedMeanwhile");
            }
            BankResult result = result(actor, now, voucherNo.strip(), clock.today(handle));
            results.insert(handle, result);
            trail.append(handle, actor, "payment.readResult", "bank_result", result.id(), result);
            now.rows().forEach(row -> settle(handle, actor, row, result));
            close(handle, actor, batchId);
            return result;
        });
    }

    private BankResult result(Actor actor, BankReading reading, String voucherNo, LocalDate day) {
        return new BankResult(
                acts.newId(),
                reading.batch().id(),
                reading.file().fileName(),
                reading.file().hash(),
                reading.count(Verdict.PAID),
                reading.sum(Verdict.PAID),
                reading.count(Verdict.RETURNED) + reading.count(Verdict.TAKEN_BACK),
                reading.sum(Verdict.RETURNED).plus(reading.sum(Verdict.TAKEN_BACK)),
                reading.count(Verdict.UNKNOWN),
                voucherNo.isEmpty() ? null : voucherNo,
                day,
                actor.staffId());
    }

    private void settle(Handle handle, Actor actor, Row row, BankResult result) {
        if (row.verdict() == Verdict.SAME || row.verdict() == Verdict.UNKNOWN) {
            return;
        }
        BatchLine line = Objects.requireNonNull(row.line());
        Payable payable = payables.find(handle, line.payableId()).orElseThrow();
        boolean paid = row.verdict() == Verdict.PAID;
        String reason = row.says().reason().isBlank() ? NO_REASON : row.says().reason();
        BatchLine.Status next = paid ? BatchLine.Status.PAID : BatchLine.Status.RETURNED;
        UUID outcome = acts.newId();
        results.insertOutcome(handle, outcome, line, next, paid ? null : reason, result.id(), result.readOn());
        trail.append(handle, actor, "payment.outcome", OUTCOMES, outcome, Map.of("line", line.id(), "outcome", next));
        PaymentService.changed(batches.moveLine(handle, line, next, paid ? null : reason));
        trail.append(
                handle, actor, "payment.settleLine", PaymentService.LINES, line.id(), Map.of("verdict", row.verdict()));
        switch (row.verdict()) {
            case PAID -> funds.pay(handle, actor, payable.accountId(), payable.amount(), payable.decision());
            case RETURNED -> funds.refused(handle, actor, payable.accountId(), payable.amount(), payable.decision());
            default -> funds.returned(handle, actor, payable.accountId(), payable.amount(), payable.decision());
        }
        if (paid) {
            payables.move(
                    handle, actor, payable, Payable.Status.PAID, "payment.payPayable", Map.of("result", result.id()));
        } else {
            payables.moveBack(handle, actor, payable, reason);
        }
        tell(handle, actor, payable.id(), paid, reason);
    }

    private void tell(Handle handle, Actor actor, UUID payableId, boolean paid, String reason) {
        Payable now = payables.find(handle, payableId).orElseThrow();
        SettlementListener listener = listeners.get(now.decisionKind());
        if (listener == null) {
            throw new IllegalStateException("nobody listens for payables of kind " + now.decisionKind());
        }
        if (paid) {
            listener.paid(handle, actor, now);
        } else {
            listener.returned(handle, actor, now, reason);
        }
    }

    /** The bank has answered for every line. */
    private void close(Handle handle, Actor actor, UUID batchId) {
        Batch batch = batches.find(handle, batchId).orElseThrow();
        boolean open = batches.lines(handle, batchId).stream().anyMatch(line -> line.status() == BatchLine.Status.SENT);
        if (!open && batch.status() == Batch.Status.SENT) {
            PaymentService.changed(batches.move(handle, batch, Batch.Status.CLOSED));
            trail.append(handle, actor, "payment.closeBatch", PaymentService.TABLE, batchId, Map.of());
        }
    }
}
