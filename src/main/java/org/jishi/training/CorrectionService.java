package org.jishi.training;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a closed class. Whoever keeps the sheet asks with a reason; a reviewer, never the one who asked, decides.
 * Granted, the mark or score changes, the person's outcome is found anew, and a certificate is given or taken back.
 */
public final class CorrectionService {
    private static final String TABLE = "correction";

    private final Acts acts;
    private final AuditTrail trail;
    private final Outcomes outcomes;
    private final ClassRepository classes = new ClassRepository();
    private final MarkRepository marks = new MarkRepository();
    private final CorrectionRepository corrections = new CorrectionRepository();
    private final ClassFiles files = new ClassFiles();

    public CorrectionService(Acts acts) {
        this.acts = acts;
        this.trail = acts.trail();
        this.outcomes = new Outcomes(acts.trail(), acts.ids(), acts.clock());
    }

    /** Asks that a mark of a closed class becomes another. */
    public Correction askMark(UUID enrolmentId, UUID sessionId, Attendance becomes, String reason) {
        return ask(enrolmentId, sessionId, String.valueOf(becomes), reason);
    }

    /** Asks that a test score of a closed class becomes another. */
    public Correction askScore(UUID enrolmentId, int becomes, String reason) {
        if (becomes < 0 || becomes > 100) {
            throw Refusal.at("score", "training.between", 0, 100);
        }
        return ask(enrolmentId, null, String.valueOf(becomes), reason);
    }

    private Correction ask(UUID enrolmentId, @Nullable UUID sessionId, String becomes, String reason) {
        return acts.write(Act.ATTENDANCE_WRITE, (handle, actor) -> {
            if (reason.isBlank()) {
                throw Refusal.at("reason", "training.reasonMissing");
            }
            ClassFile file = file(handle, actor, enrolmentId, Act.ATTENDANCE_WRITE);
            Learner learner = file.learner(enrolmentId).orElseThrow();
            if (file.trainingClass().status() != ClassStatus.CLOSED) {
                throw new Refusal("training.correct.notClosed");
            }
            if (learner.withdrawn()
                    || (sessionId != null
                            && file.session(sessionId)
                                    .filter(s -> s.status() == SessionStatus.HELD)
                                    .isEmpty())) {
                throw new Refusal("training.mark.notInClass");
            }
            String was = was(learner, sessionId);
            if (becomes.equals(was)) {
                throw new Refusal("training.correct.same");
            }
            if (file.corrections().stream()
                    .anyMatch(known -> known.status() == CorrectionStatus.ASKED
                            && known.enrolmentId().equals(enrolmentId)
                            && Objects.equals(known.sessionId(), sessionId))) {
                throw new Refusal("training.correct.asked");
            }
            Correction made = new Correction(
                    acts.newId(),
                    file.id(),
                    enrolmentId,
                    sessionId,
                    was,
                    becomes,
                    reason.strip(),
                    actor.staffId(),
                    acts.clock().now(),
                    CorrectionStatus.ASKED,
                    null,
                    null,
                    null,
                    1);
            corrections.insert(handle, made);
            trail.append(handle, actor, "training.askCorrection", TABLE, made.id(), made);
            return made;
        });
    }

    private static @Nullable String was(Learner learner, @Nullable UUID sessionId) {
        if (sessionId != null) {
            return Optional.ofNullable(learner.marks().get(sessionId))
                    .map(Attendance::name)
                    .orElse(null);
        }
        return learner.score() == null ? null : String.valueOf(learner.score());
    }

    /** Grants or refuses; the answer is needed when refusing. */
    public void decide(Correction asked, boolean granted, String answer) {
        acts.change(Act.ATTENDANCE_CORRECT, (handle, actor) -> {
            if (asked.askedBy().equals(actor.staffId())) {
                throw new Refusal("training.correct.own");
            }
            if (!granted && answer.isBlank()) {
                throw Refusal.at("answer", "training.reasonMissing");
            }
            Correction decided = new Correction(
                    asked.id(),
                    asked.classId(),
                    asked.enrolmentId(),
                    asked.sessionId(),
                    asked.was(),
                    asked.becomes(),
                    asked.reason(),
                    asked.askedBy(),
                    asked.askedAt(),
                    granted ? CorrectionStatus.GRANTED : CorrectionStatus.REFUSED,
                    actor.staffId(),
                    acts.clock().now(),
                    answer.isBlank() ? null : answer.strip(),
                    asked.version());
            ClassService.changed(corrections.decide(handle, decided));
            trail.append(handle, actor, "training.decideCorrection", TABLE, asked.id(), decided);
            if (granted) {
                carryOut(handle, actor, decided);
            }
        });
    }

    private void carryOut(Handle handle, Actor actor, Correction granted) {
        UUID session = granted.sessionId();
        if (session == null) {
            ScoreEntry entry = new ScoreEntry(granted.enrolmentId(), Integer.valueOf(granted.becomes()));
            marks.putScore(
                    handle, acts.newId(), entry, actor.staffId(), acts.clock().now());
            trail.append(
                    handle,
                    actor,
                    "training.score",
                    "test_result",
                    marks.scoreRow(handle, granted.enrolmentId()).orElseThrow(),
                    granted.becomes());
        } else {
            Optional<Mark> before = marks.find(handle, session, granted.enrolmentId());
            Mark after = new Mark(
                    before.map(Mark::id).orElseGet(acts::newId),
                    session,
                    granted.enrolmentId(),
                    Attendance.valueOf(granted.becomes()),
                    MarkSource.CORRECTION,
                    granted.askedBy(),
                    acts.clock().now(),
                    before.map(Mark::version).orElse(1));
            if (before.isPresent()) {
                ClassService.changed(marks.update(handle, List.of(after)));
            } else {
                marks.insert(handle, List.of(after));
            }
            trail.append(handle, actor, "training.mark", AttendanceService.TABLE, after.id(), after);
        }
        ClassFile file = file(handle, actor, granted.enrolmentId(), Act.ATTENDANCE_CORRECT);
        outcomes.settle(
                handle, actor, file, List.of(file.learner(granted.enrolmentId()).orElseThrow()), granted.reason());
    }

    private ClassFile file(Handle handle, Actor actor, UUID enrolmentId, Act act) {
        UUID classId = new EnrolmentRepository()
                .find(handle, enrolmentId)
                .map(Enrolment::classId)
                .orElseThrow(() -> new Refusal("training.mark.notInClass"));
        return files.of(handle, OwnClasses.require(handle, classes, actor, act, classId));
    }
}
