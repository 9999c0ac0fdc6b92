package org.jishi.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.ApprovalStep;
import org.jishi.approval.Approvals;
import org.jishi.approval.Decision;
import org.jishi.approval.Outcome;
import org.jishi.approval.Step;
import org.jishi.casework.CaseNumbers;
import org.jishi.casework.ClockGuard;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/**
 * Batches until they go to the bank. A cashier, who has no step on any of its cases, drafts one from payables whose
 * account a second person confirmed, and puts it forward; an approver who is somebody else decides. What happens to a
 * batch at the bank: {@link BankSheetService}, {@link BankResultService}; looking at all of it: {@link PaymentDesk}.
 */
public final class PaymentService {
    static final String TABLE = "batch";
    static final String LINES = "batch_line";
    private static final String PREFIX = "PC";

    private final Acts acts;
    private final AuditTrail trail;
    private final ClockGuard clock;
    private final CaseNumbers numbers;
    private final Approvals approvals;
    private final Payables payables;
    private final AccountBook accounts;
    private final DeadPayees dead = new DeadPayees();
    private final BatchRepository batches = new BatchRepository();

    public PaymentService(
            Acts acts,
            ClockGuard clock,
            CaseNumbers numbers,
            Approvals approvals,
            Payables payables,
            AccountBook accounts) {
        this.acts = acts;
        this.trail = acts.trail();
        this.clock = clock;
        this.numbers = numbers;
        this.approvals = approvals;
        this.payables = payables;
        this.accounts = accounts;
    }

    /** Puts payables into a new batch; nobody has approved anything yet. */
    public Batch draft(NewBatch asked) {
        return acts.write(Act.BATCH_DRAFT, (handle, actor) -> {
            Refusal.ifAny(BatchRules.problems(asked));
            List<Payable> chosen = payables.find(handle, asked.payableIds());
            refuseOwnCases(handle, actor, chosen);
            UUID batchId = acts.newId();
            List<BatchLine> lines = lines(handle, batchId, chosen);
            Batch batch = new Batch(
                    batchId,
                    number(handle, asked),
                    Batch.Status.DRAFT,
                    lines.size(),
                    sum(lines),
                    asked.purpose().strip(),
                    actor.staffId(),
                    clock.today(handle),
                    null,
                    null,
                    null,
                    null,
                    null,
                    1);
            batches.insert(handle, batch);
            batches.insert(handle, lines);
            trail.append(handle, actor, "payment.draftBatch", TABLE, batchId, batch);
            Map<UUID, Object> details = new HashMap<>();
            lines.forEach(line -> details.put(line.id(), Map.of("payable", line.payableId(), "no", line.lineNo())));
            trail.append(handle, actor, "payment.draftBatch", LINES, details);
            chosen.forEach(payable -> payables.move(
                    handle, actor, payable, Payable.Status.IN_BATCH, "payment.enterBatch", Map.of("batch", batchId)));
            return batch;
        });
    }

    private String number(Handle handle, NewBatch asked) {
        String given = asked.batchNo().strip();
        if (given.isEmpty()) {
            return numbers.next(handle, PREFIX, clock.today(handle).getYear());
        }
        if (batches.known(handle, given)) {
            throw Refusal.at("batchNo", "payment.batch.numberKnown", given);
        }
        return given;
    }

    private List<BatchLine> lines(Handle handle, UUID batchId, List<Payable> chosen) {
        List<Problem> problems = new ArrayList<>();
        List<BatchLine> lines = new ArrayList<>();
        Map<UUID, LocalDate> died = dead.of(handle, chosen);
        for (Payable payable : chosen) {
            Optional<AccountBook.Account> found = accounts.confirmed(handle, payable.beneficiaryId());
            Optional<Problem> hindrance =
                    BatchRules.hindrance(payable, found.orElse(null), died.get(payable.beneficiaryId()));
            hindrance.ifPresent(problems::add);
            if (hindrance.isEmpty()) {
                AccountBook.Account account = found.orElseThrow();
                lines.add(new BatchLine(
                        acts.newId(),
                        batchId,
                        lines.size() + 1,
                        payable.id(),
                        payable.amount(),
                        account.id(),
                        account.holder(),
                        account.number(),
                        account.bank(),
                        BatchLine.Status.LISTED,
                        null,
                        1));
            }
        }
        Refusal.ifAny(problems);
        return lines;
    }

    /** Whoever entered or decided a case does not pay it, whatever other roles that person has. */
    private void refuseOwnCases(Handle handle, Actor actor, List<Payable> chosen) {
        Map<UUID, List<ApprovalStep>> steps = approvals.steps(
                handle, chosen.stream().map(Payable::decisionId).distinct().toList());
        List<Problem> own = chosen.stream()
                .filter(payable -> steps.getOrDefault(payable.decisionId(), List.of()).stream()
                        .anyMatch(step -> actor.staffId().equals(step.staffId())))
                .map(payable -> Problem.of("payment.batch.ownCase", payable.payableNo()))
                .toList();
        Refusal.ifAny(own);
    }

