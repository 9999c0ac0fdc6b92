package org.jishi.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.CaseNumbers;
import org.jishi.evidence.PaperService;
import org.jishi.payment.OtherPayee;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.Period;
import org.jishi.policy.PolicyService;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.SchemeRules;
import org.jishi.policy.SchemeVersion;
import org.jspecify.annotations.Nullable;

/**
 * Computes rounds. A clerk looks at the plan first; making it computes it again, so that what is made is never older than
 * the sales. While a round is not put forward it may be computed anew, lines be left out with a reason, and a payee named.
 */
public final class AwardMaker {
    private static final String PREFIX = "JL";

    private final Acts acts;
    private final AuditTrail trail;
    private final PolicyService policies;
    private final CaseNumbers numbers;
    private final AwardComputer computer = new AwardComputer();
    private final AwardRepository rounds = new AwardRepository();
    private final AwardLineRepository lines = new AwardLineRepository();

    public AwardMaker(Acts acts, PolicyService policies, CaseNumbers numbers) {
        this.acts = acts;
        this.trail = acts.trail();
        this.policies = policies;
        this.numbers = numbers;
    }

    /** The schemes whose version rules on the period's last day. */
    public List<SchemeVersion> schemes(Period period) {
        return acts.read(Act.CASE_ENTER, handle -> policies.inForce(handle, SchemeKind.AWARD, period.last()));
    }

    /** What a new round of each period would meet: with several schemes in force, the one that is freest. */
    public Map<Period, PeriodUse> uses(List<Period> periods) {
        return acts.read(Act.CASE_ENTER, handle -> {
            Map<UUID, List<AwardRound>> known = new HashMap<>();
            Map<Period, PeriodUse> uses = new HashMap<>();
            for (Period period : periods) {
                uses.put(
                        period,
                        policies.inForce(handle, SchemeKind.AWARD, period.last()).stream()
                                .map(scheme -> use(
                                        scheme,
                                        period,
                                        known.computeIfAbsent(scheme.schemeId(), id -> rounds.ofScheme(handle, id))))
                                .min(Comparator.comparing(PeriodUse::kind))
                                .orElse(PeriodUse.NO_SCHEME));
            }
            return uses;
        });
    }

    private static PeriodUse use(SchemeVersion scheme, Period period, List<AwardRound> rounds) {
        boolean stepUp = SchemeRules.read(scheme, AwardRule.class).stepUp();
        PeriodUse use = PeriodUse.FREE;
        for (AwardRound round : rounds) {
            boolean same = round.period().equals(period.toString());
            boolean shares = !round.lastDay().isBefore(period.first())
                    && !round.firstDay().isAfter(period.last());
            if (same ? !round.status().binds() : shares && !stepUp) {
                return new PeriodUse(PeriodUse.Kind.TAKEN, round.roundNo());
            }
            if (same) {
                use = new PeriodUse(PeriodUse.Kind.AGAIN, round.roundNo());
            }
        }
        return use;
    }

    /** What a round of the period would give; nothing is kept. */
    public AwardPlan plan(SchemeVersion scheme, Period period) {
        return acts.snapshot(Act.CASE_ENTER, handle -> plan(handle, scheme, period, Set.of()));
    }

    private AwardPlan plan(Handle handle, SchemeVersion scheme, Period period, Set<UUID> leftOut) {
        LocalDate today = acts.today();
        if (!period.last().isBefore(today)) {
            throw Refusal.at("period", "award.make.periodRuns", period.last());
        }
        if (!scheme.covers(period.last())) {
            throw Refusal.at("scheme", "award.make.notInForce", scheme.title(), period.last());
        }
        AwardRound other = computer.overlapping(handle, scheme, period);
        if (other != null && !SchemeRules.read(scheme, AwardRule.class).stepUp()) {
            throw Refusal.at("period", "award.make.overlaps", other.roundNo(), other.span());
        }
        return computer.plan(handle, scheme, period, leftOut);
    }

    /** Keeps the round as a draft. */
    public AwardRound make(SchemeVersion scheme, Period period) {
        return acts.write(Act.CASE_ENTER, (handle, actor) -> {
            AwardPlan plan = plan(handle, scheme, period, Set.of());
            rounds.ofScheme(handle, scheme.schemeId()).stream()
                    .filter(round -> round.period().equals(period.toString())
                            && !round.status().binds())
                    .findFirst()
                    .ifPresent(round -> {
                        throw Refusal.at("period", "award.make.another", round.roundNo());
                    });
            if (plan.shares().isEmpty()) {
                throw Refusal.at("period", "award.make.noSales", period);
            }
            AwardRound round = round(handle, actor, plan);
            rounds.insert(handle, round);
            trail.append(handle, actor, "award.make", AwardRound.TABLE, round.id(), round);
            keep(handle, actor, round, plan, List.of());
            return find(handle, round.id());
        });
    }

    private AwardRound round(Handle handle, Actor actor, AwardPlan plan) {
        SchemeVersion scheme = plan.scheme();
        return new AwardRound(
                acts.newId(),
                numbers.next(handle, PREFIX, acts.today().getYear()),
                scheme.id(),
                scheme.schemeId(),
                scheme.title(),
                scheme.documentNo(),
                plan.period().toString(),
                plan.period().first(),
                plan.period().last(),
                AwardStatus.DRAFT,
                plan.budget(),
                plan.carried(),
                plan.spent(),
                plan.computed(),
                plan.awarded(),
                plan.winners(),
                plan.held(),
                SchemeRules.read(scheme, AwardRule.class).fundAccount(),
                actor.staffId(),
                acts.clock().now(),
                acts.clock().now(),
                1);
    }

