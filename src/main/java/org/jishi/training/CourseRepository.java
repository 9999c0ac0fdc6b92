package org.jishi.training;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.NameOrder;
import org.jishi.platform.store.Table;

final class CourseRepository {
    private static final Table CLASS_LECTURER = new Table("class_lecturer");
    private static final Table COURSE = new Table("course");
    private static final Table LECTURER = new Table("lecturer");
    private static final Table TRAINING_PROVIDER = new Table("training_provider");

    void insert(Handle handle, Course made) {
        COURSE.insert(handle).all(made, "version").done();
    }

    boolean update(Handle handle, Course after) {
        return COURSE.change(handle, after.id(), after.version())
                .set("title", after.title())
                .set("kind", after.kind())
                .set("hours", after.hours())
                .set("outline", after.outline())
                .set("retired", after.retired())
                .done();
    }

    List<Course> courses(Handle handle) {
        return handle.createQuery("SELECT * FROM course ORDER BY title, id")
                .mapTo(Course.class)
                .list();
    }

    void insert(Handle handle, TrainingProvider made) {
        TRAINING_PROVIDER.insert(handle).all(made, "version").done();
    }

    List<TrainingProvider> providers(Handle handle) {
        return handle.createQuery("SELECT * FROM training_provider ORDER BY name, id")
                .mapTo(TrainingProvider.class)
                .list();
    }

    void insert(Handle handle, Lecturer made) {
        LECTURER.insert(handle).all(made, "version").done();
    }

    List<Lecturer> lecturers(Handle handle) {
        return handle.createQuery("SELECT * FROM lecturer ORDER BY id").mapTo(Lecturer.class).stream()
                .sorted(Comparator.comparing(Lecturer::name, NameOrder.byName()))
                .toList();
    }

    List<ClassTeacher> teachers(Handle handle, UUID classId) {
        return handle.createQuery("""
            SELECT t.id, t.lecturer_id, l.name, l.title, t.fee, t.version
              FROM class_lecturer t JOIN lecturer l ON l.id = t.lecturer_id
             WHERE t.class_id = :class AND t.live_key IS NOT NULL ORDER BY t.id\
            """)
                .bind("class", classId)
                .mapTo(ClassTeacher.class)
                .list();
    }

    void insertTeacher(Handle handle, UUID classId, ClassTeacher made) {
        CLASS_LECTURER
                .insert(handle)
                .set("id", made.id())
                .set("class_id", classId)
                .set("lecturer_id", made.lecturerId())
                .set("fee", made.fee())
                .set("live_key", made.lecturerId())
                .done();
    }

    boolean endTeacher(Handle handle, ClassTeacher before) {
        return CLASS_LECTURER
                .change(handle, before.id(), before.version())
                .when("live_key IS NOT NULL")
                .set("live_key", null)
                .done();
    }

    List<StaffChoice> trainers(Handle handle) {
        return handle.createQuery("""
            SELECT DISTINCT s.id, s.name FROM staff s JOIN login l ON l.staff_id = s.id
             WHERE s.left_on IS NULL AND (l.roles LIKE '%TRAINER%' OR l.roles LIKE '%CLERK%')
             ORDER BY s.name, s.id\
            """).mapTo(StaffChoice.class).list();
    }
}
