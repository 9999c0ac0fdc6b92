package org.jishi.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.CaseNumbers;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Classes: planned by a clerk with their half-days, changed until they are closed. A trainer sees the classes they keep
 * the sheet of and no others.
 */
public final class ClassService {
    static final String TABLE = "training_class";

    private final Acts acts;
    private final AuditTrail trail;
    private final CaseNumbers numbers = new CaseNumbers();
    private final ClassRepository classes = new ClassRepository();
    private final CourseRepository courses = new CourseRepository();
    private final ClassFiles files = new ClassFiles();

    public ClassService(Acts acts) {
        this.acts = acts;
        this.trail = acts.trail();
    }

    /** Filters: status, kind, year, todo; sorts: number, title, startsOn, endsOn, status. The newest first. */
    public Page<ClassRow> page(PageRequest request) {
        return acts.snapshot(Act.CLASS_READ, (handle, actor) -> {
            // what waits for marks is counted by who may mark, which may be less than one may read
            boolean unmarked =
                    ClassTodo.UNMARKED.name().equals(request.filters().get("todo"));
            UUID trainer =
                    OwnClasses.only(actor, unmarked ? Act.ATTENDANCE_WRITE : Act.CLASS_READ) ? actor.staffId() : null;
            return classes.page(handle, request, trainer, acts.today(), actor.staffId());
        });
    }

    /** A class with everything in it. */
    public ClassFile file(UUID classId) {
        return acts.snapshot(Act.CLASS_READ, (handle, actor) -> file(handle, actor, classId));
    }

    private ClassFile file(Handle handle, Actor actor, UUID classId) {
        return files.of(handle, OwnClasses.require(handle, classes, actor, Act.CLASS_READ, classId));
    }

    /**
     * A new class with its half-days.
     *
     * @param halves which half-days of each day are sessions; none makes a class without sessions yet
     */
    public TrainingClass plan(ClassDraft draft, Set<Half> halves) {
        return plan(draft, halves, null);
    }

    /** @param lecturerId who teaches in it, without a fee yet; null when nobody is known */
    public TrainingClass plan(ClassDraft draft, Set<Half> halves, @Nullable UUID lecturerId) {
        return plan(draft, halves, lecturerId, null);
    }

    /** The next term of a class: a new one without people, whose half-days have the topics and lecturers of the other's. */
    public TrainingClass planLike(UUID otherId, ClassDraft draft, Set<Half> halves) {
        return plan(draft, halves, null, otherId);
    }

    private TrainingClass plan(ClassDraft draft, Set<Half> halves, @Nullable UUID lecturerId, @Nullable UUID otherId) {
        return acts.write(Act.CLASS_WRITE, (handle, actor) -> {
            Refusal.ifAny(ClassRules.problems(draft));
            String number = numbers.next(handle, "PX", acts.today().getYear());
            TrainingClass made = made(acts.newId(), number, draft);
            classes.insert(handle, made);
            trail.append(handle, actor, "training.plan", TABLE, made.id(), made);
            List<ClassSession> like = otherId == null
                    ? List.of()
                    : classes.sessions(handle, otherId).stream()
                            .filter(session -> session.status() != SessionStatus.CANCELLED)
                            .toList();
            List<ClassSession> sessions = new ArrayList<>();
            for (ClassRules.HalfDay half : ClassRules.halfDays(draft.startsOn(), draft.endsOn(), halves)) {
                ClassSession other = sessions.size() < like.size() ? like.get(sessions.size()) : null;
                sessions.add(new ClassSession(
                        acts.newId(),
                        made.id(),
                        sessions.size() + 1,
                        half.day(),
                        half.half(),
                        other == null ? "" : other.topic(),
                        other == null ? null : other.lecturerId(),
                        SessionStatus.PLANNED,
                        null,
                        1));
            }
            if (!sessions.isEmpty()) {
                classes.insert(handle, sessions);
                trail.append(
                        handle,
                        actor,
                        "training.planSessions",
                        SessionService.TABLE,
                        sessions.stream().map(ClassSession::id).toList(),
                        draft.startsOn() + "/" + draft.endsOn());
            }
            if (lecturerId != null) {
                teach(handle, actor, made.id(), lecturerId, Money.ZERO);
            }
            if (otherId != null) {
                courses.teachers(handle, otherId)
                        .forEach(one -> teach(handle, actor, made.id(), one.lecturerId(), one.fee()));
            }
            return made;
        });
    }