    /** Computes a round anew from today's sales; lines left out stay out. */
    public AwardRound recompute(AwardRound round) {
        return acts.write(Act.CASE_ENTER, (handle, actor) -> recompute(handle, actor, round));
    }

    private AwardRound recompute(Handle handle, Actor actor, AwardRound round) {
        if (!round.status().open()) {
            throw new Refusal("award.round.closed", round.roundNo());
        }
        List<AwardLine> before = lines.ofRound(handle, round.id());
        Set<UUID> leftOut = before.stream()
                .filter(line -> line.status() == AwardLineStatus.LEFT_OUT)
                .map(AwardLine::lineKey)
                .collect(Collectors.toSet());
        SchemeVersion scheme = policies.find(handle, round.schemeVersionId()).orElseThrow();
        AwardPlan plan = plan(handle, scheme, round.span(), leftOut);
        if (!rounds.recompute(handle, round, plan, acts.clock().now())) {
            throw new Refusal("award.round.changedMeanwhile", round.roundNo());
        }
        trail.append(
                handle,
                actor,
                "award.recompute",
                AwardRound.TABLE,
                round.id(),
                Map.of("computed", plan.computed(), "awarded", plan.awarded()));
        keep(handle, actor, round, plan, before);
        return find(handle, round.id());
    }

    private void keep(Handle handle, Actor actor, AwardRound round, AwardPlan plan, List<AwardLine> before) {
        Map<UUID, AwardLine> known = new HashMap<>();
        before.forEach(line -> known.put(line.lineKey(), line));
        List<AwardLine> added = new ArrayList<>();
        List<AwardLine> changed = new ArrayList<>();
        for (AwardShare share : plan.shares()) {
            AwardLine line = known.remove(share.entry().key());
            AwardLine now = AwardLines.of(
                    line == null ? acts.newId() : line.id(), round.id(), share, line, AwardLines.SHOPS_TEXT);
            (line == null ? added : changed).add(now);
        }
        known.values().forEach(gone -> changed.add(AwardLines.gone(gone)));
        lines.insert(handle, added);
        lines.recompute(handle, changed);
        note(handle, actor, "award.addLine", added);
        note(handle, actor, "award.computeLine", changed);
    }

    private void note(Handle handle, Actor actor, String act, List<AwardLine> written) {
        Map<UUID, Object> details = new HashMap<>();
        written.forEach(line -> details.put(
                line.id(),
                Map.of(
                        "rank",
                        line.rankNo(),
                        "sales",
                        line.sales(),
                        "amount",
                        line.amount(),
                        "status",
                        line.status())));
        if (!details.isEmpty()) {
            trail.append(handle, actor, act, AwardLine.TABLE, details);
        }
    }

    /** A shop or owner that shall not compete, such as one on the credit black list; the round is computed anew. */
    public AwardRound leaveOut(AwardRound round, AwardLine line, String reason) {
        return mark(round, line, AwardLineStatus.LEFT_OUT, reason.strip());
    }

    /** Takes a line in again that was left out; the round is computed anew. */
    public AwardRound takeIn(AwardRound round, AwardLine line) {
        return mark(round, line, AwardLineStatus.NOTHING, null);
    }

    private AwardRound mark(AwardRound round, AwardLine line, AwardLineStatus next, @Nullable String reason) {
        return acts.write(Act.CASE_ENTER, (handle, actor) -> {
            if (reason != null && reason.isEmpty()) {
                throw Refusal.at("reason", "award.leaveOut.reason");
            }
            if (!round.status().open()) {
                throw new Refusal("award.round.closed", round.roundNo());
            }
            if (!lines.move(handle, line, next, null, reason)) {
                throw new Refusal("award.line.changedMeanwhile", line.ownerName());
            }
            trail.append(
                    handle,
                    actor,
                    reason == null ? "award.takeIn" : "award.leaveOut",
                    AwardLine.TABLE,
                    line.id(),
                    reason == null ? Map.of() : Map.of("reason", reason));
            return recompute(handle, actor, round);
        });
    }

    /** Who receives a line's money where the owner does not, with the proof; null for the owner. */
    public AwardRound payee(AwardRound round, AwardLine line, @Nullable OtherPayee payee) {
        return acts.write(Act.CASE_ENTER, (handle, actor) -> {
            if (!round.status().open()) {
                throw new Refusal("award.round.closed", round.roundNo());
            }
            if (payee != null && (payee.name().isBlank() || payee.relation().isBlank())) {
                throw Refusal.at("payee", "award.payee.incomplete");
            }
            if (payee != null && !PaperService.stands(handle, payee.paperId(), AwardRound.KIND, round.id())) {
                throw new Refusal("award.payee.noPaper");
            }
            if (!lines.payee(handle, line, payee)) {
                throw new Refusal("award.line.changedMeanwhile", line.ownerName());
            }
            trail.append(handle, actor, "award.payee", AwardLine.TABLE, line.id(), payee == null ? Map.of() : payee);
            return find(handle, round.id());
        });
    }

    private AwardRound find(Handle handle, UUID id) {
        return rounds.find(handle, id).orElseThrow(() -> new Refusal("award.round.unknown"));
    }
}
