package org.jishi.branding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Approvals;
import org.jishi.approval.Decision;
import org.jishi.approval.Outcome;
import org.jishi.approval.OutsideDecider;
import org.jishi.approval.Step;
import org.jishi.casework.CaseNumbers;
import org.jishi.fund.Funds;
import org.jishi.organisation.Deaths;
import org.jishi.person.PersonDirectory;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.StoreException;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.policy.PolicyService;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.SchemeRules;
import org.jishi.policy.SchemeVersion;
import org.jspecify.annotations.Nullable;

/**
 * A case from the need to the approved plan. A clerk opens it and plans within the scheme's caps; a reviewer and an
 * approver, other people each, decide; the approval binds the budget. What follows is {@link DeliveryService}.
 */
public final class BrandingService {
    private static final String PREFIX = "PP";

    private final Acts acts;
    private final AuditTrail trail;
    private final PolicyService policies;
    private final Approvals approvals;
    private final CaseNumbers numbers;
    private final BrandingMoves moves;
    private final BrandingRepository cases = new BrandingRepository();
    private final Deaths deaths = new Deaths();
    private final PersonDirectory people = new PersonDirectory();

    public BrandingService(Acts acts, PolicyService policies, Approvals approvals, CaseNumbers numbers, Funds funds) {
        this.acts = acts;
        this.trail = acts.trail();
        this.policies = policies;
        this.approvals = approvals;
        this.numbers = numbers;
        this.moves = new BrandingMoves(acts.trail(), funds);
    }

    /** The branding schemes in force today. */
    public List<SchemeVersion> schemes() {
        return acts.read(Act.CASE_READ, handle -> policies.inForce(handle, SchemeKind.BRANDING, acts.today()));
    }

