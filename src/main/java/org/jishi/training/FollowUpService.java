package org.jishi.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;

/** What became of completers 1, 3, 6 and 12 months after a class: asked and entered by a clerk. */
public final class FollowUpService {
    private static final String TABLE = "follow_up";

    private final Acts acts;
    private final AuditTrail trail;
    private final ClassRepository classes = new ClassRepository();
    private final EnrolmentRepository enrolments = new EnrolmentRepository();
    private final FollowUpRepository followUps = new FollowUpRepository();

    public FollowUpService(Acts acts) {
        this.acts = acts;
        this.trail = acts.trail();
    }

    /** Completers. Filters: due (any content: a contact is due today), step, class; the latest classes first. */
    public Page<FollowUpRow> page(PageRequest request) {
        return acts.snapshot(Act.CLASS_WRITE, handle -> followUps.page(handle, request, acts.today()));
    }

    /** The contacts with one completer, by their months. */
    public List<FollowUp> of(UUID enrolmentId) {
        return acts.read(Act.CLASS_WRITE, handle -> followUps.of(handle, enrolmentId));
    }

    /** Enters a contact, or changes the one that was entered for those months. */
    public FollowUp record(UUID enrolmentId, FollowUpDraft draft) {
        return acts.write(Act.CLASS_WRITE, (handle, actor) -> {
            Refusal.ifAny(FollowUpRules.problems(draft, completedOn(handle, actor, enrolmentId), acts.today()));
            Optional<FollowUp> before = followUps.of(handle, enrolmentId).stream()
                    .filter(known -> known.months() == draft.months())
                    .findFirst();
            FollowUp after = made(before, enrolmentId, draft, actor);
            if (before.isPresent()) {
                ClassService.changed(followUps.update(handle, after));
                trail.append(handle, actor, "training.changeFollowUp", TABLE, after.id(), after);
            } else {
                followUps.insert(handle, after);
                trail.append(handle, actor, "training.followUp", TABLE, after.id(), after);
            }
            return followUps.find(handle, after.id()).orElseThrow();
        });
    }

    private FollowUp made(Optional<FollowUp> before, UUID enrolmentId, FollowUpDraft draft, Actor actor) {
        boolean reached = draft.reached();
        boolean shop = reached && draft.shopOpened();
        return new FollowUp(
                before.map(FollowUp::id).orElseGet(acts::newId),
                enrolmentId,
                draft.months(),
                draft.doneOn(),
                reached,
                shop,
                shop ? draft.platform().strip() : "",
                shop ? draft.shopLink().strip() : "",
                shop ? draft.monthlySales() : null,
                reached ? draft.job().strip() : "",
                reached ? draft.helpWanted().strip() : "",
                reached ? draft.nextStep() : NextStep.NONE,
                draft.remark().strip(),
                actor.staffId(),
                acts.clock().now(),
                before.map(FollowUp::version).orElse(1));
    }

    private LocalDate completedOn(Handle handle, Actor actor, UUID enrolmentId) {
        Enrolment enrolment = enrolments
                .find(handle, enrolmentId)
                .filter(found -> found.status() == EnrolmentStatus.ENROLLED && found.outcome() == Outcome.COMPLETED)
                .orElseThrow(() -> new Refusal("training.followUp.notCompleted"));
        return OwnClasses.require(handle, classes, actor, Act.CLASS_WRITE, enrolment.classId())
                .endsOn();
    }
}
