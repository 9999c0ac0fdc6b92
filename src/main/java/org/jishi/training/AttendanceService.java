package org.jishi.training;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Marks of attendance, while the class is open. All marks of one call are one transaction: either all are on the disk
 * when it returns, or none is. A session is held, and a class has begun, with the first mark.
 */
public final class AttendanceService {
    static final String TABLE = "mark";

    private final Acts acts;
    private final AuditTrail trail;
    private final ClassRepository classes = new ClassRepository();
    private final EnrolmentRepository enrolments = new EnrolmentRepository();
    private final MarkRepository marks = new MarkRepository();

    public AttendanceService(Acts acts) {
        this.acts = acts;
        this.trail = acts.trail();
    }

    /**
     * Writes marks of one class. Of two for the same cell the later wins.
     *
     * @return how many cells changed
     */
    public int mark(UUID classId, Collection<MarkChange> changes, MarkSource source) {
        return acts.write(Act.ATTENDANCE_WRITE, (handle, actor) -> {
            if (changes.isEmpty()) {
                return 0;
            }
            return write(handle, actor, classId, changes, source);
        });
    }

    int write(Handle handle, Actor actor, UUID classId, Collection<MarkChange> changes, MarkSource source) {
        TrainingClass of = OwnClasses.requireOpen(handle, classes, actor, Act.ATTENDANCE_WRITE, classId);
        Map<UUID, ClassSession> sessions = sessions(handle, of, changes);
        Map<UUID, Enrolment> people = enrolments.ofClass(handle, classId).stream()
                .collect(Collectors.toMap(Enrolment::id, enrolment -> enrolment));
        Map<Cell, Mark> before = marks.ofSessions(handle, sessions.keySet()).stream()
                .collect(Collectors.toMap(mark -> new Cell(mark.sessionId(), mark.enrolmentId()), mark -> mark));
        Map<Cell, MarkChange> last = new LinkedHashMap<>();
        changes.forEach(change -> last.put(new Cell(change.sessionId(), change.enrolmentId()), change));
        List<Mark> fresh = new ArrayList<>();
        List<Mark> changed = new ArrayList<>();
        Map<UUID, Map<String, String>> details = new LinkedHashMap<>();
        Instant now = acts.clock().now();
        last.forEach((cell, change) -> {
            Enrolment person = people.get(cell.enrolment());
            if (person == null || person.status() == EnrolmentStatus.WITHDRAWN) {
                throw new Refusal("training.mark.notInClass");
            }
            Mark known = before.get(cell);
            if (Objects.equals(known == null ? null : known.status(), change.status())) {
                return;
            }
            Mark mark = new Mark(
                    known == null ? acts.newId() : known.id(),
                    cell.session(),
                    cell.enrolment(),
                    change.status(),
                    source,
                    actor.staffId(),
                    now,
                    known == null ? 1 : known.version());
            (known == null ? fresh : changed).add(mark);
            details.put(mark.id(), detail(known, mark));
        });
        if (details.isEmpty()) {
            return 0;
        }
        marks.insert(handle, fresh);
        ClassService.changed(marks.update(handle, changed));
        trail.append(handle, actor, "training.mark", TABLE, details);
        begin(handle, actor, of, sessions.values(), last.values());
        return details.size();
    }

    private record Cell(UUID session, UUID enrolment) {}

    private static Map<String, String> detail(@Nullable Mark before, Mark after) {
        Map<String, String> detail = new HashMap<>();
        detail.put("was", before == null ? "" : Objects.toString(before.status(), ""));
        detail.put("is", Objects.toString(after.status(), ""));
        detail.put("source", after.source().name());
        return detail;
    }

    private Map<UUID, ClassSession> sessions(Handle handle, TrainingClass of, Collection<MarkChange> changes) {
        Set<UUID> wanted = changes.stream().map(MarkChange::sessionId).collect(Collectors.toSet());
        Map<UUID, ClassSession> found = classes.sessions(handle, of.id()).stream()
                .filter(session -> wanted.contains(session.id()))
                .collect(Collectors.toMap(ClassSession::id, session -> session));
        if (found.size() < wanted.size()) {
            throw new Refusal("training.mark.notInClass");
        }
        for (ClassSession session : found.values()) {
            if (session.status() == SessionStatus.CANCELLED) {
                throw new Refusal("training.mark.cancelled", session.heldOn());
            }
            if (session.heldOn().isAfter(acts.today())) {
                throw new Refusal("training.mark.future", session.heldOn());
            }
        }
        return found;
    }

    private void begin(
            Handle handle,
            Actor actor,
            TrainingClass of,
            Collection<ClassSession> sessions,
            Collection<MarkChange> changes) {
        Set<UUID> marked = changes.stream()
                .filter(change -> change.status() != null)
                .map(MarkChange::sessionId)
                .collect(Collectors.toSet());
        for (ClassSession session : sessions) {
            if (session.status() == SessionStatus.PLANNED && marked.contains(session.id())) {
                ClassService.changed(classes.update(handle, session.with(SessionStatus.HELD, null)));
                trail.append(
                        handle,
                        actor,
                        "training.holdSession",
                        SessionService.TABLE,
                        session.id(),
                        session.heldOn() + " " + session.half());
            }
        }
        if (of.status() != ClassStatus.OPEN && !marked.isEmpty()) {
            ClassService.changed(classes.move(handle, of, ClassStatus.OPEN, null, null));
            trail.append(handle, actor, "training.open", ClassService.TABLE, of.id(), of.number());
        }
    }
}
