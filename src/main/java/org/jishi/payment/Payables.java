package org.jishi.payment;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;
import org.jishi.casework.CaseNumbers;
import org.jishi.fund.Funds;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Ids;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/** How features make payables, inside the transaction in which their decision came to stand. */
public final class Payables {
    static final String TABLE = "payable";
    private static final String PREFIX = "ZF";

    private final AuditTrail trail;
    private final Ids ids;
    private final OfficeClock clock;
    private final CaseNumbers numbers;
    private final Funds funds;
    private final PayableRepository payables = new PayableRepository();

    public Payables(AuditTrail trail, Ids ids, OfficeClock clock, CaseNumbers numbers, Funds funds) {
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
        this.numbers = numbers;
        this.funds = funds;
    }

    /**
     * Makes a payable.
     *
     * @throws Refusal when the decision's instalments would sum to more than was decided, when one is made twice or out
     *     of order, or when less is committed for the decision than would be owed
     */
    public Payable create(Handle handle, Actor actor, NewPayable asked) {
        List<Payable> earlier = payables.ofDecision(handle, asked.decision().id());
        check(handle, asked, earlier);
        OtherPayee other = asked.otherPayee();
        Payable payable = new Payable(
                ids.next(),
                numbers.next(handle, PREFIX, clock.today().getYear()),
                asked.decision().kind(),
                asked.decision().id(),
                asked.instalment(),
                asked.amount(),
                asked.decided(),
                asked.beneficiary().kind(),
                asked.beneficiary().id(),
                asked.beneficiary().name(),
                other == null ? asked.beneficiary().name() : other.name(),
                other == null ? null : other.relation(),
                other == null ? null : other.paperId(),
                asked.fundAccountId(),
                asked.item(),
                asked.basis(),
                Payable.Status.OPEN,
                null,
                null,
                AuditTrail.today(handle, clock),
                actor.staffId(),
                1);
        payables.insert(handle, payable, sum(earlier));
        trail.append(handle, actor, "payment.createPayable", TABLE, payable.id(), payable);
        return payable;
    }

    /** Of many decisions what the bank sent back and waits for a corrected account, by number. */
    public List<Payable> returned(Handle handle, Collection<UUID> decisions) {
        return payables.returned(handle, decisions);
    }

    private void check(Handle handle, NewPayable asked, List<Payable> earlier) {
        if (!asked.amount().isPositive()) {
            throw Refusal.at("amount", "payment.payable.amount");
        }
        if (asked.instalment() <= earlier.size()) {
            throw new Refusal("payment.payable.made", asked.instalment());
        }
        if (asked.instalment() != earlier.size() + 1) {
            throw new Refusal("payment.payable.outOfOrder", earlier.size() + 1);
        }
        if (earlier.stream().anyMatch(p -> !p.decided().equals(asked.decided()))) {
            throw new Refusal("payment.payable.decidedChanged");
        }
        Money sum = sum(earlier).plus(asked.amount());
        if (sum.compareTo(asked.decided()) > 0) {
            throw Refusal.at("amount", "payment.payable.aboveDecided", asked.decided(), sum);
        }
        Money owed = earlier.stream()
                .filter(p -> p.status() != Payable.Status.PAID && p.status() != Payable.Status.CANCELLED)
                .map(Payable::amount)
                .reduce(asked.amount(), Money::plus);
        Money committed = funds.committedFor(handle, asked.fundAccountId(), asked.decision());
        if (committed.compareTo(owed) < 0) {
            throw new Refusal("fund.subject.notCommitted", committed, owed);
        }
    }

    private static Money sum(List<Payable> payables) {
        return payables.stream().map(Payable::amount).reduce(Money.ZERO, Money::plus);
    }

    /** The decision no longer stands: a payable that is in no batch is dropped, and its commitment with it. */
    public void cancel(Handle handle, Actor actor, UUID payableId, String reason) {
        Payable payable = payables.find(handle, payableId).orElseThrow(() -> new Refusal("payment.payable.unknown"));
        if (!payable.status().waits()) {
            throw new Refusal("payment.payable.notWaiting", payable.payableNo());
        }
        move(handle, actor, payable, Payable.Status.CANCELLED, "payment.cancelPayable", Map.of("reason", reason));
        funds.release(handle, actor, payable.accountId(), payable.amount(), payable.decision());
    }

    /** Moves on; what the bank said of the last try stays with it until it is paid or dropped. */
    void move(Handle handle, Actor actor, Payable payable, Payable.Status next, String act, Object detail) {
        boolean over = next == Payable.Status.PAID || next == Payable.Status.OPEN || next == Payable.Status.CANCELLED;
        String reason = over ? null : payable.returnReason();
        Instant at = over ? null : payable.returnedAt();
        move(handle, actor, payable, next, reason, at, act, detail);
    }

    /** The bank sent it back: it waits for an account that is confirmed after this moment. */
    void moveBack(Handle handle, Actor actor, Payable payable, String reason) {
        move(
                handle,
                actor,
                payable,
                Payable.Status.RETURNED,
                reason,
                clock.now(),
                "payment.returnPayable",
                Map.of("reason", reason));
    }

    private void move(
            Handle handle,
            Actor actor,
            Payable payable,
            Payable.Status next,
            @Nullable String reason,
            @Nullable Instant at,
            String act,
            Object detail) {
        if (!payables.move(handle, payable, next, reason, at)) {
            throw new Refusal("payment.changedMeanwhile");
        }
        trail.append(handle, actor, act, TABLE, payable.id(), detail);
    }

    /** The instalments of a decision, first to last. */
    public List<Payable> of(Handle handle, Subject decision) {
        return payables.ofDecision(handle, decision.id());
    }

    List<Payable> find(Handle handle, List<UUID> ids) {
        List<Payable> found = payables.find(handle, ids);
        if (found.size() < ids.size()) {
            throw new Refusal("payment.payable.unknown");
        }
        Map<UUID, Payable> byId = new HashMap<>();
        found.forEach(payable -> byId.put(payable.id(), payable));
        return ids.stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
    }

    public Optional<Payable> find(Handle handle, UUID id) {
        return payables.find(handle, id);
    }
}
