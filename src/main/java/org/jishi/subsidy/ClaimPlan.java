package org.jishi.subsidy;

import java.util.List;
import java.util.UUID;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jishi.policy.SchemeVersion;

/** What would be claimed for a ground, before anything is made: everybody entitled, with the amount or what forbids it. */
public record ClaimPlan(SchemeVersion scheme, String groundKind, GroundSource.Ground ground, List<Line> lines) {
    public ClaimPlan {
        lines = List.copyOf(lines);
    }

    /**
     * One person.
     *
     * @param who what tells the person from others of that name, and whether the person can be paid
     * @param obstacles why there can be no claim; empty when there can
     */
    public record Line(UUID personId, String name, Claimant who, long quantity, Money amount, List<Problem> obstacles) {
        public Line {
            obstacles = List.copyOf(obstacles);
        }

        public boolean possible() {
            return obstacles.isEmpty();
        }
    }

    public List<Line> possible() {
        return lines.stream().filter(Line::possible).toList();
    }

    public Money total() {
        return possible().stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
    }
}
