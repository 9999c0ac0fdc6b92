package org.jishi.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** The half-days of a class: added, moved, cancelled with a reason. A session is held from its first mark on. */
public final class SessionService {
    static final String TABLE = "class_session";

    private final Acts acts;
    private final AuditTrail trail;
    private final ClassRepository classes = new ClassRepository();

    public SessionService(Acts acts) {
        this.acts = acts;
        this.trail = acts.trail();
    }

    public ClassSession add(UUID classId, LocalDate heldOn, Half half, String topic, @Nullable UUID lecturerId) {
        return acts.write(Act.CLASS_WRITE, (handle, actor) -> {
            TrainingClass of = OwnClasses.requireOpen(handle, classes, actor, Act.CLASS_WRITE, classId);
            ClassSession made = new ClassSession(
                    acts.newId(),
                    classId,
                    classes.lastSeq(handle, classId) + 1,
                    heldOn,
                    half,
                    topic.strip(),
                    lecturerId,
                    SessionStatus.PLANNED,
                    null,
                    1);
            check(handle, of, made);
            classes.insert(handle, List.of(made));
            trail.append(handle, actor, "training.addSession", TABLE, made.id(), made);
            return made;
        });
    }

    /** Another day, half-day, topic or lecturer; the day of a session with marks stays. */
    public ClassSession change(
            ClassSession before, LocalDate heldOn, Half half, String topic, @Nullable UUID lecturerId) {
        return acts.write(Act.CLASS_WRITE, (handle, actor) -> {
            TrainingClass of = OwnClasses.requireOpen(handle, classes, actor, Act.CLASS_WRITE, before.classId());
            if (before.status() == SessionStatus.CANCELLED) {
                throw new Refusal("training.session.cancelled");
            }
            boolean moves = !heldOn.equals(before.heldOn()) || half != before.half();
            if (moves && classes.hasMarks(handle, before.id())) {
                throw Refusal.at("heldOn", "training.session.hasMarks");
            }
            ClassSession after = new ClassSession(
                    before.id(),
                    before.classId(),
                    before.seq(),
                    heldOn,
                    half,
                    topic.strip(),
                    lecturerId,
                    before.status(),
                    null,
                    before.version());
            check(handle, of, after);
            return write(handle, actor, "training.changeSession", after);
        });
    }

    /** The half-day did not take place. One with marks must be emptied first: what people signed is not thrown away. */
    public ClassSession cancel(ClassSession before, String reason) {
        return acts.write(Act.CLASS_WRITE, (handle, actor) -> {
            if (reason.isBlank()) {
                throw Refusal.at("reason", "training.reasonMissing");
            }
            OwnClasses.requireOpen(handle, classes, actor, Act.CLASS_WRITE, before.classId());
            if (classes.hasMarks(handle, before.id())) {
                throw new Refusal("training.session.cancelMarked");
            }
            return write(handle, actor, "training.cancelSession", before.with(SessionStatus.CANCELLED, reason.strip()));
        });
    }

    /** Takes a cancellation back, or a session that has no marks left back to planned. */
    public ClassSession replan(ClassSession before) {
        return acts.write(Act.CLASS_WRITE, (handle, actor) -> {
            TrainingClass of = OwnClasses.requireOpen(handle, classes, actor, Act.CLASS_WRITE, before.classId());
            if (classes.hasMarks(handle, before.id())) {
                throw new Refusal("training.session.cancelMarked");
            }
            ClassSession after = before.with(SessionStatus.PLANNED, null);
            check(handle, of, after);
            return write(handle, actor, "training.replanSession", after);
        });
    }

    private ClassSession write(Handle handle, Actor actor, String act, ClassSession after) {
        ClassService.changed(classes.update(handle, after));
        trail.append(handle, actor, act, TABLE, after.id(), after);
        return classes.session(handle, after.id()).orElseThrow();
    }

    private void check(Handle handle, TrainingClass of, ClassSession session) {
        if (session.heldOn().isBefore(of.startsOn()) || session.heldOn().isAfter(of.endsOn())) {
            throw Refusal.at("heldOn", "training.session.outside", of.startsOn(), of.endsOn());
        }
        if (session.topic().length() > 100) {
            throw Refusal.at("topic", "training.tooLongText", 100);
        }
        if (classes.sessions(handle, of.id()).stream()
                .anyMatch(known -> known.status() != SessionStatus.CANCELLED
                        && !known.id().equals(session.id())
                        && known.heldOn().equals(session.heldOn())
                        && known.half() == session.half())) {
            throw Refusal.at("half", "training.session.taken", session.heldOn());
        }
    }
}
