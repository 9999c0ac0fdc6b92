package org.jishi.award;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Approvals;
import org.jishi.casework.TimelineSource;
import org.jishi.payment.Payable;
import org.jishi.payment.Payables;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Act;
import org.jishi.platform.act.Acts;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jishi.policy.PolicyService;
import org.jishi.policy.SchemeRules;
import org.jishi.policy.SchemeVersion;

/** Reads rounds: lists, counts, a round with everything that belongs to it, and what an owner has. */
public final class AwardFiles {
    private final Acts acts;
    private final Approvals approvals;
    private final Payables payables;
    private final PlaceService places;
    private final PolicyService policies;
    private final List<TimelineSource> timelines;
    private final AwardRepository rounds = new AwardRepository();
    private final AwardLineRepository lines = new AwardLineRepository();

    public AwardFiles(
            Acts acts,
            Approvals approvals,
            Payables payables,
            PlaceService places,
            PolicyService policies,
            List<TimelineSource> timelines) {
        this.acts = acts;
        this.approvals = approvals;
        this.payables = payables;
        this.places = places;
        this.policies = policies;
        this.timelines = List.copyOf(timelines);
    }

    public Page<AwardRound> page(PageRequest request) {
        return acts.snapshot(Act.CASE_READ, handle -> rounds.page(handle, request));
    }

    public Map<AwardStatus, Integer> counts() {
        return acts.read(Act.CASE_READ, rounds::counts);
    }

    /** Lines that stand, of a person or an organisation. */
    public List<AwardLine> ofOwner(UUID owner) {
        return acts.read(Act.CASE_READ, handle -> lines.ofOwner(handle, owner));
    }

    /** What was made payable of a line; empty before its notice ended. */
    public List<Payable> payables(AwardLine line) {
        return acts.read(Act.CASE_READ, handle -> payables.of(handle, line.subject()));
    }

    /** Where the owner of a line lives or sits, in words. */
    public String place(AwardLine line) {
        return acts.read(Act.CASE_READ, handle -> places.fullName(handle, line.villageCode()));
    }

    public AwardFile open(UUID roundId) {
        return acts.snapshot(Act.CASE_READ, handle -> file(handle, roundId));
    }

    private AwardFile file(Handle handle, UUID roundId) {
        AwardRound round = rounds.find(handle, roundId).orElseThrow(() -> new Refusal("award.round.unknown"));
        SchemeVersion scheme = policies.find(handle, round.schemeVersionId()).orElseThrow();
        List<AwardLine> ranked = lines.ofRound(handle, roundId);
        return new AwardFile(
                round,
                scheme,
                SchemeRules.read(scheme, AwardRule.class),
                ranked,
                payables.returned(handle, ranked.stream().map(AwardLine::id).toList()),
                approvals.steps(handle, round.subject()),
                timelines.stream()
                        .flatMap(source -> source.of(handle, round.subject()).stream())
                        .toList());
    }
}
