package org.jishi.subsidy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Approvals;
import org.jishi.approval.Decision;
import org.jishi.approval.Outcome;
import org.jishi.approval.OutsideDecider;
import org.jishi.approval.Step;
import org.jishi.casework.TimelineEntry;
import org.jishi.casework.TimelineSource;
import org.jishi.fund.Funds;
import org.jishi.organisation.Deaths;
import org.jishi.payment.Payable;
import org.jishi.payment.Payables;
import org.jishi.payment.ReturnedMoney;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.policy.PolicyService;
import org.jishi.policy.SchemeRules;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a claim: a reviewer takes the first step, an approver who is another person the second, which binds the
 * money. A claim sent back is mended by the clerk and put forward again; one that was not posted yet may be withdrawn.
 */
public final class SubsidyService {
    private final Acts acts;
    private final PolicyService policies;
    private final Approvals approvals;
    private final Payables payables;
    private final PlaceService places;
    private final ClaimMoves moves;
    private final List<TimelineSource> timelines;
    private final Deaths deaths = new Deaths();
    private final ClaimRepository claims = new ClaimRepository();

    public SubsidyService(
            Acts acts,
            PolicyService policies,
            Approvals approvals,
            Funds funds,
            Payables payables,
            PlaceService places,
            List<TimelineSource> timelines) {
        this.acts = acts;
        this.policies = policies;
        this.approvals = approvals;
        this.payables = payables;
        this.places = places;
        this.moves = new ClaimMoves(acts.trail(), funds);
        this.timelines = List.copyOf(timelines);
    }

    public Page<Claim> page(PageRequest request) {
        return acts.snapshot(Act.CASE_READ, handle -> claims.page(handle, request));
    }

    public Map<ClaimStatus, Integer> counts() {
        return acts.read(Act.CASE_READ, claims::counts);
    }

    public List<Claim> ofPerson(UUID person) {
        return acts.read(Act.CASE_READ, handle -> claims.ofPerson(handle, person));
    }

    public ClaimFile open(UUID claimId) {
        return acts.snapshot(Act.CASE_READ, handle -> {
            Claim claim = moves.find(handle, claimId);
            List<TimelineEntry> story = timelines.stream()
                    .flatMap(source -> source.of(handle, claim.subject()).stream())
                    .toList();
            List<Payable> owed = payables.of(handle, claim.subject());
            return new ClaimFile(
                    claim,
                    places.fullName(handle, claim.villageCode()),
                    approvals.steps(handle, claim.subject()),
                    owed,
                    story,
                    stopped(handle, claim),
                    ReturnedMoney.of(handle, owed).orElse(null));
        });
    }

    private @Nullable Problem stopped(Handle handle, Claim claim) {
        return claim.status().ended()
                ? null
                : deaths.objection(handle, claim.personId(), claim.personName()).orElse(null);
    }

    /** Why the signed-in person could not take the claim's next step; empty when nothing speaks against it. */
    public Optional<Problem> objection(Claim claim, Step step) {
        return acts.read(Act.CASE_READ, (handle, actor) -> approvals.objection(handle, claim.subject(), step, actor));
    }

    /** The first review of one or many claims; all or none. */
    public void review(List<Claim> reviewed, Decision decision) {
        acts.change(
                Act.CASE_REVIEW,
                (handle, actor) ->
                        reviewed.forEach(claim -> decide(handle, actor, claim, Step.FIRST_REVIEW, decision, null)));
    }

    /** The approval of one or many claims; all or none, so that the fund is never overdrawn by half a list. */
    public void approve(List<Claim> approved, Decision decision) {
        acts.change(
                Act.CASE_APPROVE,
                (handle, actor) ->
                        approved.forEach(claim -> decide(handle, actor, claim, Step.APPROVAL, decision, null)));
    }

    /** Writes down what somebody outside decided on paper. */
    public void decideOutside(Claim claim, Step step, Decision decision, OutsideDecider outside) {
        acts.change(Act.CASE_ENTER, (handle, actor) -> decide(handle, actor, claim, step, decision, outside));
    }

