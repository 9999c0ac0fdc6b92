package org.jishi.payment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.ApprovalStep;
import org.jishi.approval.Approvals;
import org.jishi.approval.Step;
import org.jishi.platform.access.Act;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditEntry;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.audit.Doers;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.ShortList;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Looking at payables, batches and what became of them; for everybody who may see the fund. Changes nothing. */
public final class PaymentDesk {
    /** What the waiting ones are asked for that no table says: why each of them cannot be paid yet. */
    private static final Set<String> WAITS = Set.of("todo", "waits");

    /** What waits is little at any time. The filters of the table are these too. */
    private static final ShortList<Candidate> WAITING = new ShortList<Candidate>()
            .search(one -> one.payable().payableNo()
                    + one.payable().beneficiaryName()
                    + one.payable().payeeName())
            .on("todo", code -> Candidate.Todo.valueOf(code)::is)
            .on("waits", code -> Candidate.Todo.valueOf(code)::is)
            .is("status", one -> one.payable().status())
            .words("payableNo", one -> one.payable().payableNo())
            .words("payee", one -> one.payable().payeeName())
            .money("amount", one -> one.payable().amount())
            .words("item", one -> one.payable().item())
            .words("basis", one -> one.payable().basis())
            .days("createdOn", one -> one.payable().createdOn())
            .sort("payableNo", one -> one.payable().payableNo())
            .sort("beneficiaryName", one -> one.payable().beneficiaryName())
            .sort("amount", one -> one.payable().amount())
            .sort("status", one -> one.payable().status().name())
            .sort("item", one -> one.payable().item())
            .sort("basis", one -> one.payable().basis())
            .sort("createdOn", one -> one.payable().createdOn());

    private final Acts acts;
    private final AuditTrail trail;
    private final Approvals approvals;
    private final AccountBook accounts;
    private final DeadPayees dead = new DeadPayees();
    private final PayableRepository payables = new PayableRepository();
    private final BatchRepository batches = new BatchRepository();
    private final BankResultRepository results = new BankResultRepository();

    public PaymentDesk(Acts acts, Approvals approvals, AccountBook accounts) {
        this.acts = acts;
        this.trail = acts.trail();
        this.approvals = approvals;
        this.accounts = accounts;
    }

    public Page<Payable> payables(PageRequest request) {
        return acts.snapshot(Act.FUND_READ, handle -> payables.page(handle, request));
    }

    public Page<Batch> batches(PageRequest request) {
        return acts.snapshot(Act.FUND_READ, handle -> batches.page(handle, request));
    }

    /** Payables with the account that money would go to, and why it cannot go there yet. */
    public Page<Candidate> list(PageRequest request) {
        return acts.snapshot(Act.FUND_READ, handle -> {
            if (request.filters().keySet().stream().anyMatch(WAITS::contains)) {
                return WAITING.page(candidates(handle), request);
            }
            Page<Payable> page = payables.page(handle, request);
            return new Page<>(candidates(handle, page.rows()), page.total());
        });
    }

    /** Every payable that waits, and why it cannot be paid yet, oldest first. */
    public List<Candidate> candidates() {
        return acts.snapshot(Act.FUND_READ, handle -> candidates(handle));
    }

    List<Candidate> candidates(Handle handle) {
        return candidates(handle, payables.waiting(handle));
    }

    private List<Candidate> candidates(Handle handle, List<Payable> asked) {
        List<UUID> owners =
                asked.stream().map(Payable::beneficiaryId).distinct().toList();
        Map<UUID, AccountBook.Account> found = accounts.confirmed(handle, owners);
        Map<UUID, LocalDate> died = dead.of(handle, asked);
        List<Candidate> candidates = asked.stream()
                .map(payable ->
                        candidate(payable, found.get(payable.beneficiaryId()), died.get(payable.beneficiaryId())))
                .toList();
        return beingChecked(handle, candidates);
    }

