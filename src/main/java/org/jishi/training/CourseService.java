package org.jishi.training;

import java.util.ArrayList;
import java.util.List;
import org.jishi.platform.access.Act;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/** What classes are made from: courses, those who hold them under contract, and lecturers. A clerk enters them. */
public final class CourseService {
    private final Acts acts;
    private final AuditTrail trail;
    private final CourseRepository courses = new CourseRepository();

    public CourseService(Acts acts) {
        this.acts = acts;
        this.trail = acts.trail();
    }

    /** All courses by title; those that are no longer taught say so. */
    public List<Course> courses() {
        return acts.read(Act.CLASS_READ, courses::courses);
    }

    public List<TrainingProvider> providers() {
        return acts.read(Act.CLASS_READ, courses::providers);
    }

    public List<Lecturer> lecturers() {
        return acts.read(Act.CLASS_READ, courses::lecturers);
    }

    /** Members of staff who can keep the sheet of a class. */
    public List<StaffChoice> trainers() {
        return acts.read(Act.CLASS_READ, courses::trainers);
    }

    public Course addCourse(String title, ClassKind kind, int hours, String outline) {
        return acts.write(Act.CLASS_WRITE, (handle, actor) -> {
            Course made = new Course(acts.newId(), title.strip(), kind, hours, outline.strip(), false, 1);
            check(made);
            if (courses.courses(handle).stream().anyMatch(known -> known.title().equals(made.title()))) {
                throw Refusal.at("title", "training.course.known", made.title());
            }
            courses.insert(handle, made);
            trail.append(handle, actor, "training.addCourse", "course", made.id(), made);
            return made;
        });
    }

    /** Writes the course as given, when nobody changed it meanwhile. */
    public void changeCourse(Course after) {
        acts.change(Act.CLASS_WRITE, (handle, actor) -> {
            check(after);
            if (courses.courses(handle).stream()
                    .anyMatch(known ->
                            known.title().equals(after.title()) && !known.id().equals(after.id()))) {
                throw Refusal.at("title", "training.course.known", after.title());
            }
            if (!courses.update(handle, after)) {
                throw new Refusal("training.changedMeanwhile");
            }
            trail.append(handle, actor, "training.changeCourse", "course", after.id(), after);
        });
    }

    private static void check(Course course) {
        List<Problem> problems = new ArrayList<>();
        if (course.title().isBlank()) {
            problems.add(Problem.at("title", "training.course.titleMissing"));
        }
        ClassRules.longest(problems, "title", course.title(), 80);
        ClassRules.between(problems, "hours", course.hours(), 0, 1000);
        Refusal.ifAny(problems);
    }

    /** Somebody who holds classes under a contract; only the name is needed. */
    public TrainingProvider addProvider(String name, String creditCode, String contact, String phone) {
        return acts.write(Act.CLASS_WRITE, (handle, actor) -> {
            TrainingProvider made = new TrainingProvider(
                    acts.newId(), name.strip(), null, creditCode.strip(), contact.strip(), phone.strip(), false, 1);
            List<Problem> problems = new ArrayList<>();
            if (made.name().isEmpty()) {
                problems.add(Problem.at("name", "training.provider.nameMissing"));
            }
            ClassRules.longest(problems, "name", made.name(), 100);
            ClassRules.longest(problems, "creditCode", made.creditCode(), 18);
            ClassRules.longest(problems, "contact", made.contact(), 60);
            ClassRules.longest(problems, "phone", made.phone(), 30);
            Refusal.ifAny(problems);
            if (courses.providers(handle).stream()
                    .anyMatch(known -> known.name().equals(made.name()))) {
                throw Refusal.at("name", "training.provider.known", made.name());
            }
            courses.insert(handle, made);
            trail.append(handle, actor, "training.addProvider", "training_provider", made.id(), made);
            return made;
        });
    }

    /** A lecturer; two of one name are told apart by their title or phone. */
    public Lecturer addLecturer(String name, String title, String phone) {
        return acts.write(Act.CLASS_WRITE, (handle, actor) -> {
            Lecturer made = new Lecturer(acts.newId(), name.strip(), title.strip(), phone.strip(), false, 1);
            List<Problem> problems = new ArrayList<>();
            if (made.name().isEmpty()) {
                problems.add(Problem.at("name", "training.lecturer.nameMissing"));
            }
            ClassRules.longest(problems, "name", made.name(), 60);
            ClassRules.longest(problems, "title", made.title(), 60);
            ClassRules.longest(problems, "phone", made.phone(), 30);
            Refusal.ifAny(problems);
            if (courses.lecturers(handle).stream()
                    .anyMatch(known -> known.name().equals(made.name())
                            && known.title().equals(made.title())
                            && known.phone().equals(made.phone()))) {
                throw Refusal.at("name", "training.lecturer.known", made.name());
            }
            courses.insert(handle, made);
            trail.append(handle, actor, "training.addLecturer", "lecturer", made.id(), made);
            return made;
        });
    }
}