    private void decide(
            Handle handle, Actor actor, Claim claim, Step step, Decision decision, @Nullable OutsideDecider outside) {
        ClaimStatus needed = step == Step.APPROVAL ? ClaimStatus.REVIEWED : ClaimStatus.ENTERED;
        if (claim.status() != needed) {
            throw new Refusal("subsidy.claim.notNext", claim.claimNo());
        }
        if (decision.outcome() == Outcome.APPROVED) {
            deaths.refuse(handle, claim.personId(), claim.personName());
        }
        if (outside == null) {
            approvals.decide(handle, claim.subject(), step, decision, actor);
        } else {
            approvals.decideOutside(handle, claim.subject(), step, decision, outside, actor);
        }
        if (step == Step.APPROVAL && decision.outcome() == Outcome.APPROVED) {
            moves.approve(handle, actor, claim);
            return;
        }
        ClaimStatus next = switch (decision) {
            case Decision.Approve() -> ClaimStatus.REVIEWED;
            case Decision.SendBack(var _) -> ClaimStatus.SENT_BACK;
            case Decision.Reject(var _) -> ClaimStatus.REJECTED;
        };
        moves.move(handle, actor, claim, next, "subsidy.decide", decision.why());
    }

    /** What the clerk takes off the computed amount, with the reason that the list shows. */
    public Claim deduct(Claim claim, Money deduction, String reason) {
        return acts.write(Act.CASE_ENTER, (handle, actor) -> {
            if (deduction.isNegative() || deduction.compareTo(claim.calculated()) > 0) {
                throw Refusal.at("deduction", "subsidy.deduct.range", claim.calculated());
            }
            if (deduction.isPositive() && deduction.equals(claim.calculated())) {
                throw Refusal.at("deduction", "subsidy.deduct.all");
            }
            if (!deduction.isZero() && reason.isBlank()) {
                throw Refusal.at("reason", "subsidy.deduct.reason");
            }
            refuseAboveYearCap(handle, claim, deduction);
            if (!claims.deduct(handle, claim, deduction, deduction.isZero() ? null : reason.strip())) {
                throw new Refusal("subsidy.claim.changedMeanwhile", claim.claimNo());
            }
            acts.trail()
                    .append(
                            handle,
                            actor,
                            "subsidy.deduct",
                            Claim.TABLE,
                            claim.id(),
                            Map.of("deduction", deduction, "reason", reason.strip()));
            return moves.find(handle, claim.id());
        });
    }

    /** A claim made meanwhile may have taken up what was free of the year while more was deducted here. */
    private void refuseAboveYearCap(Handle handle, Claim claim, Money deduction) {
        SubsidyRule rule = policies.find(handle, claim.schemeVersionId())
                .map(version -> SchemeRules.read(version, SubsidyRule.class))
                .orElseThrow();
        if (rule.yearCap() == null || deduction.compareTo(claim.deduction()) >= 0) {
            return;
        }
        int year = claim.groundDate().getYear();
        Money others = claims.histories(handle, claim.schemeId(), year, List.of(claim.personId()))
                .getOrDefault(claim.personId(), SubsidyHistory.NONE)
                .sum()
                .minus(claim.amount());
        Money least = claim.calculated().minus(rule.yearCap().minus(others));
        if (deduction.compareTo(least) < 0) {
            throw Refusal.at("deduction", "subsidy.deduct.yearCap", rule.yearCap(), least.min(claim.deduction()));
        }
    }

    /** Puts a claim forward again that was sent back. */
    public void resubmit(Claim claim) {
        acts.change(Act.CASE_ENTER, (handle, actor) -> {
            if (claim.status() != ClaimStatus.SENT_BACK) {
                throw new Refusal("subsidy.claim.notNext", claim.claimNo());
            }
            approvals.begin(handle, claim.subject(), actor);
            moves.move(handle, actor, claim, ClaimStatus.ENTERED, "subsidy.resubmit", "");
        });
    }

    /** Ends a claim that nobody posted yet. */
    public void withdraw(Claim claim, String reason) {
        acts.change(Act.CASE_ENTER, (handle, actor) -> {
            if (reason.isBlank()) {
                throw Refusal.at("reason", "subsidy.withdraw.reason");
            }
            switch (claim.status()) {
                case ENTERED, REVIEWED, SENT_BACK ->
                    moves.move(handle, actor, claim, ClaimStatus.WITHDRAWN, "subsidy.withdraw", reason.strip());
                case APPROVED ->
                    moves.undo(handle, actor, claim, ClaimStatus.WITHDRAWN, "subsidy.withdraw", reason.strip());
                case POSTED, RELEASED, PAID, REJECTED, WITHDRAWN ->
                    throw new Refusal("subsidy.withdraw.tooLate", claim.claimNo());
            }
        });
    }
}