    /** Where no fit account is there, but one was entered: it waits for the second person and not for the clerk. */
    private List<Candidate> beingChecked(Handle handle, List<Candidate> all) {
        Set<UUID> owners = accounts.proposed(
                handle,
                all.stream()
                        .filter(Candidate.Todo.ACCOUNT::is)
                        .map(one -> one.payable().beneficiaryId())
                        .collect(Collectors.toSet()));
        return all.stream()
                .map(one -> Candidate.Todo.ACCOUNT.is(one)
                                && owners.contains(one.payable().beneficiaryId())
                        ? one.hinderedBy(Problem.of(
                                Candidate.ACCOUNT_WAITS, one.payable().beneficiaryName()))
                        : one)
                .toList();
    }

    private static Candidate candidate(
            Payable payable, AccountBook.@Nullable Account account, @Nullable LocalDate diedOn) {
        return new Candidate(
                payable,
                account,
                diedOn,
                payable.status().waits()
                        ? BatchRules.hindrance(payable, account, diedOn).orElse(null)
                        : null);
    }

    /** One payable with every line it was in, oldest first. */
    public PayableFile payable(UUID payableId) {
        return acts.snapshot(Act.FUND_READ, handle -> {
            Payable payable =
                    payables.find(handle, payableId).orElseThrow(() -> new Refusal("payment.payable.unknown"));
            List<BatchLine> lines = batches.linesOf(handle, payableId);
            Map<UUID, Batch> in = new HashMap<>();
            lines.forEach(line ->
                    in.put(line.batchId(), batches.find(handle, line.batchId()).orElseThrow()));
            return new PayableFile(candidates(handle, List.of(payable)).getFirst(), lines, in);
        });
    }

    /** @param batches of its lines, by id */
    public record PayableFile(Candidate candidate, List<BatchLine> lines, Map<UUID, Batch> batches) {}

    public BatchFile batch(UUID batchId) {
        return acts.snapshot(Act.FUND_READ, (handle, actor) -> {
            Batch batch = batches.find(handle, batchId).orElseThrow(() -> new Refusal("payment.batch.unknown"));
            List<BatchLine> lines = batches.lines(handle, batchId);
            Map<UUID, Payable> paid = new HashMap<>();
            payables.find(handle, lines.stream().map(BatchLine::payableId).toList())
                    .forEach(payable -> paid.put(payable.id(), payable));
            List<ApprovalStep> steps = approvals.steps(handle, batch.subject());
            Step next = batch.status() == Batch.Status.SUBMITTED
                    ? BatchRules.next(steps, approvals.leastPeople(handle))
                    : null;
            Problem hindrance = next == null
                    ? null
                    : approvals.objection(handle, batch.subject(), next, actor).orElse(null);
            List<BankResult> answers = results.ofBatch(handle, batchId);
            return new BatchFile(
                    batch,
                    lines,
                    paid,
                    steps,
                    answers,
                    doers(handle, batchId, answers),
                    next,
                    hindrance,
                    dead.problems(handle, lines));
        });
    }

    private static Doers doers(Handle handle, UUID batch, List<BankResult> answers) {
        List<UUID> rows = Stream.concat(Stream.of(batch), answers.stream().map(BankResult::id))
                .toList();
        return Doers.of(
                handle, rows, "payment.draftBatch", "payment.sendBatch", "payment.cancelBatch", "payment.readResult");
    }

    /** What the trail says of the batch, oldest first. */
    public List<AuditEntry> history(UUID batchId) {
        return acts.read(Act.FUND_READ, handle -> trail.history(handle, PaymentService.TABLE, batchId));
    }

    /** The whole account number of a line, for those who may; the trail keeps who looked. */
    public String accountNo(BatchLine line) {
        return acts.write(Act.PEOPLE_WHOLE_ID, (handle, actor) -> {
            trail.note(handle, actor, "payment.revealAccount", Map.of("line", line.id()));
            return batches.line(handle, line.id())
                    .orElseThrow(() -> new Refusal("payment.batch.unknown"))
                    .accountNo();
        });
    }
}
