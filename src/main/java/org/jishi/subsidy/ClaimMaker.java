package org.jishi.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Approvals;
import org.jishi.casework.CaseNumbers;
import org.jishi.organisation.Deaths;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.StoreException;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.policy.PolicyService;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.SchemeRules;
import org.jishi.policy.SchemeVersion;

/**
 * Makes claims for everybody who completed a class, or whatever else a scheme pays for. A clerk looks at the plan first;
 * making it computes it again, so that what is made is never older than what the ledger knows.
 */
public final class ClaimMaker {
    private static final String PREFIX = "BT";

    private final Acts acts;
    private final PolicyService policies;
    private final Approvals approvals;
    private final CaseNumbers numbers;
    private final Map<String, GroundSource> sources = new HashMap<>();
    private final Deaths deaths = new Deaths();
    private final ClaimRepository claims = new ClaimRepository();

    public ClaimMaker(
            Acts acts, PolicyService policies, Approvals approvals, CaseNumbers numbers, List<GroundSource> sources) {
        this.acts = acts;
        this.policies = policies;
        this.approvals = approvals;
        this.numbers = numbers;
        sources.forEach(source -> this.sources.put(source.kind(), source));
    }

    /** What a claim may be made for. */
    public record Choice(String kind, GroundSource.Ground ground) {}

    public List<Choice> choices() {
        return acts.snapshot(
                Act.CASE_ENTER,
                handle -> sources.values().stream()
                        .flatMap(source ->
                                source.grounds(handle).stream().map(ground -> new Choice(source.kind(), ground)))
                        .toList());
    }

    /** Where somebody is entitled and has no claim yet, the oldest first: what home counts. */
    public List<ClaimBacklog.Open> backlog() {
        return acts.snapshot(Act.CASE_ENTER, new ClaimBacklog(List.copyOf(sources.values()))::open);
    }

    /** The schemes whose version rules on the ground's day. */
    public List<SchemeVersion> schemes(Choice choice) {
        return acts.read(
                Act.CASE_ENTER,
                handle -> policies.inForce(
                        handle, SchemeKind.SUBSIDY, choice.ground().date()));
    }

    public ClaimPlan plan(SchemeVersion scheme, Choice choice) {
        return acts.snapshot(Act.CASE_ENTER, handle -> plan(handle, scheme, choice));
    }

    private ClaimPlan plan(Handle handle, SchemeVersion scheme, Choice choice) {
        GroundSource.Ground ground = choice.ground();
        if (!scheme.covers(ground.date())) {
            throw Refusal.at("scheme", "subsidy.make.notInForce", scheme.title(), ground.date());
        }
        SubsidyRule rule = SchemeRules.read(scheme, SubsidyRule.class);
        GroundSource source = source(choice.kind());
        if (!source.gives(rule.shape())) {
            throw Refusal.at("scheme", "subsidy.make.noBase", scheme.title());
        }
        List<GroundSource.Entitled> entitled = source.entitled(handle, ground.id());
        List<UUID> persons =
                entitled.stream().map(GroundSource.Entitled::personId).toList();
        Set<UUID> claimed = new HashSet<>(claims.claimed(handle, scheme.schemeId(), ground.id()));
        Map<UUID, SubsidyHistory> histories =
                claims.histories(handle, scheme.schemeId(), ground.date().getYear(), persons);
        Map<UUID, LocalDate> died = deaths.among(handle, persons);
        Map<UUID, Claimant> claimants = Claimant.of(handle, persons);
        List<ClaimPlan.Line> lines = new ArrayList<>();
        for (GroundSource.Entitled person : entitled) {
            SubsidyHistory history = histories.getOrDefault(person.personId(), SubsidyHistory.NONE);
            LocalDate diedOn = died.get(person.personId());
            List<Problem> obstacles;
            if (claimed.contains(person.personId())) {
                obstacles = List.of(Problem.of("subsidy.make.claimed"));
            } else if (diedOn != null) {
                obstacles = List.of(Problem.of("subsidy.make.died", diedOn));
            } else {
                obstacles = SubsidyRules.obstacles(rule, person.quantity(), history);
            }
            Money amount = obstacles.isEmpty() ? SubsidyRules.amount(rule, person.quantity(), history) : Money.ZERO;
            lines.add(new ClaimPlan.Line(
                    person.personId(),
                    person.name(),
                    claimants.getOrDefault(person.personId(), Claimant.UNKNOWN),
                    person.quantity(),
                    amount,
                    obstacles));
        }
        return new ClaimPlan(scheme, choice.kind(), ground, lines);
    }

    /** Makes a claim for each of the persons, and puts it forward for the first review. */
    public List<Claim> make(ClaimPlan planned, Collection<UUID> persons) {
        try {
            return acts.write(Act.CASE_ENTER, (handle, actor) -> {
                if (persons.isEmpty()) {
                    throw new Refusal("subsidy.make.nobody");
                }
                Set<UUID> chosen = Set.copyOf(persons);
                SchemeVersion scheme =
                        policies.find(handle, planned.scheme().id()).orElseThrow();
                ClaimPlan now = plan(handle, scheme, new Choice(planned.groundKind(), planned.ground()));
                List<Claim> made = new ArrayList<>();
                for (ClaimPlan.Line line : now.lines()) {
                    if (chosen.contains(line.personId())) {
                        made.add(make(handle, actor, now, line));
                    }
                }
                if (made.size() != chosen.size()) {
                    throw new Refusal("subsidy.make.changedMeanwhile");
                }
                Map<UUID, Claim> details = new HashMap<>();
                made.forEach(claim -> details.put(claim.id(), claim));
                acts.trail().append(handle, actor, "subsidy.make", Claim.TABLE, details);
                return made;
            });
        } catch (StoreException e) {
            throw e.isDuplicate() ? new Refusal("subsidy.make.changedMeanwhile") : e;
        }
    }

    private Claim make(Handle handle, Actor actor, ClaimPlan plan, ClaimPlan.Line line) {
        if (!line.possible()) {
            throw new Refusal("subsidy.make.changedMeanwhile");
        }
        SchemeVersion scheme = plan.scheme();
        Claim claim = new Claim(
                acts.newId(),
                numbers.next(handle, PREFIX, acts.today().getYear()),
                scheme.id(),
                scheme.schemeId(),
                scheme.title(),
                scheme.documentNo(),
                line.personId(),
                line.name(),
                null,
                plan.groundKind(),
                plan.ground().id(),
                plan.ground().text(),
                plan.ground().date(),
                line.quantity(),
                line.amount(),
                Money.ZERO,
                null,
                line.amount(),
                SchemeRules.read(scheme, SubsidyRule.class).fundAccount(),
                ClaimStatus.ENTERED,
                actor.staffId(),
                acts.clock().now(),
                1);
        claims.insert(handle, claim);
        approvals.begin(handle, claim.subject(), actor);
        return claim;
    }

    private GroundSource source(String kind) {
        GroundSource source = sources.get(kind);
        if (source == null) {
            throw new IllegalArgumentException("no source of grounds of kind " + kind);
        }
        return source;
    }
}
