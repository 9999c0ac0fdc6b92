package org.jishi.approval;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** Who may take which step next, told from the steps taken so far. */
final class ApprovalRules {
    private ApprovalRules() {}

    /** The steps of the latest round, oldest first. */
    static List<ApprovalStep> latestRound(List<ApprovalStep> all) {
        return all.isEmpty()
                ? List.of()
                : all.stream()
                        .filter(step -> step.roundNo() == all.getLast().roundNo())
                        .toList();
    }

    static Optional<Problem> refuseEntry(List<ApprovalStep> all, UUID staff) {
        List<ApprovalStep> round = latestRound(all);
        if (round.size() > 1
                && !round.getLast().outcome().endsRound()
                && round.stream().allMatch(step -> step.step().compareTo(Step.APPROVAL) < 0)) {
            return Optional.of(Problem.of("approval.entry.underReview"));
        }
        if (all.stream().anyMatch(step -> step.step() != Step.ENTRY && staff.equals(step.staffId()))) {
            return Optional.of(Problem.of("approval.entry.decidedBefore"));
        }
        return Optional.empty();
    }

    /** @param staff who would decide, null for somebody outside */
    static Optional<Problem> refuseStep(List<ApprovalStep> all, Step step, @Nullable UUID staff) {
        List<ApprovalStep> round = latestRound(all);
        if (step == Step.ENTRY) {
            throw new IllegalArgumentException("an entry begins a round and decides nothing");
        }
        if (round.isEmpty()) {
            return Optional.of(Problem.of("approval.step.notEntered"));
        }
        ApprovalStep last = round.getLast();
        if (last.outcome().endsRound()) {
            return Optional.of(Problem.of("approval.step.roundEnded"));
        }
        if (last.step().compareTo(step) >= 0) {
            return Optional.of(Problem.of("approval.step.takenAlready"));
        }
        if (staff != null && all.stream().anyMatch(s -> s.step() == Step.ENTRY && staff.equals(s.staffId()))) {
            return Optional.of(Problem.of("approval.step.ownEntry"));
        }
        if (staff != null && round.stream().anyMatch(s -> staff.equals(s.staffId()))) {
            return Optional.of(Problem.of("approval.step.twoSteps"));
        }
        return Optional.empty();
    }

    /** How many people of the office have a step in the latest round, counting the one who would decide now. */
    static long insidePeople(List<ApprovalStep> all, @Nullable UUID deciding) {
        return java.util.stream.Stream.concat(
                        latestRound(all).stream().map(ApprovalStep::staffId),
                        java.util.stream.Stream.ofNullable(deciding))
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }
}
