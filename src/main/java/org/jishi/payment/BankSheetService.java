package org.jishi.payment;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.ClockGuard;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Right;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.WriteWithFile;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/**
 * The bank's sheet of an approved batch. A cashier writes it; from then on the batch is at the bank and cannot be dropped
 * any more. Both are done or neither ({@link WriteWithFile}), and the same sheet can be written again.
 */
public final class BankSheetService {
    private static final Right WRITE = Right.allOf(Act.PEOPLE_EXPORT_WHOLE, Act.BATCH_DRAFT);

    private final Acts acts;
    private final AuditTrail trail;
    private final ClockGuard clock;
    private final Payables payables;
    private final AccountBook accounts;
    private final DeadPayees dead = new DeadPayees();
    private final BatchRepository batches = new BatchRepository();

    public BankSheetService(Acts acts, ClockGuard clock, Payables payables, AccountBook accounts) {
        this.acts = acts;
        this.trail = acts.trail();
        this.clock = clock;
        this.payables = payables;
        this.accounts = accounts;
    }

    /**
     * Writes the sheet and notes that it went to the bank.
     *
     * @throws Refusal when a name or an account could not stand in such a file as it is, or when an account is no longer the
     *     one that two people stand for, or when somebody died since; at "file" when it cannot be written: unless that says
     *     otherwise, the batch is as it was
     */
    public Batch send(Batch batch, BankSheet.Format format, Path file) {
        return acts.writeWithFile(WRITE, file, (handle, actor) -> {
            List<BatchLine> lines = batches.lines(handle, batch.id()).stream()
                    .filter(line -> line.status() == BatchLine.Status.LISTED)
                    .toList();
            Refusal.ifAny(lines.stream()
                    .flatMap(line -> staleAccount(handle, line).stream())
                    .toList());
            dead.refuse(handle, lines);
            BankSheet made = BankSheet.of(batch, lines);
            Refusal.ifAny(BankSheetRules.problems(made, format));
            String seal = trail.seal(handle).text();
            PaymentService.changed(batches.send(handle, batch, made.hash(), seal, clock.day(handle)));
            trail.append(
                    handle,
                    actor,
                    "payment.sendBatch",
                    PaymentService.TABLE,
                    batch.id(),
                    Map.of("hash", made.hash(), "seal", seal, "format", format));
            Map<UUID, Object> sent = new HashMap<>();
            for (BatchLine line : lines) {
                PaymentService.changed(batches.moveLine(handle, line, BatchLine.Status.SENT, null));
                sent.put(line.id(), Map.of("no", line.lineNo()));
                payables.move(
                        handle,
                        actor,
                        payables.find(handle, line.payableId()).orElseThrow(),
                        Payable.Status.SENT,
                        "payment.sendPayable",
                        Map.of("batch", batch.id()));
            }
            trail.append(handle, actor, "payment.sendLine", PaymentService.LINES, sent);
            return new WriteWithFile.Made<>(require(handle, batch.id()), BankSheetWriter.content(made, format));
        });
    }

    /**
     * Writes the same sheet once more, for a bank that lost it or wants another kind of file.
     *
     * @throws Refusal also when somebody died since whom the bank has not paid
     */
    public void writeAgain(Batch batch, BankSheet.Format format, Path file) {
        acts.writeWithFile(WRITE, file, (handle, actor) -> {
            Batch now = require(handle, batch.id());
            List<BatchLine> lines = batches.lines(handle, now.id());
            BankSheet made = BankSheet.of(now, lines);
            if (!now.status().atBank() || !made.hash().equals(now.sheetHash())) {
                throw new Refusal("payment.sheet.notSent");
            }
            dead.refuseAgain(handle, lines);
            Refusal.ifAny(BankSheetRules.problems(made, format));
            trail.append(
                    handle,
                    actor,
                    "payment.writeSheetAgain",
                    PaymentService.TABLE,
                    now.id(),
                    Map.of("hash", made.hash(), "format", format));
            return new WriteWithFile.Made<>(now, BankSheetWriter.content(made, format));
        });
    }

    /** The account was copied when the batch was drafted; it may have been changed or retired since. */
    private Optional<Problem> staleAccount(Handle handle, BatchLine line) {
        UUID owner = payables.find(handle, line.payableId()).orElseThrow().beneficiaryId();
        boolean stands = accounts.confirmed(handle, owner)
                .filter(account -> account.id().equals(line.bankAccountId()))
                .isPresent();
        return stands
                ? Optional.empty()
                : Optional.of(Problem.of("payment.sheet.accountChanged", line.lineNo(), line.accountName()));
    }

    private Batch require(Handle handle, UUID id) {
        return batches.find(handle, id).orElseThrow(() -> new Refusal("payment.batch.unknown"));
    }
}
