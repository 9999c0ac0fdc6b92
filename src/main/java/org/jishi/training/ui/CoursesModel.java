package org.jishi.training.ui;

import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.form.FormField;
import org.jishi.platform.access.Act;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.ShortList;
import org.jishi.training.ClassKind;
import org.jishi.training.Course;
import org.jishi.training.Lecturer;
import org.jishi.training.TrainingProvider;
import org.jspecify.annotations.Nullable;

/** What classes are made from: courses, lecturers, and those who hold classes under a contract. */
final class CoursesModel {
    private static final ShortList<Course> COURSES = new ShortList<Course>()
            .sort("title", Course::title)
            .sort("kind", Course::kind)
            .sort("hours", Course::hours)
            .sort("outline", Course::outline)
            .sort("state", Course::retired);
    private static final ShortList<Lecturer> LECTURERS = new ShortList<Lecturer>()
            .sort("name", Lecturer::name)
            .sort("title", Lecturer::title)
            .sort("phone", Lecturer::phone);
    private static final ShortList<TrainingProvider> PROVIDERS = new ShortList<TrainingProvider>()
            .sort("name", TrainingProvider::name)
            .sort("creditCode", TrainingProvider::creditCode)
            .sort("contact", TrainingProvider::contact)
            .sort("phone", TrainingProvider::phone);

    private final Ui ui;
    private final TrainingServices services;

    CoursesModel(Ui ui, TrainingServices services) {
        this.ui = ui;
        this.services = services;
    }

    boolean mayWrite() {
        return ui.may(Act.CLASS_WRITE);
    }

    Page<Course> courses(PageRequest request) {
        return COURSES.page(services.courses().courses(), request);
    }

    Page<Lecturer> lecturers(PageRequest request) {
        return LECTURERS.page(services.courses().lecturers(), request);
    }

    Page<TrainingProvider> providers(PageRequest request) {
        return PROVIDERS.page(services.courses().providers(), request);
    }

    /** A new course, or a change of one; {@code saved} is told when the disk has it. */
    void course(@Nullable Course before, Runnable saved) {
        StringProperty title = new SimpleStringProperty(before == null ? "" : before.title());
        ObjectProperty<ClassKind> kind = new SimpleObjectProperty<>(before == null ? ClassKind.BASIC : before.kind());
        ObjectProperty<Integer> hours = new SimpleObjectProperty<>(before == null ? 8 : before.hours());
        StringProperty outline = new SimpleStringProperty(before == null ? "" : before.outline());
        ObjectProperty<Boolean> retired = new SimpleObjectProperty<>(before != null && before.retired());
        Form form = new Form(ui)
                .text(
                        "training.course.title",
                        title,
                        f -> f.required().maxLength(80).width(420))
                .choice("training.course.kind", kind, ClassKind.class, "training.kind", FormField::required)
                .number("training.course.hours", hours, FormField::required)
                .area("training.course.outline", outline, f -> f.lines(5).help("training.course.outlineHelp"));
        if (before != null) {
            form.check("training.course.retired", retired, f -> {});
        }
        form.submit("training.course.save", (done, refused) -> {
            Callable<?> work = before == null
                    ? () -> services.courses().addCourse(title.get(), kind.get(), hours.get(), outline.get())
                    : () -> {
                        services.courses()
                                .changeCourse(new Course(
                                        before.id(),
                                        title.get().strip(),
                                        kind.get(),
                                        hours.get(),
                                        outline.get().strip(),
                                        retired.get(),
                                        before.version()));
                        return true;
                    };
            ui.background().run(this, "training.job.saving", work, result -> done.run(), refused);
        });
        show(before == null ? "training.course.addTitle" : "training.course.changeTitle", form, saved);
    }

    void lecturer(Runnable saved) {
        StringProperty name = new SimpleStringProperty("");
        StringProperty title = new SimpleStringProperty("");
        StringProperty phone = new SimpleStringProperty("");
        show(
                "training.lecturer.addTitle",
                new Form(ui)
                        .text("training.lecturer.name", name, f -> f.required().maxLength(60))
                        .text("training.lecturer.title", title, f -> f.maxLength(60))
                        .text("training.lecturer.phone", phone, f -> f.maxLength(30))
                        .submit(
                                "training.lecturer.save",
                                (done, refused) -> ui.background()
                                        .run(
                                                this,
                                                "training.job.saving",
                                                () -> services.courses()
                                                        .addLecturer(name.get(), title.get(), phone.get()),
                                                made -> done.run(),
                                                refused)),
                saved);
    }

    void provider(Runnable saved) {
        StringProperty name = new SimpleStringProperty("");
        StringProperty creditCode = new SimpleStringProperty("");
        StringProperty contact = new SimpleStringProperty("");
        StringProperty phone = new SimpleStringProperty("");
        show(
                "training.provider.addTitle",
                new Form(ui)
                        .text(
                                "training.provider.name",
                                name,
                                f -> f.required().maxLength(100).width(420))
                        .text("training.provider.creditCode", creditCode, f -> f.maxLength(18))
                        .text("training.provider.contact", contact, f -> f.maxLength(60))
                        .text("training.provider.phone", phone, f -> f.maxLength(30))
                        .submit(
                                "training.provider.save",
                                (done, refused) -> ui.background()
                                        .run(
                                                this,
                                                "training.job.saving",
                                                () -> services.courses()
                                                        .addProvider(
                                                                name.get(),
                                                                creditCode.get(),
                                                                contact.get(),
                                                                phone.get()),
                                                made -> done.run(),
                                                refused)),
                saved);
    }

    private void show(String titleKey, Form form, Runnable saved) {
        if (ui.dialogs().form(titleKey, form)) {
            saved.run();
            ui.dialogs().done("training.course.saved");
        }
    }
}
