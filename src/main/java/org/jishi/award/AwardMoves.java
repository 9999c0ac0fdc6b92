package org.jishi.award;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.fund.Funds;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** The one way rounds and lines change their state, with the money bound to them, in the transaction of whoever asks. */
final class AwardMoves {
    private final AuditTrail trail;
    private final Funds funds;
    private final AwardRepository rounds = new AwardRepository();
    private final AwardLineRepository lines = new AwardLineRepository();

    AwardMoves(AuditTrail trail, Funds funds) {
        this.trail = trail;
        this.funds = funds;
    }

    AwardRound round(Handle handle, UUID id) {
        return rounds.find(handle, id).orElseThrow(() -> new Refusal("award.round.unknown"));
    }

    AwardLine line(Handle handle, UUID id) {
        return lines.find(handle, id).orElseThrow(() -> new Refusal("award.line.unknown"));
    }

    AwardLine lineIn(Handle handle, UUID id, AwardLineStatus status) {
        AwardLine line = line(handle, id);
        if (line.status() != status) {
            throw new Refusal("award.line.changedMeanwhile", line.ownerName());
        }
        return line;
    }

    void move(Handle handle, Actor actor, AwardRound round, AwardStatus next, String act, String reason) {
        if (!rounds.move(handle, round, next)) {
            throw new Refusal("award.round.changedMeanwhile", round.roundNo());
        }
        trail.append(handle, actor, act, AwardRound.TABLE, round.id(), detail(next, reason));
    }

    /** Binds each planned line's money; what is held, left out or nothing stays as it is. */
    void approve(Handle handle, Actor actor, AwardRound round) {
        for (AwardLine line : lines.ofRound(handle, round.id())) {
            if (line.status() == AwardLineStatus.PLANNED) {
                moveLine(handle, actor, round, line, AwardLineStatus.APPROVED, "award.approveLine", null);
                funds.commit(handle, actor, round.fundAccountId(), line.amount(), line.subject());
            }
        }
    }

    /** Ends every line that could still get money. */
    void dropAll(Handle handle, Actor actor, AwardRound round, String reason) {
        for (AwardLine line : lines.ofRound(handle, round.id())) {
            switch (line.status()) {
                case PLANNED, HELD ->
                    moveLine(handle, actor, round, line, AwardLineStatus.DROPPED, "award.dropLine", reason);
                case APPROVED -> drop(handle, actor, round, line, reason);
                case POSTED, RELEASED, PAID -> throw new Refusal("award.withdraw.tooLate", round.roundNo());
                case NOTHING, LEFT_OUT, DROPPED -> {}
            }
        }
    }

    /** A line whose money was bound no longer stands. */
    void drop(Handle handle, Actor actor, AwardRound round, AwardLine line, String reason) {
        moveLine(handle, actor, round, line, AwardLineStatus.DROPPED, "award.dropLine", reason);
        funds.release(handle, actor, round.fundAccountId(), line.amount(), line.subject());
    }

    void moveLine(
            Handle handle,
            Actor actor,
            AwardRound round,
            AwardLine line,
            AwardLineStatus next,
            String act,
            @Nullable String reason) {
        String liveKey = next.live() ? round.schemeId() + ":" + round.period() + ":" + line.lineKey() : null;
        if (!lines.move(handle, line, next, liveKey, reason)) {
            throw new Refusal("award.line.changedMeanwhile", line.ownerName());
        }
        trail.append(handle, actor, act, AwardLine.TABLE, line.id(), detail(next, reason == null ? "" : reason));
    }

    /** The round is where its slowest line is; without any line left it is withdrawn. */
    void follow(Handle handle, Actor actor, UUID roundId, String reason) {
        AwardRound round = round(handle, roundId);
        List<AwardLine> live = lines.ofRound(handle, roundId).stream()
                .filter(line -> line.status().live())
                .toList();
        AwardStatus next = live.stream()
                .map(line -> AwardStatus.valueOf(line.status().name()))
                .min(AwardStatus::compareTo)
                .orElse(AwardStatus.WITHDRAWN);
        Money awarded = live.stream().map(AwardLine::amount).reduce(Money.ZERO, Money::plus);
        if (next == round.status() && awarded.equals(round.awarded())) {
            return;
        }
        if (!rounds.follow(handle, round, next, awarded)) {
            throw new Refusal("award.round.changedMeanwhile", round.roundNo());
        }
        trail.append(handle, actor, "award.follow", AwardRound.TABLE, roundId, detail(next, reason));
    }

    private static Map<String, Object> detail(Enum<?> next, String reason) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("status", next);
        if (!reason.isBlank()) {
            detail.put("reason", reason);
        }
        return detail;
    }
}
