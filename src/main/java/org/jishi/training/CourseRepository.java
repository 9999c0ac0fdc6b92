package org.jishi.training;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.NameOrder;

final class CourseRepository {
    void insert(Handle handle, Course made) {
        handle.createUpdate("""
            INSERT INTO course (id, title, kind, hours, outline, retired)
            VALUES (:id, :title, :kind, :hours, :outline, :retired)\
            """).bindMethods(made).execute();
    }

    boolean update(Handle handle, Course after) {
        return handle.createUpdate("""
            UPDATE course SET title = :title, kind = :kind, hours = :hours, outline = :outline,
                   retired = :retired, version = version + 1
             WHERE id = :id AND version = :version\
            """).bindMethods(after).execute() == 1;
    }

    List<Course> courses(Handle handle) {
        return handle.createQuery("SELECT * FROM course ORDER BY title, id")
                .mapTo(Course.class)
                .list();
    }

    void insert(Handle handle, TrainingProvider made) {
        handle.createUpdate("""
            INSERT INTO training_provider (id, name, organisation_id, credit_code, contact, phone, retired)
            VALUES (:id, :name, :organisationId, :creditCode, :contact, :phone, :retired)\
            """).bindMethods(made).execute();
    }

    List<TrainingProvider> providers(Handle handle) {
        return handle.createQuery("SELECT * FROM training_provider ORDER BY name, id")
                .mapTo(TrainingProvider.class)
                .list();
    }

    void insert(Handle handle, Lecturer made) {
        handle.createUpdate("""
            INSERT INTO lecturer (id, name, title, phone, retired)
            VALUES (:id, :name, :title, :phone, :retired)\
            """).bindMethods(made).execute();
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
        handle.createUpdate("""
            INSERT INTO class_lecturer (id, class_id, lecturer_id, fee, live_key)
            VALUES (:id, :class, :lecturerId, :fee, :lecturerId)\
            """).bindMethods(made).bind("class", classId).execute();
    }

    boolean endTeacher(Handle handle, ClassTeacher before) {
        return handle.createUpdate("""
            UPDATE class_lecturer SET live_key = NULL, version = version + 1
             WHERE id = :id AND version = :version AND live_key IS NOT NULL\
            """).bindMethods(before).execute() == 1;
    }

    List<StaffChoice> trainers(Handle handle) {
        return handle.createQuery("""
            SELECT DISTINCT s.id, s.name FROM staff s JOIN login l ON l.staff_id = s.id
             WHERE s.left_on IS NULL AND (l.roles LIKE '%TRAINER%' OR l.roles LIKE '%CLERK%')
             ORDER BY s.name, s.id\
            """).mapTo(StaffChoice.class).list();
    }
}
