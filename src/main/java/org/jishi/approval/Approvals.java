package org.jishi.approval;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.evidence.PaperService;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Ids;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/**
 * Records the steps of a subject inside the transaction of the feature that owns it. The feature has asked for the right
 * before, and moves its own state after.
 */
public final class Approvals {
    /** The setting that holds the least number of inside people on a case; never below 2. */
    public static final String LEAST_PEOPLE = "approval.leastPeople";
    /** No office may ask for more. */
    public static final int MOST_PEOPLE = 5;

    private final AuditTrail trail;
    private final Ids ids;
    private final OfficeClock clock;
    private final ApprovalRepository repository = new ApprovalRepository();

    public Approvals(AuditTrail trail, Ids ids, OfficeClock clock) {
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Puts a subject forward: its first round, or the next one.
     *
     * @throws Refusal when the round before is under review, or when the person has decided on the subject before
     */
    public ApprovalStep begin(Handle handle, Subject subject, Actor actor) {
        List<ApprovalStep> all = steps(handle, subject);
        ApprovalRules.refuseEntry(all, actor.staffId()).ifPresent(Approvals::refuse);
        int round = all.isEmpty() ? 1 : all.getLast().roundNo() + 1;
        return record(handle, subject, round, Step.ENTRY, Outcome.ENTERED, "", null, actor);
    }

    /**
     * Takes a step of the subject's latest round.
     *
     * @throws Refusal when the step is not next, when the person entered the subject in any round or has a step in this
     *     one, when a reason is missing, or when an approval would leave fewer inside people than the office asks for
     */
    public ApprovalStep decide(Handle handle, Subject subject, Step step, Decision decision, Actor actor) {
        return decide(handle, subject, step, decision, null, actor);
    }

    /** Writes down a step that somebody outside took on paper. The actor only records and may be anybody with the right. */
    public ApprovalStep decideOutside(
            Handle handle, Subject subject, Step step, Decision decision, OutsideDecider outside, Actor actor) {
        if (outside.body().isBlank()
                || outside.documentNo().isBlank()
                || outside.name().isBlank()) {
            throw new Refusal("approval.outside.incomplete");
        }
        if (outside.date().isAfter(clock.today())) {
            throw Refusal.at("outsideDate", "approval.outside.future");
        }
        if (!PaperService.stands(handle, outside.paperId(), subject.kind(), subject.id())) {
            throw new Refusal("approval.outside.noPaper");
        }
        return decide(handle, subject, step, decision, outside, actor);
    }

    private ApprovalStep decide(
            Handle handle,
            Subject subject,
            Step step,
            Decision decision,
            @Nullable OutsideDecider outside,
            Actor actor) {
        List<ApprovalStep> all = steps(handle, subject);
        UUID decider = outside == null ? actor.staffId() : null;
        ApprovalRules.refuseStep(all, step, decider).ifPresent(Approvals::refuse);
        if (decision.outcome().endsRound() && decision.why().isBlank()) {
            throw Refusal.at("reason", "approval.reason.missing");
        }
        int least = leastPeople(handle);
        if (step == Step.APPROVAL
                && decision.outcome() == Outcome.APPROVED
                && ApprovalRules.insidePeople(all, decider) < least) {
            throw new Refusal("approval.step.tooFewPeople", least);
        }
        return record(
                handle,
                subject,
                all.getLast().roundNo(),
                step,
                decision.outcome(),
                decision.why().strip(),
                outside,
                actor);
    }

    private ApprovalStep record(
            Handle handle,
            Subject subject,
            int round,
            Step step,
            Outcome outcome,
            String reason,
            @Nullable OutsideDecider outside,
            Actor actor) {
        ApprovalStep taken = new ApprovalStep(
                ids.next(),
                subject.kind(),
                subject.id(),
                round,
                step,
                outcome,
                reason.isEmpty() ? null : reason,
                outside == null ? actor.staffId() : null,
                actor.staffId(),
                outside == null ? actor.name() : outside.name().strip(),
                clock.now(),
                outside == null ? null : outside.body().strip(),
                outside == null ? null : outside.documentNo().strip(),
                outside == null ? null : outside.date(),
                outside == null ? null : outside.paperId());
        if (taken.staffId() != null) {
            repository.takeSide(handle, subject.id(), actor.staffId(), step == Step.ENTRY ? "ENTRY" : "DECISION");
        }
        repository.insert(handle, taken);
        trail.append(
                handle,
                actor,
                step == Step.ENTRY ? "approval.begin" : "approval.decide",
                "approval_step",
                taken.id(),
                taken);
        return taken;
    }

    /** All steps of all rounds, oldest first. */
    public List<ApprovalStep> steps(Handle handle, Subject subject) {
        return repository.steps(handle, subject.id());
    }

    /** The steps of many subjects at once, by subject; a subject without steps is left out. */
    public Map<UUID, List<ApprovalStep>> steps(Handle handle, Collection<UUID> subjectIds) {
        return repository.steps(handle, subjectIds);
    }

    /** Why this person could not take that step now; empty when nothing speaks against it. Rights are not looked at. */
    public Optional<Problem> objection(Handle handle, Subject subject, Step step, Actor actor) {
        List<ApprovalStep> all = steps(handle, subject);
        return step == Step.ENTRY
                ? ApprovalRules.refuseEntry(all, actor.staffId())
                : ApprovalRules.refuseStep(all, step, actor.staffId());
    }

    /**
     * The least number of inside people on a case, 2 unless the office asks for more. A setting that cannot be read asks for
     * the most: it may never let one person less decide.
     */
    public int leastPeople(Handle handle) {
        return repository
                .setting(handle, LEAST_PEOPLE)
                .map(String::strip)
                .map(text -> text.matches("\\d{1,4}") ? Math.max(2, Integer.parseInt(text)) : MOST_PEOPLE)
                .orElse(2);
    }

    private static void refuse(Problem problem) {
        throw new Refusal(problem);
    }
}