    private static TrainingClass made(UUID id, String number, ClassDraft draft) {
        return new TrainingClass(
                id,
                number,
                CaseNumbers.year(number),
                CaseNumbers.ordinal(number),
                draft.term().strip(),
                draft.title().strip(),
                draft.kind(),
                draft.targetGroup().strip(),
                draft.startsOn(),
                draft.endsOn(),
                draft.hours(),
                draft.venueCode(),
                draft.venue().strip(),
                draft.courseId(),
                draft.providerId(),
                draft.contractNo().strip(),
                draft.planned(),
                draft.fundYear(),
                draft.noticeNo().strip(),
                draft.rateNeeded(),
                draft.scoreNeeded(),
                draft.trainerId(),
                ClassStatus.PLANNED,
                null,
                null,
                1,
                null);
    }

    /** Changes what a form says of the class; sessions outside the new days must be moved or cancelled first. */
    public TrainingClass change(TrainingClass before, ClassDraft draft) {
        return acts.write(Act.CLASS_WRITE, (handle, actor) -> {
            List<Problem> problems = ClassRules.problems(draft);
            Refusal.ifAny(problems);
            OwnClasses.requireOpen(handle, classes, actor, Act.CLASS_WRITE, before.id());
            long outside = classes.sessions(handle, before.id()).stream()
                    .filter(session -> session.status() != SessionStatus.CANCELLED)
                    .filter(session -> session.heldOn().isBefore(draft.startsOn())
                            || session.heldOn().isAfter(draft.endsOn()))
                    .count();
            if (outside > 0) {
                throw Refusal.at("endsOn", "training.class.sessionsOutside", outside);
            }
            int enrolled = files.enrolled(handle, before.id());
            if (draft.planned() < enrolled) {
                throw Refusal.at("planned", "training.class.fewerThanEnrolled", enrolled);
            }
            changed(classes.update(handle, before, draft));
            trail.append(handle, actor, "training.change", TABLE, before.id(), draft);
            return classes.find(handle, before.id()).orElseThrow();
        });
    }

    /** Who teaches in the class; a lecturer who is in it already keeps their fee. */
    public void addTeacher(UUID classId, UUID lecturerId, Money fee) {
        acts.change(Act.CLASS_WRITE, (handle, actor) -> {
            if (fee.isNegative()) {
                throw Refusal.at("fee", "training.teacher.fee");
            }
            OwnClasses.requireOpen(handle, classes, actor, Act.CLASS_WRITE, classId);
            if (courses.teachers(handle, classId).stream()
                    .anyMatch(known -> known.lecturerId().equals(lecturerId))) {
                throw Refusal.at("lecturer", "training.teacher.known");
            }
            teach(handle, actor, classId, lecturerId, fee);
        });
    }

    private void teach(Handle handle, Actor actor, UUID classId, UUID lecturerId, Money fee) {
        ClassTeacher made = new ClassTeacher(acts.newId(), lecturerId, "", "", fee, 1);
        courses.insertTeacher(handle, classId, made);
        trail.append(handle, actor, "training.addTeacher", "class_lecturer", made.id(), made);
    }

    public void removeTeacher(UUID classId, ClassTeacher teacher) {
        acts.change(Act.CLASS_WRITE, (handle, actor) -> {
            OwnClasses.requireOpen(handle, classes, actor, Act.CLASS_WRITE, classId);
            changed(courses.endTeacher(handle, teacher));
            trail.append(handle, actor, "training.removeTeacher", "class_lecturer", teacher.id(), teacher);
        });
    }

    /**
     * A closed class without open corrections goes to the archive. Papers that are missing are told on its page and do not
     * stop it.
     */
    public TrainingClass archive(TrainingClass before) {
        return acts.write(Act.CLASS_WRITE, (handle, actor) -> {
            if (before.status() != ClassStatus.CLOSED) {
                throw new Refusal("training.class.archiveNotClosed");
            }
            if (files.openCorrections(handle, before.id()) > 0) {
                throw new Refusal("training.class.archiveCorrections");
            }
            changed(classes.move(
                    handle,
                    before,
                    ClassStatus.ARCHIVED,
                    Objects.requireNonNull(before.closedAt()),
                    Objects.requireNonNull(before.closedBy())));
            trail.append(handle, actor, "training.archive", TABLE, before.id(), before.number());
            return classes.find(handle, before.id()).orElseThrow();
        });
    }

    static void changed(boolean done) {
        if (!done) {
            throw new Refusal("training.changedMeanwhile");
        }
    }
}
