package org.jishi.branding;

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
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Refusal;

/** Accepted cases on their way over the public notice to the provider's money. */
public final class BrandingNotice implements NoticedCase, SettlementListener {
    private final Payables payables;
    private final PlaceService places;
    private final BrandingMoves moves;
    private final BrandingRepository cases = new BrandingRepository();

    public BrandingNotice(AuditTrail trail, Funds funds, Payables payables, PlaceService places) {
        this.payables = payables;
        this.places = places;
        this.moves = new BrandingMoves(trail, funds);
    }

    @Override
    public String kind() {
        return BrandingCase.KIND;
    }

    @Override
    public List<UUID> waiting(Handle handle) {
        return cases.accepted(handle);
    }

    @Override
    public Optional<NoticeTerm> term(Handle handle, Collection<UUID> subjectIds) {
        return cases.term(handle, subjectIds);
    }

    @Override
    public List<NoticedLine> lines(Handle handle, Collection<UUID> subjectIds) {
        List<NoticedLine> lines = new ArrayList<>();
        for (UUID id : subjectIds) {
            BrandingCase branding = moves.find(handle, id);
            if (branding.status() != BrandingStatus.ACCEPTED) {
                throw new Refusal("branding.notice.notAccepted", branding.caseNo());
            }
            lines.add(new NoticedLine(
                    id,
                    branding.personName(),
                    true,
                    places.fullName(handle, branding.villageCode()),
                    branding.product(),
                    accepted(branding),
                    branding.documentNo()));
        }
        return lines;
    }

    private static Money accepted(BrandingCase branding) {
        Money accepted = branding.accepted();
        if (accepted == null) {
            throw new IllegalStateException("an accepted case without its amount");
        }
        return accepted;
    }

    @Override
    public void posted(Handle handle, Actor actor, Collection<UUID> subjectIds) {
        subjectIds.forEach(id -> moves.move(
                handle,
                actor,
                moves.in(handle, id, BrandingStatus.ACCEPTED),
                BrandingStatus.POSTED,
                "branding.post",
                ""));
    }

    @Override
    public void released(Handle handle, Actor actor, UUID subjectId) {
        BrandingCase branding = moves.in(handle, subjectId, BrandingStatus.POSTED);
        UUID provider = branding.providerId();
        UUID account = branding.fundAccountId();
        String name = branding.providerName();
        if (provider == null || account == null || name == null) {
            throw new IllegalStateException("a posted case without its plan");
        }
        moves.move(handle, actor, branding, BrandingStatus.RELEASED, "branding.release", "");
        payables.create(
                handle,
                actor,
                NewPayable.whole(
                        branding.subject(),
                        accepted(branding),
                        Beneficiary.organisation(provider, name),
                        account,
                        branding.caseNo() + " " + branding.product(),
                        branding.documentNo()));
    }

    /** An objection was upheld: the delivery is looked at again, in a new round. */
    @Override
    public void reopened(Handle handle, Actor actor, UUID subjectId, String reason) {
        BrandingCase branding = moves.in(handle, subjectId, BrandingStatus.POSTED);
        moves.move(handle, actor, branding, BrandingStatus.APPROVED, "branding.reopen", reason);
    }

    @Override
    public void paid(Handle handle, Actor actor, Payable payable) {
        BrandingCase branding = moves.in(handle, payable.decisionId(), BrandingStatus.RELEASED);
        moves.move(handle, actor, branding, BrandingStatus.PAID, "branding.paid", "");
    }

    @Override
    public void returned(Handle handle, Actor actor, Payable payable, String reason) {
        BrandingCase branding = moves.find(handle, payable.decisionId());
        if (branding.status() == BrandingStatus.PAID) {
            moves.move(handle, actor, branding, BrandingStatus.RELEASED, "branding.returned", reason);
        }
    }
}