    public BrandingCase open(NewBrandingCase asked) {
        return acts.write(Act.CASE_ENTER, (handle, actor) -> {
            List<Problem> problems = new ArrayList<>();
            if (asked.product().isBlank()) {
                problems.add(Problem.at("product", "branding.open.noProduct"));
            }
            if (asked.need().isBlank()) {
                problems.add(Problem.at("need", "branding.open.noNeed"));
            }
            Refusal.ifAny(problems);
            SchemeVersion scheme = scheme(handle, asked.schemeVersionId());
            refuseDead(handle, asked.personId());
            BrandingCase opened = new BrandingCase(
                    acts.newId(),
                    numbers.next(handle, PREFIX, acts.today().getYear()),
                    asked.personId(),
                    "",
                    null,
                    asked.followUpId(),
                    asked.product().strip(),
                    asked.need().strip(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    scheme.id(),
                    scheme.documentNo(),
                    null,
                    Money.ZERO,
                    null,
                    null,
                    null,
                    BrandingStatus.NEED,
                    actor.staffId(),
                    acts.clock().now(),
                    1);
            cases.insert(handle, opened);
            trail.append(handle, actor, "branding.open", BrandingCase.TABLE, opened.id(), asked);
            return moves.find(handle, opened.id());
        });
    }

    /** Draws the plan, or draws it again after it was sent back, and puts it forward. */
    public BrandingCase plan(BrandingCase branding, PlanDraft draft) {
        try {
            return acts.write(Act.CASE_ENTER, (handle, actor) -> {
                if (branding.status() != BrandingStatus.NEED && branding.status() != BrandingStatus.SENT_BACK) {
                    throw new Refusal("branding.plan.notNow", branding.caseNo());
                }
                SchemeVersion scheme = scheme(handle, branding.schemeVersionId());
                refuseDead(handle, branding.personId());
                BrandingRule rule = SchemeRules.read(scheme, BrandingRule.class);
                List<Problem> problems = new ArrayList<>(BrandingRules.plan(rule, draft.items()));
                if (draft.diagnosis().isBlank()) {
                    problems.addFirst(Problem.at("diagnosis", "branding.plan.noDiagnosis"));
                }
                LocalDate contractedOn = draft.contractedOn();
                if (contractedOn != null && contractedOn.isAfter(acts.today())) {
                    problems.add(Problem.at("contractedOn", "branding.plan.contractAhead"));
                }
                Refusal.ifAny(problems);
                drop(handle, actor, branding);
                write(handle, actor, branding, draft);
                if (!cases.plan(handle, branding, draft, rule.fundAccount(), BrandingRules.budget(draft.items()))) {
                    throw BrandingMoves.changed(branding);
                }
                trail.append(handle, actor, "branding.plan", BrandingCase.TABLE, branding.id(), draft);
                approvals.begin(handle, branding.subject(), actor);
                return moves.find(handle, branding.id());
            });
        } catch (StoreException e) {
            throw e.isDuplicate() ? Refusal.at("items", "branding.plan.paidOnceMeanwhile") : e;
        }
    }

    private void drop(Handle handle, Actor actor, BrandingCase branding) {
        List<UUID> old = cases.items(handle, branding.id()).stream()
                .map(BrandingItem::id)
                .toList();
        if (!old.isEmpty()) {
            cases.dropItems(handle, branding.id());
            trail.append(handle, actor, "branding.plan", BrandingMoves.ITEMS, old, Map.of("dropped", true));
        }
    }

    private void write(Handle handle, Actor actor, BrandingCase branding, PlanDraft draft) {
        int cycle = CaseNumbers.yearOf(handle, acts.today().getYear());
        Map<String, ItemPlan> keys = new LinkedHashMap<>();
        for (ItemPlan plan : draft.items()) {
            if (keys.put(liveKey(branding.personId(), branding, plan, cycle), plan) != null) {
                throw Refusal.at("items", "branding.plan.paidOnce." + plan.kind(), cycle);
            }
        }
        refusePaidBefore(handle, branding, draft, cycle);
        keys.forEach((key, plan) -> {
            BrandingItem item = new BrandingItem(
                    acts.newId(),
                    branding.id(),
                    plan.kind(),
                    plan.description().strip(),
                    plan.quantity(),
                    plan.unitPrice(),
                    cycle,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    1);
            cases.insertItem(handle, item, key);
            trail.append(handle, actor, "branding.plan", BrandingMoves.ITEMS, item.id(), item);
        });
    }

    /** Under whatever entry it was: items of cases that were opened for somebody merged into the person count. */
    private void refusePaidBefore(Handle handle, BrandingCase branding, PlanDraft draft, int cycle) {
        Map<String, ItemPlan> known = new HashMap<>();
        for (UUID entry : people.entries(handle, branding.personId())) {
            draft.items().forEach(plan -> known.put(liveKey(entry, branding, plan, cycle), plan));
        }
        if (!known.isEmpty()) {
            cases.taken(handle, known.keySet()).stream()
                    .map(key -> Objects.requireNonNull(known.get(key)))
                    .findFirst()
                    .ifPresent(plan -> {
                        throw Refusal.at("items", "branding.plan.paidOnce." + plan.kind(), cycle);
                    });
        }
    }

    /** One person's product gets one kind of item once in a cycle. */
    private static String liveKey(UUID person, BrandingCase branding, ItemPlan plan, int cycle) {
        String product = branding.product().replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return person + ":" + plan.kind() + ":" + cycle + ":" + product;
    }

    public void review(BrandingCase branding, Decision decision) {
        acts.change(
                Act.CASE_REVIEW, (handle, actor) -> decide(handle, actor, branding, Step.FIRST_REVIEW, decision, null));
    }

    public void approve(BrandingCase branding, Decision decision) {
        acts.change(
                Act.CASE_APPROVE, (handle, actor) -> decide(handle, actor, branding, Step.APPROVAL, decision, null));
    }

    /** Writes down what somebody outside decided on paper. */
    public void decideOutside(BrandingCase branding, Step step, Decision decision, OutsideDecider outside) {
        acts.change(Act.CASE_ENTER, (handle, actor) -> decide(handle, actor, branding, step, decision, outside));
    }

    private void decide(
            Handle handle,
            Actor actor,
            BrandingCase branding,
            Step step,
            Decision decision,
            @Nullable OutsideDecider outside) {
        BrandingStatus needed = step == Step.APPROVAL ? BrandingStatus.REVIEWED : BrandingStatus.PLANNED;
        if (branding.status() != needed) {
            throw new Refusal("branding.case.notNext", branding.caseNo());
        }
        if (decision.outcome() == Outcome.APPROVED) {
            refuseDead(handle, branding.personId());
        }
        if (outside == null) {
            approvals.decide(handle, branding.subject(), step, decision, actor);
        } else {
            approvals.decideOutside(handle, branding.subject(), step, decision, outside, actor);
        }
        switch (decision) {
            case Decision.Approve()
            when step == Step.APPROVAL -> {
                moves.move(handle, actor, branding, BrandingStatus.APPROVED, "branding.approve", "");
                moves.bind(handle, actor, branding, branding.budget());
            }
            case Decision.Approve() ->
                moves.move(handle, actor, branding, BrandingStatus.REVIEWED, "branding.decide", "");
            case Decision.SendBack(var reason) ->
                moves.move(handle, actor, branding, BrandingStatus.SENT_BACK, "branding.decide", reason);
            case Decision.Reject(var reason) ->
                moves.end(handle, actor, branding, BrandingStatus.REJECTED, "branding.decide", reason);
        }
    }

    /** Ends a case that was not posted yet. */
    public void withdraw(BrandingCase branding, String reason) {
        acts.change(Act.CASE_ENTER, (handle, actor) -> {
            if (reason.isBlank()) {
                throw Refusal.at("reason", "branding.withdraw.reason");
            }
            if (switch (branding.status()) {
                case POSTED, RELEASED, PAID, REJECTED, WITHDRAWN -> true;
                case NEED, PLANNED, REVIEWED, APPROVED, DELIVERED, ACCEPTED, SENT_BACK -> false;
            }) {
                throw new Refusal("branding.withdraw.tooLate", branding.caseNo());
            }
            moves.end(handle, actor, branding, BrandingStatus.WITHDRAWN, "branding.withdraw", reason.strip());
        });
    }

    /** Nothing more is begun for somebody dead; what a provider delivered by an approved plan is accepted and paid. */
    private void refuseDead(Handle handle, UUID person) {
        people.findLive(handle, person).ifPresent(found -> deaths.refuse(handle, found.id(), found.name()));
    }

    private SchemeVersion scheme(Handle handle, UUID versionId) {
        LocalDate today = acts.today();
        return policies.find(handle, versionId)
                .filter(version -> version.kind() == SchemeKind.BRANDING && version.covers(today))
                .orElseThrow(() -> Refusal.at("scheme", "branding.open.notInForce"));
    }
}
