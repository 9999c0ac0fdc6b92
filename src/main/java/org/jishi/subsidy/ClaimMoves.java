package org.jishi.subsidy;

import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.fund.Funds;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.text.Refusal;

/** The one way a claim changes its state, with the money that is bound to it, inside the transaction of whoever asks. */
final class ClaimMoves {
    private final AuditTrail trail;
    private final Funds funds;
    private final ClaimRepository claims = new ClaimRepository();

    ClaimMoves(AuditTrail trail, Funds funds) {
        this.trail = trail;
        this.funds = funds;
    }

    Claim find(Handle handle, UUID id) {
        return claims.find(handle, id).orElseThrow(() -> new Refusal("subsidy.claim.unknown"));
    }

    /** Approval binds the amount. */
    void approve(Handle handle, Actor actor, Claim claim) {
        move(handle, actor, claim, ClaimStatus.APPROVED, "subsidy.approve", "");
        funds.commit(handle, actor, claim.fundAccountId(), claim.amount(), claim.subject());
    }

    /** A decision that binds money no longer stands. */
    void undo(Handle handle, Actor actor, Claim claim, ClaimStatus next, String act, String reason) {
        move(handle, actor, claim, next, act, reason);
        funds.release(handle, actor, claim.fundAccountId(), claim.amount(), claim.subject());
    }

    void move(Handle handle, Actor actor, Claim claim, ClaimStatus next, String act, String reason) {
        if (!claims.move(handle, claim, next)) {
            throw new Refusal("subsidy.claim.changedMeanwhile", claim.claimNo());
        }
        trail.append(
                handle,
                actor,
                act,
                Claim.TABLE,
                claim.id(),
                reason.isBlank() ? Map.of("status", next) : Map.of("status", next, "reason", reason));
    }
}
