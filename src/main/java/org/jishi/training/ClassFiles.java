package org.jishi.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.audit.Doers;
import org.jspecify.annotations.Nullable;

/** Puts together what belongs to a class, within the reader's or writer's own transaction. */
final class ClassFiles {
    private final ClassRepository classes = new ClassRepository();
    private final CourseRepository courses = new CourseRepository();
    private final EnrolmentRepository enrolments = new EnrolmentRepository();
    private final MarkRepository marks = new MarkRepository();
    private final CorrectionRepository corrections = new CorrectionRepository();

    ClassFile of(Handle handle, TrainingClass found) {
        var sessions = classes.sessions(handle, found.id());
        var asked = corrections.ofClass(handle, found.id());
        var learners = enrolments.learners(handle, found, sessions, marks.byEnrolment(handle, found.id()));
        return new ClassFile(
                found,
                name(handle, "SELECT title FROM course WHERE id = :id", found.courseId()),
                name(handle, "SELECT name FROM training_provider WHERE id = :id", found.providerId()),
                name(handle, "SELECT name FROM staff WHERE id = :id", found.trainerId()),
                courses.teachers(handle, found.id()),
                sessions,
                learners,
                asked,
                doers(handle, found, sessions, learners),
                staff(handle, found, asked, learners));
    }

    private static Doers doers(
            Handle handle, TrainingClass found, List<ClassSession> sessions, List<Learner> learners) {
        List<UUID> rows = Stream.of(
                        Stream.of(found.id()),
                        sessions.stream().map(ClassSession::id),
                        learners.stream().map(Learner::id))
                .flatMap(each -> each)
                .toList();
        return Doers.of(
                handle,
                rows,
                "training.enrol",
                "training.holdSession",
                "training.cancelSession",
                "training.cancelClass");
    }

    private static Map<UUID, String> staff(
            Handle handle, TrainingClass found, List<Correction> asked, List<Learner> learners) {
        Set<UUID> ids = Stream.of(
                        Stream.ofNullable(found.closedBy()),
                        asked.stream().map(Correction::askedBy),
                        asked.stream().flatMap(one -> Stream.ofNullable(one.decidedBy())),
                        learners.stream()
                                .flatMap(
                                        one -> Stream.ofNullable(one.enrolment().waivedBy())))
                .flatMap(each -> each)
                .collect(Collectors.toSet());
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            handle.createQuery("SELECT id, name FROM staff WHERE id IN (<ids>)")
                    .bindList("ids", List.copyOf(ids))
                    .mapTo(StaffChoice.class)
                    .forEach(one -> names.put(one.id(), one.name()));
        }
        return names;
    }

    int enrolled(Handle handle, UUID classId) {
        return enrolments.enrolled(handle, classId);
    }

    int openCorrections(Handle handle, UUID classId) {
        return (int) corrections.ofClass(handle, classId).stream()
                .filter(correction -> correction.status() == CorrectionStatus.ASKED)
                .count();
    }

    private static @Nullable String name(Handle handle, String sql, @Nullable UUID id) {
        return id == null
                ? null
                : handle.createQuery(sql)
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne()
                        .orElse(null);
    }
}
