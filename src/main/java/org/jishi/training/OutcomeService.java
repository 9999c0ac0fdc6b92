package org.jishi.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Test results and the closing of a class. What completion takes stands in the class (usually 80 % of the held sessions
 * and 60 points). Closing fixes what was found for each person and numbers the certificates.
 */
public final class OutcomeService {
    private final Acts acts;
    private final AuditTrail trail;
    private final Outcomes outcomes;
    private final ClassRepository classes = new ClassRepository();
    private final EnrolmentRepository enrolments = new EnrolmentRepository();
    private final MarkRepository marks = new MarkRepository();
    private final ClassFiles files = new ClassFiles();

    public OutcomeService(Acts acts) {
        this.acts = acts;
        this.trail = acts.trail();
        this.outcomes = new Outcomes(acts.trail(), acts.ids(), acts.clock());
    }

    /** Writes test scores of one class, all or none. */
    public void enterScores(UUID classId, Collection<ScoreEntry> entries) {
        acts.change(Act.ATTENDANCE_WRITE, (handle, actor) -> {
            List<Problem> problems = new ArrayList<>();
            for (ScoreEntry entry : entries) {
                Integer score = entry.score();
                if (score != null && (score < 0 || score > 100)) {
                    problems.add(Problem.at("score", "training.between", 0, 100));
                }
            }
            Refusal.ifAny(problems);
            OwnClasses.requireOpen(handle, classes, actor, Act.ATTENDANCE_WRITE, classId);
            Map<UUID, String> details = new LinkedHashMap<>();
            for (ScoreEntry entry : entries) {
                inClass(handle, classId, entry.enrolmentId());
                marks.putScore(
                        handle,
                        acts.newId(),
                        entry,
                        actor.staffId(),
                        acts.clock().now());
                details.put(marks.scoreRow(handle, entry.enrolmentId()).orElseThrow(), String.valueOf(entry.score()));
            }
            if (!details.isEmpty()) {
                trail.append(handle, actor, "training.score", "test_result", details);
            }
        });
    }

    /** A piece of work stands for the test, or no longer does. */
    public void setWorkSubmitted(UUID classId, UUID enrolmentId, boolean submitted) {
        acts.change(Act.ATTENDANCE_WRITE, (handle, actor) -> {
            OwnClasses.requireOpen(handle, classes, actor, Act.ATTENDANCE_WRITE, classId);
            Enrolment before = inClass(handle, classId, enrolmentId);
            write(
                    handle,
                    actor,
                    "training.work",
                    Outcomes.ruled(before, submitted, before.waivedReason(), before.waivedBy()));
        });
    }

    /** A reviewer lets the completion rule not apply to a person, with the reason; null takes it back. */
    public void waive(UUID classId, UUID enrolmentId, @Nullable String reason) {
        acts.change(Act.ATTENDANCE_CORRECT, (handle, actor) -> {
            if (reason != null && reason.isBlank()) {
                throw Refusal.at("reason", "training.reasonMissing");
            }
            OwnClasses.requireOpen(handle, classes, actor, Act.ATTENDANCE_CORRECT, classId);
            Enrolment before = inClass(handle, classId, enrolmentId);
            write(
                    handle,
                    actor,
                    "training.waive",
                    Outcomes.ruled(
                            before,
                            before.workSubmitted(),
                            reason == null ? null : reason.strip(),
                            reason == null ? null : actor.staffId()));
        });
    }

    private Enrolment inClass(Handle handle, UUID classId, UUID enrolmentId) {
        return enrolments
                .find(handle, enrolmentId)
                .filter(found -> found.classId().equals(classId) && found.status() == EnrolmentStatus.ENROLLED)
                .orElseThrow(() -> new Refusal("training.mark.notInClass"));
    }

    private void write(Handle handle, Actor actor, String act, Enrolment after) {
        ClassService.changed(enrolments.update(handle, after));
        trail.append(handle, actor, act, EnrolmentService.TABLE, after.id(), after);
    }

    /** What closing would find now. */
    public ClosingPreview preview(UUID classId) {
        return acts.snapshot(
                Act.CLASS_READ,
                (handle, actor) ->
                        preview(files.of(handle, OwnClasses.require(handle, classes, actor, Act.CLASS_READ, classId))));
    }

    static ClosingPreview preview(ClassFile file) {
        List<Learner> people = file.enrolled();
        return new ClosingPreview(
                people.size(),
                (int) people.stream().filter(one -> one.verdict().completed()).count(),
                with(people, TrainingRules.Finding.ATTENDANCE_SHORT),
                with(people, TrainingRules.Finding.TEST_MISSING),
                with(people, TrainingRules.Finding.TEST_BELOW),
                people.stream().mapToInt(one -> one.tally().unmarked()).sum(),
                file.sessions().stream()
                        .filter(session -> session.status() == SessionStatus.PLANNED)
                        .toList());
    }

    private static int with(List<Learner> people, TrainingRules.Finding finding) {
        return (int) people.stream()
                .filter(one -> one.verdict().findings().contains(finding))
                .count();
    }

    /**
     * Closes the class: fixes outcome and attendance of everybody and numbers the certificates. From now on a change
     * takes a reason and a second person.
     */
    public ClosingPreview close(TrainingClass before) {
        return acts.write(Act.CLASS_WRITE, (handle, actor) -> {
            TrainingClass of = OwnClasses.requireOpen(handle, classes, actor, Act.CLASS_WRITE, before.id());
            ClassFile file = files.of(handle, of);
            ClosingPreview preview = preview(file);
            if (file.held().isEmpty()) {
                throw new Refusal("training.close.notHeld");
            }
            if (!preview.open().isEmpty()) {
                throw new Refusal(
                        "training.close.sessionsOpen",
                        preview.open().size(),
                        preview.open().getFirst().heldOn());
            }
            outcomes.refuseAhead(file);
            ClassService.changed(classes.move(
                    handle, before, ClassStatus.CLOSED, acts.clock().now(), actor.staffId()));
            trail.append(handle, actor, "training.close", ClassService.TABLE, of.id(), preview);
            outcomes.settle(handle, actor, file, file.enrolled(), "");
            return preview;
        });
    }
}
