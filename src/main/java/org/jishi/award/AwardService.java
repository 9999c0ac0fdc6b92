package org.jishi.award;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Approvals;
import org.jishi.approval.Decision;
import org.jishi.approval.Outcome;
import org.jishi.approval.OutsideDecider;
import org.jishi.approval.Step;
import org.jishi.fund.Funds;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.store.StoreException;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.policy.PolicyService;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a round: a clerk puts it forward, a reviewer takes the first step, an approver who is another person the
 * second, which binds the money of every line without a doubt. A round sent back is computed anew; one whose notice was
 * not posted yet may be withdrawn.
 */
public final class AwardService {
    private final Acts acts;
    private final Approvals approvals;
    private final PolicyService policies;
    private final AwardMoves moves;
    private final AwardComputer computer = new AwardComputer();
    private final AwardLineRepository lines = new AwardLineRepository();

    public AwardService(Acts acts, Approvals approvals, Funds funds, PolicyService policies) {
        this.acts = acts;
        this.approvals = approvals;
        this.policies = policies;
        this.moves = new AwardMoves(acts.trail(), funds);
    }

    /** Why the signed-in person could not take the round's next step; empty when nothing speaks against it. */
    public Optional<Problem> objection(AwardRound round, Step step) {
        return acts.read(Act.CASE_READ, (handle, actor) -> approvals.objection(handle, round.subject(), step, actor));
    }

    /**
     * Puts a round forward.
     *
     * @throws Refusal when nobody gets anything, or when the sales are no longer what it was computed by
     */
    public void putForward(AwardRound round) {
        acts.change(Act.CASE_ENTER, (handle, actor) -> {
            if (!round.status().open()) {
                throw new Refusal("award.round.notNext", round.roundNo());
            }
            if (lines.ofRound(handle, round.id()).stream()
                    .noneMatch(line -> line.status() == AwardLineStatus.PLANNED)) {
                throw new Refusal("award.round.nobody");
            }
            refuseStale(handle, round, "award.round.stale");
            approvals.begin(handle, round.subject(), actor);
            moves.move(handle, actor, round, AwardStatus.ENTERED, "award.putForward", "");
        });
    }

    public void review(AwardRound round, Decision decision) {
        acts.change(
                Act.CASE_REVIEW, (handle, actor) -> decide(handle, actor, round, Step.FIRST_REVIEW, decision, null));
    }

    /** Approval binds the money of all planned lines, or of none. */
    public void approve(AwardRound round, Decision decision) {
        try {
            acts.change(
                    Act.CASE_APPROVE, (handle, actor) -> decide(handle, actor, round, Step.APPROVAL, decision, null));
        } catch (StoreException e) {
            throw e.isDuplicate() ? new Refusal("award.round.stale") : e;
        }
    }

    /** Writes down what somebody outside decided on paper. */
    public void decideOutside(AwardRound round, Step step, Decision decision, OutsideDecider outside) {
        acts.change(Act.CASE_ENTER, (handle, actor) -> decide(handle, actor, round, step, decision, outside));
    }

    private void decide(
            Handle handle,
            Actor actor,
            AwardRound round,
            Step step,
            Decision decision,
            @Nullable OutsideDecider outside) {
        AwardStatus needed = step == Step.APPROVAL ? AwardStatus.REVIEWED : AwardStatus.ENTERED;
        if (round.status() != needed) {
            throw new Refusal("award.round.notNext", round.roundNo());
        }
        boolean yes = decision.outcome() == Outcome.APPROVED;
        if (yes) {
            refuseStale(handle, round, "award.round.figuresChanged");
        }
        if (outside == null) {
            approvals.decide(handle, round.subject(), step, decision, actor);
        } else {
            approvals.decideOutside(handle, round.subject(), step, decision, outside, actor);
        }
        AwardStatus next = switch (decision) {
            case Decision.Approve() -> step == Step.APPROVAL ? AwardStatus.APPROVED : AwardStatus.REVIEWED;
            case Decision.SendBack(var _) -> AwardStatus.SENT_BACK;
            case Decision.Reject(var _) -> AwardStatus.REJECTED;
        };
        moves.move(handle, actor, round, next, "award.decide", decision.why());
        if (next == AwardStatus.APPROVED) {
            moves.approve(handle, actor, round);
        } else if (next == AwardStatus.REJECTED) {
            moves.dropAll(handle, actor, round, decision.why());
        }
    }

    /** Ends a round none of whose lines was posted yet; bound money is free again. */
    public void withdraw(AwardRound round, String reason) {
        acts.change(Act.CASE_ENTER, (handle, actor) -> {
            if (reason.isBlank()) {
                throw Refusal.at("reason", "award.withdraw.reason");
            }
            if (round.status().ended() || (round.status().binds() && round.status() != AwardStatus.APPROVED)) {
                throw new Refusal("award.withdraw.tooLate", round.roundNo());
            }
            moves.move(handle, actor, round, AwardStatus.WITHDRAWN, "award.withdraw", reason.strip());
            moves.dropAll(handle, actor, round, reason.strip());
        });
    }

    /** The sales, the doubts or the pot are no longer what a planned line was computed by. */
    private void refuseStale(Handle handle, AwardRound round, String key) {
        List<AwardLine> now = lines.ofRound(handle, round.id());
        Set<UUID> leftOut = now.stream()
                .filter(line -> line.status() == AwardLineStatus.LEFT_OUT)
                .map(AwardLine::lineKey)
                .collect(Collectors.toSet());
        AwardPlan plan = computer.plan(
                handle, policies.find(handle, round.schemeVersionId()).orElseThrow(), round.span(), leftOut);
        Map<UUID, AwardShare> shares = plan.shares().stream()
                .collect(Collectors.toMap(share -> share.entry().key(), share -> share));
        for (AwardLine line : now) {
            AwardShare share = shares.get(line.lineKey());
            if (line.status() == AwardLineStatus.PLANNED
                    && (share == null || share.held() || !share.amount().equals(line.amount()))) {
                throw new Refusal(key, line.ownerName());
            }
        }
    }
}
