package org.jishi.training;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.text.Refusal;

/**
 * A class that does not take place: planned by mistake, or too few came. Nothing of it is deleted; its half-days are
 * cancelled and its people leave it, so that it counts nowhere and they can come into another.
 */
public final class ClassCancelling {
    private static final int LONGEST_REASON = 200;

    private final Acts acts;
    private final AuditTrail trail;
    private final ClassRepository classes = new ClassRepository();
    private final EnrolmentRepository enrolments = new EnrolmentRepository();
    private final ClassFiles files = new ClassFiles();

    public ClassCancelling(Acts acts) {
        this.acts = acts;
        this.trail = acts.trail();
    }

    /** @throws Refusal when anybody was marked in it: then it took place, and is closed instead */
    public TrainingClass cancel(TrainingClass before, String reason) {
        return acts.write(Act.CLASS_WRITE, (handle, actor) -> {
            if (reason.isBlank()) {
                throw Refusal.at("reason", "training.reasonMissing");
            }
            String why = reason.strip();
            if (why.length() > LONGEST_REASON) {
                throw Refusal.at("reason", "training.tooLongText", LONGEST_REASON);
            }
            TrainingClass of = OwnClasses.requireOpen(handle, classes, actor, Act.CLASS_WRITE, before.id());
            ClassService.changed(of.version() == before.version());
            long marked = marked(handle, of);
            if (marked > 0) {
                throw new Refusal("training.class.cancelMarked", of.number(), marked);
            }
            for (Learner learner : files.of(handle, of).enrolled()) {
                Enrolment left = EnrolmentService.status(learner.enrolment(), EnrolmentStatus.WITHDRAWN, why);
                ClassService.changed(enrolments.update(handle, left));
                trail.append(handle, actor, "training.withdraw", EnrolmentService.TABLE, left.id(), left);
            }
            for (ClassSession session : classes.sessions(handle, of.id())) {
                if (session.status() != SessionStatus.CANCELLED) {
                    ClassSession gone = session.with(SessionStatus.CANCELLED, why);
                    ClassService.changed(classes.update(handle, gone));
                    trail.append(handle, actor, "training.cancelSession", SessionService.TABLE, gone.id(), gone);
                }
            }
            ClassService.changed(classes.cancel(handle, of, why));
            trail.append(handle, actor, "training.cancelClass", ClassService.TABLE, of.id(), why);
            return classes.find(handle, of.id()).orElseThrow();
        });
    }

    private long marked(Handle handle, TrainingClass of) {
        List<ClassSession> sessions = classes.sessions(handle, of.id());
        return sessions.stream()
                .filter(session -> classes.hasMarks(handle, session.id()))
                .count();
    }
}
