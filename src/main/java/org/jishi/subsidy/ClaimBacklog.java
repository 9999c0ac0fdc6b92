package org.jishi.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.Task;
import org.jishi.casework.TaskSource;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.policy.PolicyService;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.SchemeRules;
import org.jishi.policy.SchemeVersion;

/**
 * Who is entitled to a subsidy and has no claim at all: a scheme in force covers the ground's day and forbids nothing, and
 * nobody claimed for this person and ground by any scheme. Whose claim was rejected or withdrawn has had one.
 */
public final class ClaimBacklog implements TaskSource {
    /** The word of the page that the task opens. */
    public static final String LIST = "unclaimed";

    static final String TODO = "UNCLAIMED";

    private final List<GroundSource> sources;
    private final ClaimRepository claims = new ClaimRepository();

    public ClaimBacklog(List<GroundSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** A ground with whoever has no claim for it. */
    public record Open(ClaimMaker.Choice choice, Set<UUID> persons) {
        public Open {
            persons = Set.copyOf(persons);
        }

        LocalDate since() {
            return choice.ground().date();
        }
    }

    @Override
    public List<Task> tasks(Handle handle, Actor actor, LocalDate today) {
        if (!actor.may(Act.CASE_ENTER)) {
            return List.of();
        }
        List<Open> open = open(handle);
        return open.isEmpty()
                ? List.of()
                : List.of(Task.many(
                        "subsidy.task.unclaimed",
                        open.stream().mapToLong(one -> one.persons().size()).sum(),
                        LIST,
                        TODO,
                        open.getFirst().since(),
                        Act.CASE_ENTER));
    }

    /** The grounds with somebody left, the oldest first. */
    List<Open> open(Handle handle) {
        List<SchemeVersion> schemes = PolicyService.everInForce(handle, SchemeKind.SUBSIDY);
        if (schemes.isEmpty()) {
            return List.of();
        }
        LocalDate from = schemes.stream()
                .map(SchemeVersion::effectiveFrom)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Map<UUID, Set<UUID>> claimed = claims.everClaimed(handle, from);
        List<Open> open = new ArrayList<>();
        for (GroundSource source : sources) {
            Map<UUID, Set<UUID>> left = source.living(handle, from);
            left.forEach((ground, persons) -> persons.removeAll(claimed.getOrDefault(ground, Set.of())));
            left.values().removeIf(Set::isEmpty);
            for (GroundSource.Ground ground :
                    left.isEmpty() ? List.<GroundSource.Ground>of() : source.grounds(handle)) {
                Set<UUID> possible =
                        possible(handle, source, schemes, ground, left.getOrDefault(ground.id(), Set.of()));
                if (!possible.isEmpty()) {
                    open.add(new Open(new ClaimMaker.Choice(source.kind(), ground), possible));
                }
            }
        }
        open.sort(Comparator.comparing(Open::since));
        return open;
    }

    /** Those to whom at least one of the schemes would give something. */
    private Set<UUID> possible(
            Handle handle,
            GroundSource source,
            List<SchemeVersion> schemes,
            GroundSource.Ground ground,
            Set<UUID> persons) {
        Set<UUID> possible = new HashSet<>();
        for (SchemeVersion scheme : schemes) {
            if (persons.isEmpty() || !scheme.covers(ground.date())) {
                continue;
            }
            SubsidyRule rule = SchemeRules.read(scheme, SubsidyRule.class);
            if (!source.gives(rule.shape())) {
                continue;
            }
            Map<UUID, SubsidyHistory> histories = rule.timesInYear() == 0 && rule.yearCap() == null
                    ? new HashMap<>()
                    : claims.histories(handle, scheme.schemeId(), ground.date().getYear(), persons);
            for (UUID person : persons) {
                SubsidyHistory history = histories.getOrDefault(person, SubsidyHistory.NONE);
                if (SubsidyRules.obstacles(rule, 1, history).isEmpty()) {
                    possible.add(person);
                }
            }
        }
        return possible;
    }
}
