package org.jishi.subsidy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.NoticeTerm;
import org.jishi.casework.NoticedCase;
import org.jishi.casework.NoticedLine;
import org.jishi.fund.Funds;
import org.jishi.payment.Beneficiary;
import org.jishi.payment.NewPayable;
import org.jishi.payment.Payable;
import org.jishi.payment.Payables;
import org.jishi.payment.SettlementListener;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.text.Refusal;

/** Claims on their way from the approval over the public notice to the money. */
public final class ClaimNotice implements NoticedCase, SettlementListener {
    private final Payables payables;
    private final PlaceService places;
    private final ClaimMoves moves;
    private final ClaimRepository claims = new ClaimRepository();

    public ClaimNotice(AuditTrail trail, Funds funds, Payables payables, PlaceService places) {
        this.payables = payables;
        this.places = places;
        this.moves = new ClaimMoves(trail, funds);
    }

    @Override
    public String kind() {
        return Claim.KIND;
    }

    @Override
    public List<UUID> waiting(Handle handle) {
        return claims.approved(handle);
    }

    @Override
    public List<NoticedLine> lines(Handle handle, Collection<UUID> subjectIds) {
        List<NoticedLine> lines = new ArrayList<>();
        for (UUID id : subjectIds) {
            Claim claim = moves.find(handle, id);
            if (claim.status() != ClaimStatus.APPROVED) {
                throw new Refusal("subsidy.notice.notApproved", claim.claimNo());
            }
            lines.add(new NoticedLine(
                    id,
                    claim.personName(),
                    true,
                    places.fullName(handle, claim.villageCode()),
                    item(claim),
                    claim.amount(),
                    claim.documentNo()));
        }
        return lines;
    }

    @Override
    public Optional<NoticeTerm> term(Handle handle, Collection<UUID> subjectIds) {
        return claims.term(handle, subjectIds);
    }

    private static String item(Claim claim) {
        return claim.schemeTitle() + " · " + claim.groundText();
    }

    @Override
    public void posted(Handle handle, Actor actor, Collection<UUID> subjectIds) {
        subjectIds.forEach(id -> moves.move(
                handle, actor, in(handle, id, ClaimStatus.APPROVED), ClaimStatus.POSTED, "subsidy.post", ""));
    }

    @Override
    public void released(Handle handle, Actor actor, UUID subjectId) {
        Claim claim = in(handle, subjectId, ClaimStatus.POSTED);
        moves.move(handle, actor, claim, ClaimStatus.RELEASED, "subsidy.release", "");
        payables.create(
                handle,
                actor,
                NewPayable.whole(
                        claim.subject(),
                        claim.amount(),
                        Beneficiary.person(claim.personId(), claim.personName()),
                        claim.fundAccountId(),
                        item(claim),
                        claim.documentNo()));
    }

    @Override
    public void reopened(Handle handle, Actor actor, UUID subjectId, String reason) {
        Claim claim = in(handle, subjectId, ClaimStatus.POSTED);
        moves.undo(handle, actor, claim, ClaimStatus.SENT_BACK, "subsidy.reopen", reason);
    }

    @Override
    public void paid(Handle handle, Actor actor, Payable payable) {
        Claim claim = in(handle, payable.decisionId(), ClaimStatus.RELEASED);
        moves.move(handle, actor, claim, ClaimStatus.PAID, "subsidy.paid", "");
    }

    @Override
    public void returned(Handle handle, Actor actor, Payable payable, String reason) {
        Claim claim = moves.find(handle, payable.decisionId());
        if (claim.status() == ClaimStatus.PAID) {
            moves.move(handle, actor, claim, ClaimStatus.RELEASED, "subsidy.returned", reason);
        }
    }

    private Claim in(Handle handle, UUID id, ClaimStatus status) {
        Claim claim = moves.find(handle, id);
        if (claim.status() != status) {
            throw new Refusal("subsidy.claim.changedMeanwhile", claim.claimNo());
        }
        return claim;
    }
}
