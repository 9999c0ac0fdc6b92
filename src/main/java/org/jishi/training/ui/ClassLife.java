package org.jishi.training.ui;

import java.util.List;
import org.jishi.kit.Ui;
import org.jishi.training.ClassFile;

/** What is done to a class as a whole: it does not take place, or another like it is planned. */
final class ClassLife {
    private final Ui ui;
    private final ClassModel model;

    ClassLife(Ui ui, ClassModel model) {
        this.ui = ui;
        this.model = model;
    }

    /** Whether anybody was marked in it; such a class took place and is closed, never cancelled. */
    static boolean marked(ClassFile f) {
        return !f.held().isEmpty();
    }

    /** The class does not take place; why is asked, with what follows in numbers. */
    void cancel(ClassFile f) {
        String number = f.trainingClass().number();
        ui.dialogs()
                .askReason(
                        "training.class.cancelReason",
                        List.of(),
                        number,
                        f.live().size(),
                        f.enrolled().size())
                .ifPresent(reason -> model.act(
                        () -> model.services().cancelling().cancel(f.trainingClass(), reason),
                        "training.class.cancelDone",
                        number));
    }

    /** Plans the next term in a form that this class has filled in, and opens it. */
    void copy(ClassFile f) {
        ClassEditModel.forCopy(ui, model.services(), f, next -> {
            if (ui.dialogs()
                    .form(
                            "training.plan.copyTitle",
                            new ClassFormView(ui, next).form(),
                            f.trainingClass().number())) {
                ui.dialogs().done("training.plan.done", next.number());
                ui.navigator().open(TrainingScreens.CLASS, next.id());
            }
        });
    }
}
