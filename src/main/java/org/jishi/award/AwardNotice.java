package org.jishi.award;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.NoticeTerm;
import org.jishi.casework.NoticedCase;
import org.jishi.casework.NoticedLine;
import org.jishi.fund.Funds;
import org.jishi.payment.NewPayable;
import org.jishi.payment.Payable;
import org.jishi.payment.Payables;
import org.jishi.payment.SettlementListener;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.text.Refusal;

/** Lines of approved rounds on their way over the public notice to the money. */
public final class AwardNotice implements NoticedCase, SettlementListener {
    private final Payables payables;
    private final PlaceService places;
    private final AwardMoves moves;
    private final AwardLineRepository lines = new AwardLineRepository();

    public AwardNotice(AuditTrail trail, Funds funds, Payables payables, PlaceService places) {
        this.payables = payables;
        this.places = places;
        this.moves = new AwardMoves(trail, funds);
    }

    @Override
    public String kind() {
        return AwardLine.KIND;
    }

    @Override
    public List<UUID> waiting(Handle handle) {
        return lines.approved(handle);
    }

    @Override
    public Optional<NoticeTerm> term(Handle handle, Collection<UUID> subjectIds) {
        return lines.term(handle, subjectIds);
    }

    @Override
    public List<NoticedLine> lines(Handle handle, Collection<UUID> subjectIds) {
        List<NoticedLine> shown = new ArrayList<>();
        for (UUID id : subjectIds) {
            AwardLine line = moves.line(handle, id);
            if (line.status() != AwardLineStatus.APPROVED) {
                throw new Refusal("award.notice.notApproved", line.ownerName());
            }
            AwardRound round = moves.round(handle, line.roundId());
            shown.add(new NoticedLine(
                    id,
                    line.ownerName(),
                    line.personId() != null,
                    places.fullName(handle, line.villageCode()),
                    item(round),
                    line.amount(),
                    round.documentNo()));
        }
        return shown;
    }

    private static String item(AwardRound round) {
        return round.schemeTitle() + " " + round.span().onPaper();
    }

    @Override
    public void posted(Handle handle, Actor actor, Collection<UUID> subjectIds) {
        Set<UUID> touched = new LinkedHashSet<>();
        for (UUID id : subjectIds) {
            AwardLine line = moves.lineIn(handle, id, AwardLineStatus.APPROVED);
            moveLine(handle, actor, line, AwardLineStatus.POSTED, "award.postLine", "");
            touched.add(line.roundId());
        }
        touched.forEach(round -> moves.follow(handle, actor, round, ""));
    }

    private void moveLine(Handle handle, Actor actor, AwardLine line, AwardLineStatus next, String act, String reason) {
        moves.moveLine(
                handle, actor, moves.round(handle, line.roundId()), line, next, act, reason.isBlank() ? null : reason);
    }

    @Override
    public void released(Handle handle, Actor actor, UUID subjectId) {
        AwardLine line = moves.lineIn(handle, subjectId, AwardLineStatus.POSTED);
        AwardRound round = moves.round(handle, line.roundId());
        moveLine(handle, actor, line, AwardLineStatus.RELEASED, "award.releaseLine", "");
        payables.create(
                handle,
                actor,
                new NewPayable(
                        line.subject(),
                        1,
                        line.amount(),
                        line.amount(),
                        line.owner(),
                        line.otherPayee(),
                        round.fundAccountId(),
                        item(round),
                        round.documentNo()));
        moves.follow(handle, actor, line.roundId(), "");
    }

    /** An objection was upheld: the line is dropped, and a later round of the same period may compute it anew. */
    @Override
    public void reopened(Handle handle, Actor actor, UUID subjectId, String reason) {
        AwardLine line = moves.lineIn(handle, subjectId, AwardLineStatus.POSTED);
        moves.drop(handle, actor, moves.round(handle, line.roundId()), line, reason);
        moves.follow(handle, actor, line.roundId(), reason);
    }

    @Override
    public void paid(Handle handle, Actor actor, Payable payable) {
        AwardLine line = moves.lineIn(handle, payable.decisionId(), AwardLineStatus.RELEASED);
        moveLine(handle, actor, line, AwardLineStatus.PAID, "award.paidLine", "");
        moves.follow(handle, actor, line.roundId(), "");
    }

    @Override
    public void returned(Handle handle, Actor actor, Payable payable, String reason) {
        AwardLine line = moves.line(handle, payable.decisionId());
        if (line.status() == AwardLineStatus.PAID) {
            moveLine(handle, actor, line, AwardLineStatus.RELEASED, "award.returnedLine", reason);
            moves.follow(handle, actor, line.roundId(), reason);
        }
    }
}