    /** Takes a payable out of a draft; it waits again. */
    public Batch removeLine(Batch batch, BatchLine line) {
        return acts.write(Act.BATCH_DRAFT, (handle, actor) -> {
            List<BatchLine> listed = batches.lines(handle, batch.id()).stream()
                    .filter(l -> l.status() == BatchLine.Status.LISTED)
                    .toList();
            BatchLine out = listed.stream()
                    .filter(l -> l.id().equals(line.id()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("payment.changedMeanwhile"));
            List<BatchLine> rest = listed.stream().filter(l -> l != out).toList();
            if (rest.isEmpty()) {
                throw new Refusal("payment.batch.lastLine");
            }
            changed(batches.resize(handle, batch, rest.size(), sum(rest)));
            trail.append(handle, actor, "payment.shrinkBatch", TABLE, batch.id(), Map.of("line", out.lineNo()));
            takeOut(handle, actor, out, null);
            return require(handle, batch.id());
        });
    }

    /** Puts the draft forward to be approved. */
    public Batch submit(Batch batch) {
        return acts.write(Act.BATCH_DRAFT, (handle, actor) -> {
            dead.refuse(handle, batches.lines(handle, batch.id()));
            changed(batch.status() == Batch.Status.DRAFT && batches.move(handle, batch, Batch.Status.SUBMITTED));
            approvals.begin(handle, batch.subject(), actor);
            trail.append(
                    handle,
                    actor,
                    "payment.submitBatch",
                    TABLE,
                    batch.id(),
                    Map.of("total", batch.total().fen()));
            return require(handle, batch.id());
        });
    }

    /**
     * An approver decides. Where the office asks for three people, the first approver's yes is a first review and another
     * one's the approval.
     */
    public Batch decide(Batch batch, Decision decision) {
        return acts.write(Act.BATCH_APPROVE, (handle, actor) -> {
            if (batch.draftedBy().equals(actor.staffId())) {
                throw new Refusal("approval.step.ownEntry");
            }
            if (batch.status() != Batch.Status.SUBMITTED) {
                throw new Refusal("payment.changedMeanwhile");
            }
            if (decision.outcome() == Outcome.APPROVED) {
                dead.refuse(handle, batches.lines(handle, batch.id()));
            }
            Step step = nextStep(handle, batch);
            approvals.decide(handle, batch.subject(), step, decision, actor);
            switch (decision) {
                case Decision.Approve()
                when step == Step.FIRST_REVIEW -> changed(batches.move(handle, batch, Batch.Status.SUBMITTED));
                case Decision.Approve() -> changed(batches.approve(handle, batch, actor.staffId(), clock.day(handle)));
                case Decision.SendBack(var _) -> changed(batches.move(handle, batch, Batch.Status.DRAFT));
                case Decision.Reject(var reason) -> dissolve(handle, actor, batch, reason);
            }
            trail.append(
                    handle,
                    actor,
                    "payment.decideBatch",
                    TABLE,
                    batch.id(),
                    Map.of("outcome", decision.outcome(), "reason", decision.why()));
            return require(handle, batch.id());
        });
    }

    /** The step that a batch waits for. */
    Step nextStep(Handle handle, Batch batch) {
        return BatchRules.next(approvals.steps(handle, batch.subject()), approvals.leastPeople(handle));
    }

    /** Drops a batch of which the bank knows nothing; its payables wait again. */
    public Batch cancel(Batch batch, String reason) {
        return acts.write(Act.BATCH_DRAFT, (handle, actor) -> {
            if (reason.isBlank()) {
                throw Refusal.at("reason", "approval.reason.missing");
            }
            if (!batch.status().inside()) {
                throw new Refusal("payment.batch.atBank", batch.batchNo());
            }
            dissolve(handle, actor, batch, reason.strip());
            trail.append(handle, actor, "payment.cancelBatch", TABLE, batch.id(), Map.of("reason", reason.strip()));
            return require(handle, batch.id());
        });
    }

    private void dissolve(Handle handle, Actor actor, Batch batch, String reason) {
        changed(batches.move(handle, batch, Batch.Status.CANCELLED));
        batches.lines(handle, batch.id()).stream()
                .filter(line -> line.status() == BatchLine.Status.LISTED)
                .forEach(line -> takeOut(handle, actor, line, reason));
    }

    private void takeOut(Handle handle, Actor actor, BatchLine line, @org.jspecify.annotations.Nullable String reason) {
        changed(batches.moveLine(handle, line, BatchLine.Status.REMOVED, reason));
        trail.append(
                handle,
                actor,
                "payment.removeLine",
                LINES,
                line.id(),
                Map.of("reason", Objects.requireNonNullElse(reason, "")));
        Payable payable = payables.find(handle, line.payableId()).orElseThrow();
        boolean returned = payable.returnReason() != null;
        payables.move(
                handle,
                actor,
                payable,
                returned ? Payable.Status.RETURNED : Payable.Status.OPEN,
                "payment.leaveBatch",
                Map.of("batch", line.batchId()));
    }

    private Batch require(Handle handle, UUID id) {
        return batches.find(handle, id).orElseThrow(() -> new Refusal("payment.batch.unknown"));
    }

    private static Money sum(Collection<BatchLine> lines) {
        return lines.stream().map(BatchLine::amount).reduce(Money.ZERO, Money::plus);
    }

    static void changed(boolean done) {
        if (!done) {
            throw new Refusal("payment.changedMeanwhile");
        }
    }
}
