package org.jishi.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.Ids;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;

/** What became of completers 1, 3, 6 and 12 months after a class: asked and entered by a clerk. */
public final class FollowUpService {
    private static final String TABLE = "follow_up";

    private final Database database;
    private final Access access;
    private final AuditTrail trail;
    private final Ids ids;
    private final OfficeClock clock;
    private final ClassRepository classes = new ClassRepository();
    private final EnrolmentRepository enrolments = new EnrolmentRepository();
    private final FollowUpRepository followUps = new FollowUpRepository();

    public FollowUpService(Database database, Access access, AuditTrail trail, Ids ids, OfficeClock clock) {
        this.database = database;
        this.access = access;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** Completers. Filters: due (any content: a contact is due today), step, class; the latest classes first. */
    public Page<FollowUpRow> page(PageRequest request) {
        access.require(Act.CLASS_WRITE);
        return database.snapshot(handle -> followUps.page(handle, request, clock.today()));
    }

    /** The contacts with one completer, by their months. */
    public List<FollowUp> of(UUID enrolmentId) {
        access.require(Act.CLASS_WRITE);
        return database.read(handle -> followUps.of(handle, enrolmentId));
    }

    /** Enters a contact, or changes the one that was entered for those months. */
    public FollowUp record(UUID enrolmentId, FollowUpDraft draft) {
        Actor actor = access.require(Act.CLASS_WRITE);
        return database.write(handle -> {
            Refusal.ifAny(FollowUpRules.problems(draft, completedOn(handle, enrolmentId), clock.today()));
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
                before.map(FollowUp::id).orElseGet(ids::next),
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
                clock.now(),
                before.map(FollowUp::version).orElse(1));
    }

    private LocalDate completedOn(Handle handle, UUID enrolmentId) {
        Enrolment enrolment = enrolments
                .find(handle, enrolmentId)
                .filter(found -> found.status() == EnrolmentStatus.ENROLLED && found.outcome() == Outcome.COMPLETED)
                .orElseThrow(() -> new Refusal("training.followUp.notCompleted"));
        return OwnClasses.require(handle, classes, access, Act.CLASS_WRITE, enrolment.classId())
                .endsOn();
    }
}
