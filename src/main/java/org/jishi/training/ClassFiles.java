package org.jishi.training;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
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
        return new ClassFile(
                found,
                name(handle, "SELECT title FROM course WHERE id = :id", found.courseId()),
                name(handle, "SELECT name FROM training_provider WHERE id = :id", found.providerId()),
                name(handle, "SELECT name FROM staff WHERE id = :id", found.trainerId()),
                courses.teachers(handle, found.id()),
                sessions,
                enrolments.learners(handle, found, sessions, marks.byEnrolment(handle, found.id())),
                corrections.ofClass(handle, found.id()));
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
